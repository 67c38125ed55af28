"""What an editor means by an id: `events/x`, `event:x`, or `x` where only one thing has that id."""

from dataclasses import dataclass
from typing import Any

from brief.content import TYPES, given_up
from brief.library import Library
from brief.load import Document
from brief.problems import did_you_mean
from brief.sayings import any_of, clauses, say

KINDS = (*TYPES, "claim")


@dataclass(frozen=True, slots=True)
class Object:
    """An object of the library: its kind and id, and its files (of a claim, that of its source)."""

    kind: str
    id: str
    documents: tuple[Document[Any], ...]


def find(name: str, library: Library) -> Object | str:
    """Return the object that `name` means, or what is wrong with it in an editor's words.

    `name` is `kind:id` or an id alone; that of a claim is `source/claim`.
    """
    kind, colon, id = name.rpartition(":")
    if colon and kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or say("one of: {names}", names=", ".join(KINDS))
        return say("there is no kind '{kind}'; {hint}", kind=kind, hint=hint)
    found = [one for one in all_objects(library) if one.id == id and kind in ("", one.kind)]
    if len(found) == 1:
        return found[0]
    if found:
        return say(
            "'{id}' is the id of several: write {names}",
            id=id,
            names=any_of(f"{o.kind}:{id}" for o in found),
        )
    for one in all_objects(library):
        if kind in ("", one.kind) and one.kind != "claim" and id in _former_ids(one):
            return say("'{id}' is {name} now", id=id, name=f"{one.kind}:{one.id}")
    ids = {one.id for one in all_objects(library) if kind in ("", one.kind)}
    near = did_you_mean(id, ids)
    wrong = say("there is no {kind} '{id}'", kind=kind or say("object"), id=id)
    return clauses(wrong, near)


def _former_ids(one: Object) -> tuple[str, ...]:
    """Return the ids that an object had before."""
    return given_up(one.documents[0].meta.former_ids, one.id)


def all_objects(library: Library) -> tuple[Object, ...]:
    """Return every object, drafts and claims as well, in a fixed order."""
    documents: dict[tuple[str, str], tuple[Document[Any], ...]] = {}
    for document in library.documents():
        key = document.kind, document.id
        documents[key] = (*documents.get(key, ()), document)
    claims = (Object("claim", claim.id, (claim.document,)) for claim in library.claims.values())
    return (*(Object(*key, files) for key, files in documents.items()), *claims)


def names(library: Library) -> tuple[str, ...]:
    """Return `kind:id` of every object, for who completes what an editor types."""
    return tuple(f"{one.kind}:{one.id}" for one in all_objects(library))
