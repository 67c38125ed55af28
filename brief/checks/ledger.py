"""Gates 10 and 12: what was published once keeps its address.

**What** Everything that the ledger (content/published.txt) names is still there, or is the
former id of something of its kind (`former_ids`); the claims of a source move with it. No
revision of an expectation disappears. No id is at once that of one object and the former id of
another.

**Why** Others have linked to it and cited it. What is wrong is withdrawn in public, with a
tombstone that says why, and never vanishes.

**Example** Bad: content/events/review-opens.md is renamed to review-begins.md. Good: the same,
with `former_ids: [review-opens]` in review-begins.md.

Codes: id-vanished, revision-removed, bad-ledger-line, two-pages-one-url.
"""

from collections.abc import Iterator
from typing import Any

from brief.checks.subject import Subject
from brief.content import Source
from brief.ledger import ADDRESS, BadLine, Entry, names, read, revisions_of
from brief.library import Library
from brief.load import Document
from brief.problems import Problem, Where
from brief.sayings import say

HOW_TO_KEEP = say(
    "restore it, or leave a tombstone `withdrawn: {on: …, why: …}` in it; if it has a "
    "new id, put the old one into `former_ids` of the new one"
)
HOW_TO_KEEP_A_CLAIM = say("restore it, and say `withdrawn: …` in it if it no longer holds")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each thing that was published and is no more, and for bad lines."""
    yield from _double_ids(subject.library)
    if subject.ledger:
        known = _known(subject.library)
        for entry in read(subject.ledger):
            yield from _of_line(entry, subject.ledger.path, known, subject.library)


def _of_line(
    entry: Entry | BadLine, path: str, known: frozenset[str], library: Library
) -> Iterator[Problem]:
    where = Where(path, entry.line)
    if isinstance(entry, BadLine):
        message = say("this line names nothing: '{text}'", text=entry.text)
        hint = say(
            "write kind:id, such as event:review-opens, or address:/en/; remarks begin with '#'"
        )
        yield Problem("bad-ledger-line", message, where, hint)
    elif entry.kind == ADDRESS:
        return  # addresses are looked for in the finished site (permanence)
    elif entry.name not in known and not _is_told_elsewhere(entry, known, library):
        yield _vanished(entry, where, library)


def _is_told_elsewhere(entry: Entry, known: frozenset[str], library: Library) -> bool:
    """Tell whether the object is broken, or the one that held it has vanished as a whole."""
    source = entry.id.partition("/")[0]
    holder = {"claim": ("source", source), "revision": ("expectation", entry.id)}.get(entry.kind)
    if holder and (holder in library.broken or ":".join(holder) not in known):
        return True
    return (entry.kind, entry.id) in library.broken


def _vanished(entry: Entry, where: Where, library: Library) -> Problem:
    if entry.kind == "revision":
        message = say("a revision of the expectation '{id}' was published and is gone", id=entry.id)
        hint = say("restore it: the list of revisions only grows")
        return Problem("revision-removed", message, where, hint)
    if entry.kind == "brief" and entry.id in library.drafts:
        message = say("the brief '{id}' was published and is a draft now", id=entry.id)
        hint = say("write `status: published`, or `status: withdrawn` with a tombstone")
        return Problem("id-vanished", message, where, hint)
    message = say("the {kind} '{id}' was published and is gone", kind=entry.kind, id=entry.id)
    hint = HOW_TO_KEEP_A_CLAIM if entry.kind == "claim" else HOW_TO_KEEP
    return Problem("id-vanished", message, where, hint)


def _known(library: Library) -> frozenset[str]:
    """Return the names of all that is there, also under former ids."""
    former = (name for document in library.documents() for name in _former_names(document))
    return frozenset((*names(library), *former))


def _former_names(document: Document[Any]) -> Iterator[str]:
    for id in document.meta.former_ids:
        yield f"{document.kind}:{id}"
        if document.kind == "expectation":
            yield from revisions_of(document, id)
    if document.kind == "source":
        yield from _names_of_claims(document)


def _names_of_claims(document: Document[Source]) -> Iterator[str]:
    """Yield every name that a claim of a source has, or had."""
    for source in (document.id, *document.meta.former_ids):
        for claim in document.meta.claims:
            yield from (f"claim:{source}/{id}" for id in (claim.id, *claim.former_ids))


def _double_ids(library: Library) -> Iterator[Problem]:
    """Yield a problem for each former id that something else of its kind has, or had."""
    taken = {(document.kind, document.id): document.id for document in library.documents()}
    taken |= {("claim", id): id for id in library.claims}
    for kind, id, former, where in _former_ids(library):
        owner = taken.setdefault((kind, former), id)
        if owner != id:
            message = say(
                "'{id}' is also the id, or a former id, of the {kind} '{owner}'",
                id=former,
                kind=kind,
                owner=owner,
            )
            hint = say("one address can't lead to two objects: give one of them another id")
            yield Problem("two-pages-one-url", message, where, hint)


def _former_ids(library: Library) -> Iterator[tuple[str, str, str, Where]]:
    """Yield the kind and id of what has a former id, that id, and where it is written."""
    for document in library.documents():
        for n, id in enumerate(document.meta.former_ids):
            yield document.kind, document.id, id, document.at("former_ids", n)
    for claim in library.claims.values():
        for n, id in enumerate(claim.claim.former_ids):
            yield "claim", claim.id, f"{claim.document.id}/{id}", claim.at("former_ids", n)
