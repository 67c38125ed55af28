"""The pages of objects: one in each language, a tombstone, and one for each former address."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, TypeAlias

from brief.content import given_up
from brief.library import is_withdrawn
from brief.load import Document
from brief.outputs.plan import Plan, page
from brief.views import Edition
from brief.views.edition import address
from brief.views.standing_pages import moved_view, withdrawn_view

View: TypeAlias = Callable[[Document[Any], Edition], Any]


def pages(
    documents: Iterable[Document[Any]], edition: Edition, template: str, view: View
) -> Iterator[Plan]:
    """Plan the pages of objects of one kind in one language."""
    lang = edition.lang
    for document in documents:
        kind, id = document.kind, document.id
        url = address(kind, id, lang)
        if is_withdrawn(document):
            yield page(url, "withdrawn.html", lang, partial(_view, withdrawn_view, kind, id))
        else:
            yield page(url, template, lang, partial(_view, view, kind, id))
        for former in given_up(document.meta.former_ids, id):
            moved = partial(_moved, former, kind, id)
            yield page(address(kind, former, lang), "moved.html", lang, moved)


def _view(view: View, kind: str, id: str, edition: Edition) -> Any:
    return view(edition.document(kind, id), edition)


def _moved(former: str, kind: str, id: str, edition: Edition) -> Any:
    return moved_view(edition.document(kind, id), former, edition)
