"""The home page of each language, and the briefs that are written in it."""

from collections.abc import Iterator
from typing import Any

from brief.library import is_withdrawn
from brief.memo import Task
from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Plan, page
from brief.views.briefs import brief_view
from brief.views.edition import address
from brief.views.home import home_view, item_task


def tasks(editions: Editions) -> Iterator[tuple[str, Task[Any]]]:
    """Yield the work that makes the briefs' entries of the lists, by the addresses of briefs."""
    for edition in editions:
        for id in edition.library.briefs:
            document = edition.version("brief", id)
            if not is_withdrawn(document):
                yield address("brief", id, document.lang), item_task(document, edition)


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the pages of all briefs and the home pages."""
    for edition in editions:
        lang = edition.lang
        yield page(f"/{lang}/", "home.html", lang, home_view)
        written = (v[lang] for v in edition.library.briefs.values() if lang in v)
        yield from pages(written, edition, "brief.html", brief_view)
