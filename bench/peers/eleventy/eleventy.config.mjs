// Entries, events and sources are collections; topics and entities are paginated from data.
import { readFileSync } from "node:fs";

const subjects = JSON.parse(readFileSync("subjects.json", "utf8"));
const newest = (one, other) => other.date - one.date || (other.url < one.url ? -1 : 1);

export default function (config) {
  const listed = { entries: {}, events: {}, sources: {} };
  for (const kind of Object.keys(listed)) {
    config.addCollection(kind, (api) => {
      const pages = api.getFilteredByGlob(`site/${kind}/*.md`).sort(newest);
      listed[kind] = {};
      for (const page of pages) {
        for (const id of [...(page.data.topics ?? []), ...(page.data.entities ?? [])]) {
          (listed[kind][id] ??= []).push(page);
        }
      }
      return pages;
    });
  }
  config.addGlobalData("topics_all", subjects.topics);
  config.addGlobalData("entities_all", subjects.entities);
  const all = [...subjects.topics, ...subjects.entities];
  config.addGlobalData("names", Object.fromEntries(all.map((one) => [one.id, one.name])));
  config.addFilter("about", (id, kind) => listed[kind][id] ?? []);
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("instant", (date) => date.toISOString().slice(0, 19) + "Z");
  config.addFilter("json", (value) => JSON.stringify(value));
  config.addPassthroughCopy({ assets: "assets" });
  return {
    dir: { input: "site", includes: "../_includes", output: "_site" },
    markdownTemplateEngine: false,
  };
}
