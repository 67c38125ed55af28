"""What to expect: the board, the page of each expectation, and the record."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.board import board_view
from brief.views.expectations import expectation_view
from brief.views.record import record_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the board, the record and the pages of all expectations."""
    for edition in editions:
        board, record = board_view(edition), record_view(edition)
        yield Page(board.head.url, "expectations.html", board)
        yield Page(record.head.url, "record.html", record)
        documents = edition.library.expectations.values()
        yield from pages(documents, edition, "expectation.html", expectation_view)
