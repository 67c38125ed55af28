import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const ids = z.array(z.string()).default([]);
const named = { title: z.string(), description: z.string() };
const dated = z.object({
  ...named,
  date: z.coerce.date(),
  topics: ids,
  entities: ids,
  source: z.string().optional(),
  points: z.array(z.string()).optional(),
});
const of = (kind: string, schema) =>
  defineCollection({ loader: glob({ pattern: "*.md", base: `./content/${kind}` }), schema });

export const collections = {
  entries: of("entries", dated),
  events: of("events", dated),
  sources: of("sources", dated),
  topics: of("topics", z.object(named)),
  entities: of("entities", z.object(named)),
};
