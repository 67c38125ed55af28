"""What was changed after a day in a way that no date takes back: its words are today's.

A date says that something changed, not what stood there: a tombstone replaces a text, a brief is
updated, a correction has another text put right, a revision tells of an earlier judgement in
words, and a date that moved may stand in words (`label`).
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from brief.content import Brief, Correction, Event, Expectation
from brief.library.undone import is_later
from brief.load import Document


def reworded(documents: Iterable[Document[Any]], day: datetime.date) -> frozenset[str]:
    """Return, as `kind:id`, what read otherwise on a day; drafts were never read."""
    published = (each for each in documents if getattr(each.meta, "status", "") != "draft")
    return frozenset(name for document in published for name in _changed(document, day))


def _changed(document: Document[Any], day: datetime.date) -> Iterator[str]:
    meta = document.meta
    if isinstance(meta, Correction) and meta.date > day:
        yield meta.target
    if _is_changed(meta, day):
        yield f"{document.kind}:{document.id}"


def _is_changed(meta: Any, day: datetime.date) -> bool:
    if meta.withdrawn and meta.withdrawn.on > day:
        return True
    match meta:
        case Brief():
            return (meta.updated or day) > day
        case Expectation():
            return any(revision.on > day for revision in meta.revisions)
        case Event():
            return bool(meta.label) and any(is_later(move.on, day) for move in meta.moved)
    return False
