"""Counts what a generator has made, from the files themselves, to see that it is equal work."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

_ID = re.compile(r"(entry|event|source|topic|body)-\d+")
_LINK = re.compile(r'href="?([^"\s>#]+)')
_FEED_ENTRY = re.compile(r"<entry[ >]|<item>|\"content_html\":")


@dataclass(frozen=True, slots=True)
class Parity:
    """How many there are of each.

    Pages, those of entries, and the table cells on these; links to entries and events on the
    home page, on the pages of topics and of entities; feeds, and entries in all of them;
    addresses in the sitemap.
    """

    pages: int
    entries: int
    cells: int
    home_links: int
    topic_links: int
    entity_links: int
    feeds: int
    feed_entries: int
    sitemap: int

    def counts(self) -> dict[str, int]:
        """Return the numbers by their names."""
        return asdict(self)


def parity_of(site: Path) -> Parity:
    """Return the counts of a finished site."""
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    entries = [path for name, path in pages.items() if _kind(name) == "entry"]
    feeds = [_FEED_ENTRY.findall(text) for text in _feeds(site)]
    return Parity(
        pages=len(pages),
        entries=len(entries),
        cells=sum(path.read_text("utf-8").count("<td") for path in entries),
        home_links=_links(pages, ("index.html", "en/index.html")),
        topic_links=_links(pages, [name for name in pages if _kind(name) == "topic"]),
        entity_links=_links(pages, [name for name in pages if _kind(name) == "body"]),
        feeds=len(feeds),
        feed_entries=sum(map(len, feeds)),
        sitemap=sum(path.read_text("utf-8").count("<loc>") for path in site.glob("sitemap*.xml")),
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
    for path in sorted((*site.rglob("*.xml"), *site.rglob("*.json"))):
        text = path.read_text("utf-8")
        if any(sign in text for sign in ("<feed", "<rss", "jsonfeed.org/version")):
            yield text
