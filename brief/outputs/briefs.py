"""The home page of each language, and the briefs that are written in it."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.briefs import brief_view, home_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the pages of all briefs and the home pages."""
    for edition in editions:
        home = home_view(edition)
        yield Page(home.head.url, "home.html", home)
        written = (v[edition.lang] for v in edition.library.briefs.values() if edition.lang in v)
        yield from pages(written, edition, "brief.html", brief_view)
