"""After a renaming, all is as it was but for the id: shown on what the content was read as."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from brief.editing.mentions import Renaming
from brief.load import Document
from brief.load.documents import kind_of
from brief.markdown import Block, Cite, Link
from brief.pipeline import Content
from brief.problems import Where

_NOWHERE = Where("")


def differences(
    before: Content, after: Content, renaming: Renaming, moves: Mapping[str, str]
) -> str:
    """Return the first file in which more or less than the id has changed, or ""."""
    old, new = (_by_path(content) for content in (before, after))
    for path, document in old.items():
        now = new.get(moves.get(path, path))
        if now is None or list(_read(document, renaming)) != list(_read(now, None)):
            return path
    return ""


def _by_path(content: Content) -> dict[str, Document[Any]]:
    documents = content.library.documents() if content.library else ()
    return {document.path: document for document in documents}


def _read(document: Document[Any], renaming: Renaming | None) -> Iterator[Any]:
    """Yield all that a file points to and the parts of its body, without their places."""
    for pointer in document.pointers:
        yield pointer.kinds, _renamed(renaming, pointer.kinds[0], pointer.id)
    for lang, body in document.bodies.items():
        yield lang
        yield from (_part(part, renaming) for part in body.parts)


def _part(part: Any, renaming: Renaming | None) -> Any:
    match part:
        case Cite(claims):
            named = tuple(_renamed(renaming, "claim", claim) for claim in claims)
            return replace(part, claims=named, where=_NOWHERE)
        case Link():
            return replace(part, id=_renamed(renaming, kind_of(part), part.id), where=_NOWHERE)
        case Block(_, options):
            chosen = tuple((key, _renamed(renaming, key, value)) for key, value in options)
            return replace(part, options=chosen, where=_NOWHERE)
    return part


def _renamed(renaming: Renaming | None, kind: str, id: str) -> str:
    return renaming.of(kind, id) if renaming else id
