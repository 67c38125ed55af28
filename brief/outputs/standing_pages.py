"""Pages of the site as a whole: corrections, about and method, the root, what is not found."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.standing_pages import corrections_view, page_view, root_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield these pages; the root and the page for what is not found are in all languages."""
    yield Page("/", "root.html", root_view(editions, "/"))
    yield Page("/404.html", "not_found.html", root_view(editions, "/404.html"))
    for edition in editions:
        corrections = corrections_view(edition)
        yield Page(corrections.head.url, "corrections.html", corrections)
        written = (v[edition.lang] for v in edition.library.pages.values() if edition.lang in v)
        yield from pages(written, edition, "page.html", page_view)
