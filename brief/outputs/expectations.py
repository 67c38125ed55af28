"""What to expect: the board, the page of each expectation, and the record."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Plan, page
from brief.views.board import board_view
from brief.views.expectations import expectation_view
from brief.views.record import record_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the board, the record and the pages of all expectations."""
    for edition in editions:
        lang = edition.lang
        yield page(f"/{lang}/expect/", "expectations.html", lang, board_view)
        yield page(f"/{lang}/record/", "record.html", lang, record_view)
        documents = edition.library.expectations.values()
        yield from pages(documents, edition, "expectation.html", expectation_view)
