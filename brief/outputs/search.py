"""The search page of each language, and what it searches.

The records are searched as they are, in the reader's browser; that serves a site of some
thousand. They weigh a tenth of Pagefind's index with its program and need no wasm, which the
site's Content-Security-Policy would have to allow.
"""

from collections.abc import Iterator

from brief.outputs.plan import Editions, Items, Plan, in_language
from brief.views import Asset, Edition, Page
from brief.views.search import as_script, index_of, records_of, search_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the search page and its records, in each language."""
    for edition in editions:
        lang = edition.lang
        yield in_language((f"/{lang}/search/", index_of(lang)), lang, _made)


def _made(edition: Edition) -> Items:
    records = records_of(edition)
    view = search_view(edition, records)
    yield Page(view.head.url, "search.html", view)
    yield Asset(view.index, as_script(records, edition))
