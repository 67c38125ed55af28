"""What the thing under a cursor is, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace

from brief.lsp.cursor import field_at
from brief.lsp.desk import Desk, Spot
from brief.lsp.names import Named, find
from brief.lsp.shapes import follow, shape_of
from brief.messages import speaker
from brief.schema import Pointer

_NAME = re.compile(r"(?:[a-z]+:)?[a-z0-9-]+(?:/[a-z0-9-]+)?")
_KEY = re.compile(r" *(?:- +)*[\w-]+:(?= |$)")


def hover(desk: Desk, spot: Spot) -> str:
    """Return, in Markdown, what is known of the thing or the key at a place; "" if nothing is."""
    if found := thing(desk, spot):
        return "\n\n".join(filter(None, (f"**{found.title}**", found.about, f"`{found.id}`")))
    return _of_key(desk, spot)


def thing(desk: Desk, spot: Spot) -> Named | None:
    """Return the thing that is named at a place, if there is one and it is there."""
    word = _word_at(spot)
    for pointer in _pointers(desk, spot):
        if word and pointer.id == word.rpartition(":")[2]:
            found = (find(kind, pointer.id, desk.content, desk.lang) for kind in pointer.kinds)
            return next(filter(None, found), None)
    return None


def _pointers(desk: Desk, spot: Spot) -> Iterator[Pointer]:
    """Yield the references in the row, as they were read."""
    content = desk.content
    if content.config and spot.name == "content/site.yaml":
        yield from (p for p in content.config.reading.pointers if p.where.line == spot.row + 1)
    for document in content.library.documents() if content.library else ():
        if document.path == spot.name:
            yield from (p for p in document.pointers if p.where.line == spot.row + 1)


def _word_at(spot: Spot) -> str:
    words = (w for w in _NAME.finditer(spot.line) if w.start() <= spot.column <= w.end())
    return next((word[0] for word in words), "")


def _of_key(desk: Desk, spot: Spot) -> str:
    """Return what the field is for whose key stands at a place."""
    match = _KEY.match(spot.line)
    if not match or not spot.is_in_yaml or spot.column > match.end():
        return ""
    _, spec = follow(shape_of(spot.name), field_at(replace(spot, column=match.end())).path)
    return f"**{spec.key}**: {speaker(desk.lang)(spec.doc)}" if spec else ""
