"""The library as it stood on its as-of day, as far as the dates in the content tell.

Not there yet is what is dated later: a brief by `published`, a correction by `date`, a source by
`retrieved` (without it, by `published`), and with it the events, expectations and relations that
rest on such sources alone; an expectation by `made`; a lasting copy; a resolution, a revision, a
signpost that was seen; and a date that moved later is what it was. What a text that was there
leads to stays, since no date takes words back. What was withdrawn stays withdrawn: no gate has
looked at it since, and no day may bring it back. The words are today's (see `reworded`).
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from brief.content import Brief, Correction, Event, Expectation, Source
from brief.library.model import Key, Library, assemble
from brief.library.undone import IsThere, first_day, undone
from brief.load import Document, Parsed, targets_of
from brief.schema import Pointer


def on_its_day(held: Library, pointers: Iterable[Pointer] = ()) -> Library:
    """Return the library without what is dated after its as-of day; itself if nothing is.

    `pointers` are those of the site's settings: what they lead to stays.
    """
    documents = tuple(held.documents())
    needed = set(_keys(pointers))
    while True:
        there = tuple(_there(documents, held.as_of, needed))
        kept = {(document.kind, document.id) for document in there}
        lacking = (_led_to(there) - kept) & {(document.kind, document.id) for document in documents}
        if not lacking:
            break
        needed |= lacking
    if len(there) == len(documents) and all(map(_is, there, documents)):
        return held
    return assemble(Parsed(there, held.broken), held.seeds.values(), held.as_of)


def days_of(held: Library) -> Iterator[datetime.date]:
    """Yield the days on which something of the library begins to be there, if it wasn't before."""
    for document in held.documents():
        yield from filter(None, _days(document.meta))


def _days(meta: object) -> Iterator[datetime.date | None]:
    match meta:
        case Brief() if meta.status != "draft":
            yield meta.published
        case Correction():
            yield meta.date
        case Source():
            yield from (_known_since(meta), meta.archived.on if meta.archived else None)
        case Event():
            yield from (first_day(move.on) for move in meta.moved)
        case Expectation():
            yield _made(meta)
            yield first_day(meta.resolution.on) if meta.resolution else None
            yield from (revision.on for revision in meta.revisions)
            yield from (first_day(one.seen.on) for one in meta.signposts if one.seen)


def _led_to(documents: Iterable[Document[Any]]) -> set[Key]:
    """Return what published documents point to."""
    published = (d for d in documents if getattr(d.meta, "status", "") != "draft")
    return {_led(target) for document in published for target in document.targets}


def _is(one: object, other: object) -> bool:
    return one is other


def _keys(pointers: Iterable[Pointer]) -> Iterator[Key]:
    """Yield the objects that pointers may mean; a claim is there with its source."""
    return map(_led, targets_of(pointers))


def _led(target: Key) -> Key:
    kind, id = target
    return ("source", id.partition("/")[0]) if kind == "claim" else target


def _there(
    documents: Iterable[Document[Any]], day: datetime.date, needed: set[Key]
) -> Iterator[Document[Any]]:
    """Yield what was there on the day, as it was then, and what is `needed`."""
    sources = {document.id for document in documents if _is_later_source(document.meta, day)}
    later = {id for id in sources if ("source", id) not in needed}

    def is_there(claim: str) -> bool:
        return claim.partition("/")[0] not in later

    for document in documents:
        is_needed = (document.kind, document.id) in needed
        if is_needed or not _is_later(document.meta, day, is_there):
            yield undone(document, day, is_there)


def _is_later_source(meta: object, day: datetime.date) -> bool:
    return isinstance(meta, Source) and (_known_since(meta) or day) > day


def _known_since(source: Source) -> datetime.date | None:
    """Return the first day on which a source can have been read; None if no date tells."""
    return source.retrieved or (first_day(source.published.when) if source.published else None)


def _made(expectation: Expectation) -> datetime.date | None:
    made = expectation.made
    return first_day(made.on) if made and made.on else None


def _is_later(meta: object, day: datetime.date, is_there: IsThere) -> bool:
    match meta:
        case Brief():
            return meta.status != "draft" and meta.published > day
        case Correction():
            return meta.date > day
        case Event():
            return _is_unfounded(meta.claims, is_there)
        case Expectation():
            return (_made(meta) or day) > day or _is_unfounded(meta.basis, is_there)
    return _is_later_source(meta, day)


def _is_unfounded(claims: tuple[str, ...], is_there: IsThere) -> bool:
    return bool(claims) and not any(map(is_there, claims))
