// A feed with the full text of entries, as Atom and as JSON.
import { instant, names, SITE } from "./library";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export async function atom(url, { title, description }, entries) {
  const known = await names();
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${SITE}${url}feed.xml</id>
<title>${escaped(title)}</title>
<subtitle>${escaped(description)}</subtitle>
<updated>${instant(entries[0].data.date)}</updated>
<author><name>The editors</name></author>
<link rel="self" type="application/atom+xml" href="${SITE}${url}feed.xml" />
<link rel="alternate" type="text/html" href="${SITE}${url}" />
${entries.slice(0, 50).map((entry) => atomEntry(entry, known)).join("\n")}
</feed>
`);
}

const atomEntry = ({ id, data, rendered }, known) => `<entry>
<id>${SITE}/entries/${id}/</id>
<title>${escaped(data.title)}</title>
<updated>${instant(data.date)}</updated>
<published>${instant(data.date)}</published>
${data.topics.map((topic) => `<category term="${escaped(known.get(topic))}" />`).join("\n")}
<link rel="alternate" type="text/html" href="${SITE}/entries/${id}/" />
<summary>${escaped(data.description)}</summary>
<content type="html">${escaped(rendered.html)}</content>
</entry>`;

export async function jsonfeed(url, { title, description }, entries) {
  const known = await names();
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: `${SITE}${url}`,
    feed_url: `${SITE}${url}feed.json`,
    language: "en",
    authors: [{ name: "The editors" }],
    items: entries.slice(0, 50).map((entry) => jsonItem(entry, known)),
  };
  return new Response(JSON.stringify(feed));
}

const jsonItem = ({ id, data, rendered }, known) => ({
  id: `${SITE}/entries/${id}/`,
  url: `${SITE}/entries/${id}/`,
  title: data.title,
  summary: data.description,
  content_html: rendered.html,
  date_modified: instant(data.date),
  date_published: instant(data.date),
  language: "en",
  tags: data.topics.map((topic) => known.get(topic)),
});
