"""What the site consists of. An output is added here and nowhere else."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from brief.outputs import (
    briefs,
    calendar,
    cards,
    citations,
    dataset,
    expectations,
    feeds,
    search,
    sitemap,
    sources,
    standing_pages,
    subjects,
    timeline,
)
from brief.views import Asset, Edition, Page

Plan: TypeAlias = Callable[[tuple[Edition, ...]], Iterable[Page | Asset]]

OUTPUTS: dict[str, Plan] = {
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
}


def plan(editions: tuple[Edition, ...]) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Return all pages and all other files of the site, each by address."""
    planned = [item for make in OUTPUTS.values() for item in make(editions)]
    pages = sorted((item for item in planned if isinstance(item, Page)), key=_url)
    assets = [item for item in planned if isinstance(item, Asset)]
    listing = sitemap.plan(pages, editions[0].config.base)
    return tuple(pages), tuple(sorted((*assets, *listing), key=_url))


def _url(item: Page | Asset) -> str:
    return item.url
