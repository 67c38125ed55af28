// Notes beside their citations: in the margin where there is one, in place elsewhere. It is the
// list at the end of the text that moves: there is one copy of a note, and one order to read it in.
(() => {
  "use strict";
  const list = document.querySelector(".notes");
  if (!list || !list.showPopover) return;
  const text = document.querySelector(".annotated");
  const notes = [...list.children];
  const wide = matchMedia("screen and (min-width: 67rem)");
  const GAP = 14;
  const marks = new Map(
    notes.map((note) => [note, [...document.querySelectorAll(`.marks a[href="#${note.id}"]`)]]),
  );
  const close = Object.assign(document.createElement("button"), {
    type: "button",
    className: "note-close",
    textContent: list.dataset.close,
  });
  let cited = null; // the mark by which the reader came
  let open = null; // the note that was open when the pointer went down

  const noteOf = (mark) => document.getElementById(mark.hash.slice(1));
  const first = (note) => marks.get(note).find((mark) => mark.closest(".prose")) ?? marks.get(note)[0];
  const set = (element, name, pixels) => element.style.setProperty(name, `${Math.round(pixels)}px`);

  // Each note stands level with its citation, or below the note before it.
  function place() {
    if (!wide.matches) return;
    const origin = list.offsetParent.getBoundingClientRect().top;
    const beside = [...document.querySelectorAll(".in-margin")];
    const level = notes
      .map((note) => ({ note, height: note.offsetHeight, at: first(note).getBoundingClientRect().top }))
      .sort((a, b) => a.at - b.at);
    let free = Math.max(origin, ...beside.map((one) => one.getBoundingClientRect().bottom)) + GAP;
    for (const { note, height, at } of level) {
      const top = Math.max(at - 4, free);
      set(note, "--top", top - origin);
      free = top + height + GAP;
    }
    set(text, "--notes-end", free - text.getBoundingClientRect().top);
  }

  function show(note) {
    if (wide.matches) bringLevel(note);
    else openInPlace(note);
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  }

  // The reader may be far below the first citation, where the note has its place.
  function bringLevel(note) {
    const origin = list.offsetParent.getBoundingClientRect().top;
    set(note, "--top", cited.getBoundingClientRect().top - origin - 4);
  }

  function openInPlace(note) {
    note.popover = "auto";
    note.prepend(close);
    note.showPopover();
    const mark = cited.getBoundingClientRect();
    const room = document.documentElement.clientWidth - note.offsetWidth - 16;
    set(note, "--top", mark.bottom + scrollY + 8);
    set(note, "--left", Math.max(16, Math.min(mark.left - 32, room)));
  }

  function leave(mark) {
    list.querySelector(":popover-open")?.hidePopover();
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "nearest" });
  }

  for (const note of notes) {
    note.tabIndex = -1;
    note.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      const held = note.contains(document.activeElement) || document.activeElement === document.body;
      close.remove();
      note.popover = null;
      if (held) cited.focus({ preventScroll: true });
    });
    note.addEventListener("focusout", (event) => {
      if (!note.contains(event.relatedTarget)) place();
    });
    note.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && cited) leave(cited);
    });
  }
  close.addEventListener("click", () => leave(cited));

  document.addEventListener("pointerdown", () => (open = list.querySelector(":popover-open")), true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".marks a, .notes a[role=doc-backlink]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const last = open;
    open = null;
    if (link.role === "doc-backlink") return leave(document.getElementById(link.hash.slice(1)));
    cited = link;
    if (noteOf(link) !== last) show(noteOf(link));
  });
  for (const [type, near] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(type, (event) => {
      const mark = event.target.closest?.(".marks a");
      const note = mark ? noteOf(mark) : event.target.closest?.(".notes > li");
      if (!note) return;
      for (const one of mark ? [note] : marks.get(note)) one.classList.toggle("near", near);
    });
  }

  document.documentElement.classList.add("with-notes");
  wide.addEventListener("change", () => list.querySelector(":popover-open")?.hidePopover());
  new ResizeObserver(place).observe(document.body);
  place();
})();
