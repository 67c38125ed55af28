"""What the site consists of. An output is added here and nowhere else."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from brief.outputs import (
    briefs,
    calendar,
    cards,
    citations,
    dataset,
    expectations,
    feeds,
    hosting,
    search,
    sitemap,
    sources,
    standing_pages,
    subjects,
    timeline,
)
from brief.outputs.plan import Editions, Plan, made
from brief.views import Asset, Page

Output: TypeAlias = Callable[[Editions], Iterable[Plan]]

OUTPUTS: dict[str, Output] = {
    "briefs": briefs.plan,
    "timeline": timeline.plan,
    "expectations": expectations.plan,
    "sources": sources.plan,
    "subjects": subjects.plan,
    "standing_pages": standing_pages.plan,
    "search": search.plan,
    "citations": citations.plan,
    "cards": cards.plan,
    "feeds": feeds.plan,
    "calendar": calendar.plan,
    "dataset": dataset.plan,
    "hosting": hosting.plan,
}


def plan(editions: Editions) -> tuple[Plan, ...]:
    """Return what makes all pages and all other files of the site; nothing is made yet."""
    return (*_plans(editions), Plan(sitemap.URLS, _listing))


def make(editions: Editions) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Return all pages and all other files of the site, each by address."""
    items = tuple(made(_plans(editions), editions))
    pages = sorted((item for item in items if isinstance(item, Page)), key=_url)
    assets = [item for item in items if isinstance(item, Asset)]
    listing = sitemap.listing(pages, editions[0].config.base)
    return tuple(pages), tuple(sorted((*assets, *listing), key=_url))


def _plans(editions: Editions) -> Iterator[Plan]:
    for output in OUTPUTS.values():
        yield from output(editions)


def _listing(editions: Editions) -> tuple[Asset, ...]:
    """Return the sitemap: it needs the heads of all pages."""
    return sitemap.listing(make(editions)[0], editions[0].config.base)


def _url(item: Page | Asset) -> str:
    return item.url
