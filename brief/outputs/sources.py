"""The list of sources, and the page of each."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.sources import source_view, sources_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the list of sources and the page of each."""
    for edition in editions:
        index = sources_view(edition)
        yield Page(index.head.url, "sources.html", index)
        yield from pages(edition.library.sources.values(), edition, "source.html", source_view)
