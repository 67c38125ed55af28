// Search the records of one language; the address keeps what is asked.
const form = document.querySelector(".search");
const list = document.querySelector(".found");
const status = form.querySelector(".count");
const hit = document.getElementById("_hit");
const MOST = 60;

// Words are compared without case, accents and ligatures, and parted at every apostrophe.
const fold = (text) =>
  text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").normalize("NFD").replace(/\p{M}/gu, "");
const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const { default: rows } = await import(form.dataset.index);
const records = rows.map(
  ([url, title, lang, kind, kindName, standing, standingName, topics, entities, text]) => ({
    url, title, lang, kind, kindName, standing, standingName, text,
    topic: topics.split(" "), entity: entities.split(" "),
    names: words(title), all: words(`${title} ${text}`),
  }),
);

const fields = [...form.elements].filter((field) => field.name);
const asked = () => Object.fromEntries(fields.filter((f) => f.value).map((f) => [f.name, f.value]));

// Every word asked for begins a word of the record; those of its title count most.
function score(record, query) {
  let sum = 0;
  for (const word of query) {
    const named = record.names.filter((one) => one.startsWith(word)).length;
    const told = record.all.filter((one) => one.startsWith(word)).length;
    if (!told) return 0;
    sum += named * 5 + Math.min(told, 5);
  }
  return sum || 1;
}

const fits = (record, choice) =>
  (!choice.kind || record.kind === choice.kind) &&
  (!choice.standing || record.standing === choice.standing) &&
  ["topic", "entity"].every((name) => !choice[name] || record[name].includes(choice[name]));

function extract(text, query) {
  const at = text.split(/(?<=\s)/u).reduce(
    ([place, found], word) =>
      found >= 0 ? [place, found] : [place + word.length, words(word).some((w) => query.some((q) => w.startsWith(q))) ? place : -1],
    [0, -1],
  )[1];
  const from = at > 80 ? text.indexOf(" ", at - 80) + 1 : 0;
  const part = text.slice(from, from + 220);
  return `${from ? "… " : ""}${part}${text.length > from + 220 ? " …" : ""}`;
}

function shown(record, query) {
  const item = hit.content.cloneNode(true);
  const link = item.querySelector("a");
  link.href = form.dataset.root + record.url;
  link.textContent = record.title;
  if (record.lang !== document.documentElement.lang) link.lang = record.lang;
  item.querySelector(".hit-kind").textContent = record.kindName;
  const standing = item.querySelector(".standing");
  standing.textContent = record.standingName;
  if (record.standing) standing.classList.add(`standing-${record.standing}`);
  else standing.remove();
  item.querySelector(".hit-text").textContent = extract(record.text, query);
  return item;
}

function search() {
  const choice = asked();
  const query = words(choice.q ?? "");
  const found = Object.keys(choice).length
    ? records.filter((record) => fits(record, choice)).map((record) => [score(record, query), record])
        .filter(([points]) => points).sort(([a], [b]) => b - a)
    : [];
  list.replaceChildren(...found.slice(0, MOST).map(([, record]) => shown(record, query)));
  const form = found.length === 1 ? status.dataset.one : status.dataset.other;
  status.textContent = Object.keys(choice).length ? form.replace("{n}", found.length) : "";
}

function remember() {
  const query = new URLSearchParams(asked()).toString();
  if (query !== location.search.slice(1)) history.pushState(null, "", query ? `?${query}` : location.pathname);
}

function recall() {
  const given = new URLSearchParams(location.search);
  for (const field of fields) field.value = given.get(field.name) ?? "";
}

form.hidden = false;
recall();
search();
form.elements.q.focus();
form.addEventListener("input", search);
form.addEventListener("change", remember);
form.addEventListener("submit", (event) => (event.preventDefault(), search(), remember()));
addEventListener("popstate", () => (recall(), search()));
