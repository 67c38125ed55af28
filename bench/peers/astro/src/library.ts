// What all pages ask for: lists, the newest first, and what is filed under a topic or an entity.
import { getCollection } from "astro:content";

export const SITE = "https://example.org";
export const LISTS = ["events", "sources", "topics", "entities"] as const;
export const day = (date: Date) => date.toISOString().slice(0, 10);
export const instant = (date: Date) => date.toISOString().slice(0, 19) + "Z";

// In a build nothing changes, so it is done once.
const kept = new Map<string, Promise<any>>();
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  if (!import.meta.env.PROD) return make();
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key)!;
}

export const listed = (kind) =>
  once(kind, async () => {
    const time = (one) => one.data.date?.getTime() ?? 0;
    return (await getCollection(kind)).sort((one, other) => time(other) - time(one));
  });

const filed = (kind) =>
  once(`filed ${kind}`, async () => {
    const found = new Map();
    for (const one of await listed(kind)) {
      for (const id of [...one.data.topics, ...one.data.entities]) {
        found.set(id, [...(found.get(id) ?? []), one]);
      }
    }
    return found;
  });

export const names = () =>
  once("names", async () => {
    const all = [...(await listed("topics")), ...(await listed("entities"))];
    return new Map(all.map((one) => [one.id, one.data.title]));
  });

// The paths of a page for each topic or entity, with what is filed under it.
export async function subjectPaths() {
  const [entries, events] = [await filed("entries"), await filed("events")];
  const paths = [];
  for (const kind of ["topics", "entities"]) {
    for (const subject of await listed(kind)) {
      const { id } = subject;
      const props = { subject, entries: entries.get(id) ?? [], events: events.get(id) ?? [] };
      paths.push({ params: { kind, id }, props });
    }
  }
  return paths;
}
