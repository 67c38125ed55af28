"""The search page of each language, and what it searches.

The records are searched as they are, in the reader's browser. That keeps the site's bytes the
same for the same content, which an index by Pagefind does not (its 1.5.2 from PyPI writes its
tables in the order of a hash); it serves a site of some thousand records.
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
