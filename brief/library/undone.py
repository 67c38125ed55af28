"""A document as it stood on a day: the fields that a later day changed, as they were."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from brief import dates
from brief.content import Entity, Event, Expectation, Source
from brief.load import Document, targets_of
from brief.schema import Path

IsThere = Callable[[str], bool]  # whether a claim, by its id, could be cited on the day


@dataclass(frozen=True, slots=True)
class _Undone:
    """A field with the value that it had, and the paths of what it lost."""

    name: str
    value: Any
    lost: tuple[Path, ...]


def undone(document: Document[Any], day: datetime.date, is_there: IsThere) -> Document[Any]:
    """Return the document without what it says only since a later day; itself if that is all.

    Its outline is not known: what it points to now depends on more than that.
    """
    changes = tuple(_changes(document.meta, day, is_there))
    if not changes:
        return document
    meta = replace(document.meta, **{change.name: change.value for change in changes})
    lost = {path for change in changes for path in change.lost}
    gone = {
        where
        for path, where in document.places.items()
        if any(path[: len(one)] == one for one in lost)
    }
    pointers = tuple(pointer for pointer in document.pointers if pointer.where not in gone)
    details = MappingProxyType({**document.details, "pointers": pointers})
    return replace(document, meta=meta, targets=targets_of(pointers), details=details, outline="")


def is_later(when: dates.Date, day: datetime.date) -> bool:
    """Tell whether a date certainly begins after a day; one without a year never does."""
    first = first_day(when)
    return first is not None and first > day


def first_day(when: dates.Date) -> datetime.date | None:
    """Return the first day of a date; None if it isn't known."""
    bounds = dates.bounds(when)
    known = bounds.year_known and isinstance(bounds.earliest, datetime.date)
    return bounds.earliest if known else None  # type: ignore[return-value]


def _changes(meta: object, day: datetime.date, is_there: IsThere) -> Iterator[_Undone]:
    match meta:
        case Source():
            if meta.archived and meta.archived.on > day:
                yield _Undone("archived", None, (("archived",),))
        case Event():
            yield from _rested("claims", meta.claims, is_there)
            yield from _moved_back(meta, day)
        case Expectation():
            yield from _rested("basis", meta.basis, is_there)
            yield from _reopened(meta, day)
        case Entity():
            unknown = [
                n
                for n, relation in enumerate(meta.relations)
                if relation.claims and not any(map(is_there, relation.claims))
            ]
            yield from _without("relations", meta.relations, unknown)


def _rested(name: str, claims: tuple[str, ...], is_there: IsThere) -> Iterator[_Undone]:
    """Yield the claims without those of later sources, unless none would be left."""
    if any(map(is_there, claims)):
        later = [n for n, claim in enumerate(claims) if not is_there(claim)]
        yield from _without(name, claims, later)


def _without(name: str, items: tuple[Any, ...], lost: Iterable[int]) -> Iterator[_Undone]:
    places = tuple(lost)
    if places:
        left = tuple(item for n, item in enumerate(items) if n not in places)
        yield _Undone(name, left, tuple((name, n) for n in places))


def _moved_back(event: Event, day: datetime.date) -> Iterator[_Undone]:
    """Yield the date before it moved. Where words stand for the date, they can't be undone."""
    later = [n for n, move in enumerate(event.moved) if is_later(move.on, day)]
    if later and event.label is None:
        yield from _without("moved", event.moved, later)
        yield _Undone("when", event.moved[later[0]].from_, ())
        yield _Undone("dated_by", None, (("dated_by",),))  # it tells of the date that came after


def _reopened(it: Expectation, day: datetime.date) -> Iterator[_Undone]:
    if it.resolution and is_later(it.resolution.on, day):
        yield _Undone("status", "open", ())
        yield _Undone("resolution", None, (("resolution",),))
    later = [n for n, revision in enumerate(it.revisions) if revision.on > day]
    yield from _without("revisions", it.revisions, later)
    unseen = [n for n, s in enumerate(it.signposts) if s.seen and is_later(s.seen.on, day)]
    if unseen:
        signposts = tuple(
            replace(signpost, seen=None) if n in unseen else signpost
            for n, signpost in enumerate(it.signposts)
        )
        yield _Undone("signposts", signposts, tuple(("signposts", n, "seen") for n in unseen))
