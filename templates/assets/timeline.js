// Narrow the timeline by lane, topic, entity, standing and years; the address keeps the choice.
const form = document.querySelector(".filters");
const items = [...document.querySelectorAll("main .events > li")];
const marks = [...document.querySelectorAll(".chart .mark")];
const drawings = [...document.querySelectorAll(".chart")];
const status = form?.querySelector(".count");
const fields = form ? [...form.elements].filter((field) => field.name) : [];

const chosen = () =>
  Object.fromEntries(fields.filter((field) => field.value).map((field) => [field.name, field.value]));

const fits = (item, choice) =>
  ["lane", "topic", "entity", "standing"].every(
    (name) => !choice[name] || item.dataset[name].split(" ").includes(choice[name]),
  ) && inYears(item.dataset, choice);

function inYears({ from, to }, choice) {
  if (from === undefined || !(choice.from || choice.to)) return true;
  const last = Number(to) || Infinity;
  return Number(from) <= (Number(choice.to) || Infinity) && last >= (Number(choice.from) || 0);
}

function show() {
  const choice = chosen();
  const out = new Set();
  for (const item of items) {
    item.hidden = !fits(item, choice);
    if (item.hidden) out.add(item.querySelector(".event-title a").pathname);
  }
  for (const mark of marks) mark.classList.toggle("is-out", out.has(new URL(mark.href.baseVal, location).pathname));
  for (const drawing of drawings) lookCloser(drawing, choice), oneStop(drawing);
  const left = items.filter((item) => !item.hidden).length;
  status.textContent = status.dataset.of.replace("{shown}", left).replace("{all}", items.length);
  for (const year of document.querySelectorAll(".year")) {
    year.hidden = !year.querySelector(".events > li:not([hidden])");
    if (Object.keys(choice).length && !year.hidden) year.open = true;
  }
}

// The wide drawing shows the years that are chosen; what is `still` keeps its shape.
function lookCloser(drawing, { from, to }) {
  const years = new Map(drawing.dataset.years?.trim().split(" ").map((one) => one.split(":").map(Number)));
  const low = years.get(Number(from)) ?? 0;
  const high = (to && years.get(Number(to) + 1)) || 1000;
  const times = years.size && high > low ? 1000 / (high - low) : 1;
  const zoom = drawing.querySelector(".zoom");
  drawing.classList.toggle("is-closer", times > 1);
  zoom?.setAttribute("transform", times > 1 ? `translate(${-low * times}) scale(${times} 1)` : "");
  for (const one of zoom?.querySelectorAll(".still") ?? []) {
    one.setAttribute("transform", `translate(${one.dataset.x} ${one.dataset.y}) scale(${1 / times} 1)`);
  }
}

// A drawing is one stop of the Tab key; arrows, Home and End go from mark to mark.
const stops = (drawing) => [...drawing.querySelectorAll("a:not(.is-out)")];

function oneStop(drawing, chosen = stops(drawing)[0]) {
  for (const link of drawing.querySelectorAll("a")) link.setAttribute("tabindex", link === chosen ? 0 : -1);
}

const moves = {
  ArrowRight: (at) => at + 1, ArrowDown: (at) => at + 1, ArrowLeft: (at) => at - 1, ArrowUp: (at) => at - 1,
  Home: () => 0, End: () => Infinity,
};

function step(event) {
  const links = stops(event.currentTarget);
  const move = moves[event.key];
  const at = links.indexOf(event.target.closest("a"));
  if (!move || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const next = links[Math.min(Math.max(move(at), 0), links.length - 1)];
  oneStop(event.currentTarget, next);
  next.focus();
}

function unfold() {
  const year = document.getElementById(location.hash.slice(1));
  if (year?.matches(".year")) year.open = true;
}

for (const drawing of drawings) {
  oneStop(drawing);
  drawing.addEventListener("keydown", step);
}
addEventListener("hashchange", unfold);
unfold();

function remember() {
  const query = new URLSearchParams(chosen()).toString();
  history.pushState(null, "", query ? `?${query}` : location.pathname);
}

function recall() {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? "";
}

if (form) {
  form.hidden = false;
  recall();
  show();
  form.addEventListener("input", show);
  form.addEventListener("change", remember);
  form.addEventListener("reset", () => setTimeout(() => (show(), remember())));
  form.addEventListener("submit", (event) => (event.preventDefault(), remember()));
  addEventListener("popstate", () => (recall(), show()));
}
