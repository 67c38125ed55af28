"""Counts what a generator has made, from the files themselves, to see that it is equal work."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.bodies import ROWS
from bench.corpus import Corpus

FEED = 50  # entries of a feed, at most

_ID = re.compile(r"(entry|event|source|topic|body)-\d+")
_LINK = re.compile(r'href="?([^"\s>#]+)')
_EDITED = "Edited 0."
_FEED_ENTRY = re.compile(r"<entry[ >]|<item>|\"content_html\":")
_FEED_CELL = re.compile(r"(?:<|&lt;|&#60;|\\u003c)td")


@dataclass(frozen=True, slots=True)
class Parity:
    """How many there are of each.

    Pages, those of entries, and the table cells on these; links to entries and events on the
    home page, on the pages of topics and of entities; feeds, entries in all of them, and the
    table cells on these; addresses in the sitemap; files that show what was edited first.
    """

    pages: int
    entries: int
    cells: int
    home_links: int
    topic_links: int
    entity_links: int
    feeds: int
    feed_entries: int
    feed_cells: int
    sitemap: int
    edited: int

    def counts(self) -> dict[str, int]:
        """Return the numbers by their names."""
        return asdict(self)


def least(corpus: Corpus, edited: bool) -> Parity:
    """Return the counts of equal work: pages of everything and five lists, feeds as two kinds.

    `edited` tells whether an entry was.
    """
    entries, events, sources = map(len, (corpus.entries, corpus.events, corpus.sources))
    topics, entities = len(corpus.topics), len(corpus.entities)
    pages = entries + events + sources + topics + entities + 5
    filed = Counter(id for entry in corpus.entries for id in (*entry.topics, *entry.entities))
    told = 2 * sum(min(FEED, number) for number in (entries, *filed.values()))
    return Parity(
        pages=pages,
        entries=entries,
        cells=entries * 3 * ROWS,
        home_links=entries,
        topic_links=3 * (entries + events),
        entity_links=2 * (entries + events),
        feeds=2 * (1 + topics + entities),
        feed_entries=told,
        feed_cells=told * 3 * ROWS,
        sitemap=pages,
        edited=1 + 2 * (1 + 3 + 2) if edited else 0,  # the page; feeds of the site and its subjects
    )


def lacking(made: Mapping[str, int], wanted: Mapping[str, int]) -> list[str]:
    """Return what a generator made less of than equal work has, such as "feeds: 231 of 462"."""
    return [
        f"{name}: {made[name]} of {wanted[name]}" for name in wanted if made[name] < wanted[name]
    ]


def parity_of(site: Path) -> Parity:
    """Return the counts of a finished site."""
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    entries = [path for name, path in pages.items() if _kind(name) == "entry"]
    feeds = [
        (len(_FEED_ENTRY.findall(text)), len(_FEED_CELL.findall(text))) for text in _feeds(site)
    ]
    return Parity(
        pages=len(pages),
        entries=len(entries),
        cells=sum(path.read_text("utf-8").count("<td") for path in entries),
        home_links=_links(pages, ("index.html", "en/index.html")),
        topic_links=_links(pages, [name for name in pages if _kind(name) == "topic"]),
        entity_links=_links(pages, [name for name in pages if _kind(name) == "body"]),
        feeds=len(feeds),
        feed_entries=sum(entries for entries, _ in feeds),
        feed_cells=sum(cells for _, cells in feeds),
        sitemap=sum(text.count("<loc>") for text in _texts(site, ["xml"]) if "<urlset" in text),
        edited=sum(_EDITED in text for text in _texts(site)),
    )


def _kind(path: str) -> str:
    """Return what a page is of: "entry", "topic" …, or "" if it is the page of no object."""
    found = _ID.search(path)
    return found[1] if found else ""


def _links(pages: dict[str, Path], names: list[str] | tuple[str, ...]) -> int:
    return sum(len(_targets(pages[name])) for name in names if name in pages)


def _targets(page: Path) -> set[str]:
    """Return the entries and events to which a page links."""
    hrefs = _LINK.findall(page.read_text("utf-8"))
    found = (_ID.search(href) for href in hrefs)
    return {match[0] for match in found if match and match[1] in ("entry", "event")}


def _feeds(site: Path) -> Iterator[str]:
    for text in _texts(site, ("xml", "json")):
        if any(sign in text for sign in ("<feed", "<rss", "jsonfeed.org/version")):
            yield text


def _texts(site: Path, endings: Iterable[str] = ("html", "xml", "json")) -> Iterator[str]:
    for ending in endings:
        yield from (path.read_text("utf-8") for path in site.rglob(f"*.{ending}"))
