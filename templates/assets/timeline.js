// Narrow the timeline by lane, topic, entity, standing and years; the address keeps the choice.
const form = document.querySelector(".filters");
const items = [...document.querySelectorAll("main .events > li")];
const marks = [...document.querySelectorAll(".chart .mark")];
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
  const left = items.filter((item) => !item.hidden).length;
  status.textContent = status.dataset.of.replace("{shown}", left).replace("{all}", items.length);
  for (const year of document.querySelectorAll(".year")) {
    year.hidden = !year.querySelector(".events > li:not([hidden])");
    if (Object.keys(choice).length && !year.hidden) year.open = true;
  }
}

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
