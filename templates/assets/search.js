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
  ([url, title, lang, type, typeName, standing, standingName, topics, entities, told]) => {
    const names = words(title);
    const passages = told.map(([text, lang]) => ({ text, lang, words: words(text) }));
    return {
      url, title, lang, type, typeName, standing, standingName, passages, names,
      topic: topics.split(" "), entity: entities.split(" "),
      all: [...names, ...passages.flatMap((passage) => passage.words)],
    };
  },
);

const fields = [...form.elements].filter((field) => field.name);
const asked = () => Object.fromEntries(fields.filter((f) => f.value).map((f) => [f.name, f.value]));

// A query is a test for each of its words; the last one may be half typed.
const tests = (text) =>
  words(text).map((asked, at, { length }) =>
    at < length - 1 ? (word) => word === asked : (word) => word.startsWith(asked));

// A record holds every word that is asked for; those of its title count most.
function score(record, query) {
  let sum = 1;
  for (const meets of query) {
    const told = record.all.filter(meets).length;
    if (!told) return 0;
    sum += record.names.filter(meets).length * 5 + Math.min(told, 5);
  }
  return sum;
}

const fits = (record, choice) =>
  (!choice.type || record.type === choice.type) &&
  (!choice.standing || record.standing === choice.standing) &&
  ["topic", "entity"].every((name) => !choice[name] || record[name].includes(choice[name]));

// The passage with most of the words, whole: a part of it could lose its hedge.
function passageOf(record, query) {
  const met = (passage) => query.filter((meets) => passage.words.some(meets)).length;
  return [...record.passages].sort((a, b) => met(b) - met(a))[0];
}

function told(record, query) {
  const passage = passageOf(record, query);
  if (!passage) return [];
  const element = document.createElement(record.type === "claim" ? "q" : "span");
  element.lang = passage.lang;
  element.textContent = passage.text;
  return [element];
}

function shown(record, query) {
  const item = hit.content.cloneNode(true);
  const link = item.querySelector("a");
  link.href = form.dataset.root + record.url;
  link.textContent = record.title;
  if (record.lang !== document.documentElement.lang) link.lang = record.lang;
  item.querySelector(".hit-kind").textContent = record.typeName;
  const standing = item.querySelector(".standing");
  standing.textContent = record.standingName;
  if (record.standing) standing.classList.add(`standing-${record.standing}`);
  else standing.remove();
  item.querySelector(".hit-text").append(...told(record, query));
  return item;
}

// Each choice of a filter says how many records it would leave, the other filters being as they are.
function count(select, choice, worded) {
  const left = worded.filter((record) => fits(record, { ...choice, [select.name]: "" }));
  for (const option of select.options) {
    option.dataset.name ??= option.text;
    const number = left.filter((record) => fits(record, { [select.name]: option.value })).length;
    option.text = `${option.dataset.name} (${number})`;
  }
}

function search() {
  const choice = asked();
  const query = tests(choice.q ?? "");
  const points = new Map(records.map((record) => [record, score(record, query)]));
  const worded = records.filter((record) => points.get(record));
  for (const field of fields) if (field.options) count(field, choice, worded);
  const found = Object.keys(choice).length
    ? worded.filter((record) => fits(record, choice)).sort((a, b) => points.get(b) - points.get(a))
    : [];
  list.replaceChildren(...found.slice(0, MOST).map((record) => shown(record, query)));
  const { one, other } = status.dataset;
  const told = (found.length === 1 ? one : other).replace("{n}", found.length);
  status.textContent = Object.keys(choice).length ? told : "";
}

function remember() {
  const query = new URLSearchParams(asked()).toString();
  if (query !== location.search.slice(1)) history.pushState(null, "", query ? `?${query}` : location.pathname);
}

function recall() {
  const given = new URLSearchParams(location.search);
  for (const field of fields) field.value = given.get(field.name) ?? "";
}

// From the field down into the results and back; Escape goes to the field at once.
function step(event) {
  const stops = [form.elements.q, ...list.querySelectorAll("a")];
  const at = stops.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: at && 0 }[event.key];
  if (at < 0 || to === at || !stops[to] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  stops[to].focus();
}

form.hidden = false;
recall();
search();
form.elements.q.focus();
form.addEventListener("input", search);
form.addEventListener("change", remember);
form.addEventListener("submit", (event) => (event.preventDefault(), search(), remember()));
form.addEventListener("keydown", step);
list.addEventListener("keydown", step);
addEventListener("popstate", () => (recall(), search()));
