"""What to expect: the board, and the page of each expectation."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.expectations import board_view, expectation_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the board and the pages of all expectations."""
    for edition in editions:
        board = board_view(edition)
        yield Page(board.head.url, "expectations.html", board)
        documents = edition.library.expectations.values()
        yield from pages(documents, edition, "expectation.html", expectation_view)
