"""What the site consists of. An output is added here and nowhere else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from brief.memo import Task
from brief.outputs import (
    admin,
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
from brief.outputs.sitemap import listing
from brief.views import Asset, Head, Page

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
    "admin": admin.plan,
}


# Work that several plans share, each by the address of the page in whose making it is half done.
Tasks: TypeAlias = Iterable[tuple[str, Task[Any]]]
TASKS: tuple[Callable[[Editions], Tasks], ...] = (briefs.tasks, feeds.tasks)


def tasks(editions: Editions) -> Mapping[str, list[Task[Any]]]:
    """Return the work that several plans share, by the address of a page (see TASKS)."""
    found: dict[str, list[Task[Any]]] = {}
    for made_of in TASKS:
        for url, task in made_of(editions):
            found.setdefault(url, []).append(task)
    return found


def plan(editions: Editions) -> tuple[Plan, ...]:
    """Return what makes all pages and all other files of the site; nothing is made yet."""
    return (*plan_pages(editions), Plan(sitemap.URLS, _listing))


def make(editions: Editions) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Return all pages and all other files of the site, each by address."""
    items = tuple(made(plan_pages(editions), editions))
    pages = sorted((item for item in items if isinstance(item, Page)), key=_url)
    assets = [item for item in items if isinstance(item, Asset)]
    last = listing(_heads(pages), editions[0].config.base)
    return tuple(pages), tuple(sorted((*assets, *last), key=_url))


def plan_pages(editions: Editions) -> Iterator[Plan]:
    """Plan all but the sitemap, which needs the heads of all pages."""
    for output in OUTPUTS.values():
        yield from output(editions)


def _listing(editions: Editions) -> tuple[Asset, ...]:
    """Return the sitemap: it needs the heads of all pages."""
    return listing(_heads(make(editions)[0]), editions[0].config.base)


def _heads(pages: Iterable[Page]) -> Iterator[Head]:
    return (page.view.head for page in pages)


def _url(item: Page | Asset) -> str:
    return item.url


__all__ = ["OUTPUTS", "Editions", "Plan", "listing", "make", "plan", "plan_pages", "tasks"]
