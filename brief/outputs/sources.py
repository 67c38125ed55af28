"""The list of sources, and the page of each."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Plan, page
from brief.views.sources import source_view, sources_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the list of sources and the page of each."""
    for edition in editions:
        lang = edition.lang
        yield page(f"/{lang}/sources/", "sources.html", lang, sources_view)
        yield from pages(edition.library.sources.values(), edition, "source.html", source_view)
