"""The search page of each language, and what it searches.

The records are searched as they are, in the reader's browser; that serves a site of some
thousand. They weigh a tenth of Pagefind's index with its program and need no wasm, which the
site's Content-Security-Policy would have to allow.
"""

from collections.abc import Iterator

from brief.views import Asset, Edition, Page
from brief.views.search import as_script, records_of, search_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page | Asset]:
    """Yield the search page and its records, in each language."""
    for edition in editions:
        records = records_of(edition)
        view = search_view(edition, records)
        yield Page(view.head.url, "search.html", view)
        yield Asset(view.index, as_script(records, edition))
