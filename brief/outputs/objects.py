"""The pages of objects: one in each language, a tombstone, and one for each former address."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from brief.library import is_withdrawn
from brief.load import Document
from brief.views import Edition, Page
from brief.views.edition import address
from brief.views.standing_pages import moved_view, withdrawn_view


def pages(
    documents: Iterable[Document[Any]],
    edition: Edition,
    template: str,
    view: Callable[[Document[Any], Edition], Any],
) -> Iterator[Page]:
    """Yield the pages of objects of one kind in one language."""
    for document in documents:
        url = address(document.kind, document.id, edition.lang)
        if is_withdrawn(document):
            yield Page(url, "withdrawn.html", withdrawn_view(document, edition))
        else:
            yield Page(url, template, view(document, edition))
        for former in document.meta.former_ids:
            moved = address(document.kind, former, edition.lang)
            yield Page(moved, "moved.html", moved_view(document, former, edition))
