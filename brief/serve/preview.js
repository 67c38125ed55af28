// What the preview adds to livereload in the browser: a page keeps its place and its focus when
// it is loaded again, the list of problems comes and goes without that, and edits are followed.
(() => {
  "use strict";
  const KEPT = "preview-kept";
  const FOLDED = "preview-folded";
  const PANEL = ".preview-problems";

  const placeOf = (element) => {
    if (element.id) return `#${CSS.escape(element.id)}`;
    if (!element.parentElement) return ":root";
    const place = [...element.parentElement.children].indexOf(element) + 1;
    return `${placeOf(element.parentElement)} > :nth-child(${place})`;
  };

  const keep = () => {
    const focus = document.activeElement;
    const kept = { at: location.pathname, x: scrollX, y: scrollY };
    if (focus && focus !== document.body) kept.focus = placeOf(focus);
    if (focus && "value" in focus) {
      kept.value = focus.value;
      kept.selection = [focus.selectionStart, focus.selectionEnd];
    }
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  };

  const restoreFocus = (kept) => {
    const focus = kept.focus && document.querySelector(kept.focus);
    if (!focus) return;
    focus.focus({ preventScroll: true });
    if (kept.value !== undefined && "value" in focus && focus.value !== kept.value) {
      focus.value = kept.value;
      focus.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (kept.selection && kept.selection[0] !== null && focus.setSelectionRange) {
      focus.setSelectionRange(...kept.selection);
    }
  };

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
    sessionStorage.removeItem(KEPT);
    if (!kept || kept.at !== location.pathname) return;
    restoreFocus(kept);
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };

  // A panel that was folded stays folded until there is none.
  const watchPanel = () => {
    const panel = document.querySelector(PANEL);
    if (!panel) return sessionStorage.removeItem(FOLDED);
    panel.open = !sessionStorage.getItem(FOLDED);
    panel.addEventListener("toggle", () => {
      if (panel.open) sessionStorage.removeItem(FOLDED);
      else sessionStorage.setItem(FOLDED, "yes");
    });
  };

  const exchangePanel = async () => {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const panel = page.querySelector(PANEL);
    document.querySelector(PANEL)?.remove();
    if (panel) document.body.append(document.adoptNode(panel));
    watchPanel();
  };

  const follow = (href) => {
    const to = new URL(href, location.href);
    if (to.pathname === location.pathname) return false;
    location.assign(to);
    return true;
  };

  window.LiveReloadPluginPreview = class {
    static identifier = "preview";

    static version = "1";

    reload(path) {
      if (path === "problems") {
        exchangePanel();
        return true;
      }
      if (path.startsWith("follow:") && follow(path.slice("follow:".length))) return true;
      if (!path.endsWith(".css")) keep();
      return false;
    }
  };

  watchPanel();
  restore();
})();
