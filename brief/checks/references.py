"""Gate 11: a reference leads to something that is there, and will be there for the reader.

**What** Whatever is named by its id exists: in the front matter of every object, in
site.yaml, in citations, links and `:::` blocks. Nothing but a draft points to a draft. Nothing
points to what was withdrawn, except corrections, and claims among themselves: for a link this is
a warning, since the tombstone answers it; what rests on a withdrawn claim is refused.

**Why** A statement that rests on a claim which isn't there rests on nothing.

**Example** Bad: `[@gazette/departure]`, where the claim is called `departures`. Good:
`[@gazette/departures]`.

Codes: unknown-reference, reference-to-draft, reference-to-withdrawn.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from brief.checks.blocks import pointers as pointers_of_blocks
from brief.checks.names import ids_by_kind, nearest, withdrawn
from brief.checks.subject import OfText, Subject
from brief.checks.tombstones import is_withdrawn
from brief.content import TYPES
from brief.library import Key, Library
from brief.load import Document
from brief.problems import Problem
from brief.sayings import say
from brief.schema import Pointer


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each reference of the settings that leads nowhere."""
    yield from _to_nothing(subject)(subject.config.reading.pointers)


def of_text(subject: Subject) -> OfText:
    """Return what yields a problem for each reference that leads nowhere, or must not lead there.

    It looks at what a document points to in its front matter as well.
    """
    gone = withdrawn(subject)
    to_nothing = _to_nothing(subject)

    def look(document: Document[Any]) -> Iterator[Problem]:
        yield from to_nothing(_pointers(document))
        yield from _to_drafts(document, subject.library)
        yield from _to_withdrawn(document, gone)

    return look


def _pointers(document: Document[Any]) -> Iterator[Pointer]:
    yield from document.pointers
    yield from pointers_of_blocks(document)


def _to_nothing(subject: Subject) -> Callable[[Iterable[Pointer]], Iterator[Problem]]:
    ids = ids_by_kind(subject)

    @cache  # one mistake may stand in a thousand files
    def hint(kind: str, id: str) -> str:
        near = nearest(kind, id, ids.get(kind, ()))
        return near or _how_to_add(kind, id, ids)

    def look(pointers: Iterable[Pointer]) -> Iterator[Problem]:
        for pointer in pointers:
            kind, id = pointer.kinds[0], pointer.id
            if id not in ids.get(kind, ()) and not _is_broken(kind, id, subject.library):
                message = _nothing_there(kind, id, ids)
                yield Problem("unknown-reference", message, pointer.where, hint(kind, id))

    return look


def _is_broken(kind: str, id: str, library: Library) -> bool:
    """Tell whether the object is there but could not be made, which was reported already."""
    holder = ("source", id.partition("/")[0]) if kind == "claim" else (kind, id)
    return (kind, id) in library.broken or holder in library.broken


def _nothing_there(kind: str, id: str, ids: Mapping[str, frozenset[str]]) -> str:
    source, slash, name = id.partition("/")
    if kind != "claim":
        return say("there is no {kind} '{id}'", kind=kind, id=id)
    if not slash:
        return say("'{id}' does not name a claim together with its source", id=id)
    if source not in ids.get("source", ()):
        return say("there is no source '{source}'", source=source)
    return say("the source '{source}' has no claim '{name}'", source=source, name=name)


def _how_to_add(kind: str, id: str, ids: Mapping[str, frozenset[str]]) -> str:
    source, slash, name = id.partition("/")
    if kind in ("lane", "scenario"):
        return say(
            "add '{id}' under `{kind}s` in content/site.yaml, or name one that is there",
            id=id,
            kind=kind,
        )
    if kind != "claim":
        ending = ".<language>.md" if TYPES[kind].per_language else ".md"
        return say(
            "write content/{folder}/{id}{ending}, or name one that is there",
            folder=TYPES[kind].folder,
            id=id,
            ending=ending,
        )
    if slash and source in ids.get("source", ()):
        return say(
            "add '{name}' under `claims` in content/sources/{source}.md", name=name, source=source
        )
    return say("write source/claim, such as gazette/departures")


def _to_drafts(document: Document[Any], library: Library) -> Iterator[Problem]:
    if document.kind == "brief" and document.id in library.drafts:
        return
    for pointer in document.pointers:
        if pointer.kinds == ("brief",) and pointer.id in library.drafts:
            message = say(
                "the brief '{id}' is a draft, so no reader can follow this", id=pointer.id
            )
            hint = say("take the reference out until the brief is published")
            yield Problem("reference-to-draft", message, pointer.where, hint)


def _to_withdrawn(document: Document[Any], gone: frozenset[Key]) -> Iterator[Problem]:
    if document.kind == "correction" or is_withdrawn(document):
        return
    for pointer in _pointers(document):
        is_claim = pointer.kinds == ("claim",)
        if (pointer.kinds[0], pointer.id) in gone and not (is_claim and document.kind == "source"):
            yield _rests(pointer) if is_claim else _points(pointer)


def _rests(pointer: Pointer) -> Problem:
    message = say("this rests on the claim '{id}', which was withdrawn", id=pointer.id)
    hint = say("rest it on another claim, or take it out")
    return Problem("reference-to-withdrawn", message, pointer.where, hint)


def _points(pointer: Pointer) -> Problem:
    message = say("the {kind} '{id}' was withdrawn", kind=pointer.kinds[0], id=pointer.id)
    hint = say("take the reference out, unless it is about the withdrawal")
    return Problem("reference-to-withdrawn", message, pointer.where, hint, "warning")
