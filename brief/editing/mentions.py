"""Where a file names an object: in its front matter, in citations, links and blocks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from brief.editing.edits import Edit
from brief.editing.fields import replaced
from brief.editing.gaps import texts_in
from brief.editing.manuscript import Manuscript
from brief.editing.places import Places
from brief.load import Document
from brief.load.documents import kind_of
from brief.markdown import Block, Cite, Link
from brief.problems import Where
from brief.schema import Pointer

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?"
_CITATION = re.compile(r"\[@[^\[\]]*\]")
_CITED = re.compile(rf"@({_ID})")
_REFERENCE = re.compile(rf"\[\[\s*[a-z]+:({_ID})")
_OPTION = re.compile(rf'\b(topic|entity)=("?)({_ID})\2(?=\s|$)')
# Where the address of a link may stand: [words](kind:id), <kind:id>, [label]: kind:id
_ADDRESS = re.compile(
    rf"(?:\]\(\s*<?|<|^ {{0,3}}\[[^\[\]\n]+\]:\s*<?)([a-z]+):({_ID})", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Renaming:
    """An object of a kind has a new id; with a source, its claims have one."""

    kind: str
    old: str
    new: str

    def of(self, kind: str, id: str) -> str:
        """Return the id that an object has after it."""
        if (kind, id) == (self.kind, self.old):
            return self.new
        source, slash, claim = id.partition("/")
        if slash and (kind, self.kind, self.old) == ("claim", "source", source):
            return f"{self.new}/{claim}"
        return id


def edits_of(
    manuscript: Manuscript, document: Document[Any], renaming: Renaming
) -> tuple[Edit, ...]:
    """Return the edits that write the new id wherever a document names the old one."""
    places = Places(manuscript.text)
    in_front = in_fields(manuscript, document.pointers, renaming)
    parts = [part for body in document.bodies.values() for part in body.parts]
    found = [edit for part in parts for edit in _of_part(manuscript, places, part, renaming)]
    return tuple(sorted({*in_front, *found}))


def in_fields(
    manuscript: Manuscript, pointers: Iterable[Pointer], renaming: Renaming
) -> Iterator[Edit]:
    """Yield the edits of the front matter."""
    places = Places(manuscript.text)
    texts = {manuscript.start + text.start: text for text in texts_in(manuscript.root)}
    for pointer in pointers:
        new = renaming.of(pointer.kinds[0], pointer.id)
        text = texts.get(_offset(places, pointer.where))
        if new != pointer.id and text:
            edit = replaced(manuscript, text, pointer.id, new)
            yield from (edit,) if edit else ()


def _of_part(
    manuscript: Manuscript, places: Places, part: Any, renaming: Renaming
) -> Iterator[Edit]:
    """Yield the edits of a piece of a body."""
    text = manuscript.text
    match part:
        case Cite():
            found = _CITATION.match(text, _offset(places, part.where))
            for cited in _CITED.finditer(text, *found.span()) if found else ():
                yield from _edit(cited, 1, "claim", renaming)
        case Link():
            if renaming.of(kind_of(part), part.id) != part.id:
                yield from _of_link(manuscript, _offset(places, part.where), part, renaming)
        case Block():
            start = _offset(places, part.where)
            for option in _OPTION.finditer(text, start, text.find("\n", start)):
                yield from _edit(option, 3, option[1], renaming)


def _of_link(manuscript: Manuscript, start: int, link: Link, renaming: Renaming) -> Iterator[Edit]:
    """Yield the edits of a link; if it has its address elsewhere, those of all such addresses."""
    if found := _REFERENCE.match(manuscript.text, start):
        yield from _edit(found, 1, kind_of(link), renaming)
        return
    for address in _ADDRESS.finditer(manuscript.text, manuscript.end):
        if address[1] == link.kind:
            yield from _edit(address, 2, kind_of(link), renaming)


def _edit(found: re.Match[str], group: int, kind: str, renaming: Renaming) -> Iterator[Edit]:
    new = renaming.of(kind, found[group])
    if new != found[group]:
        yield Edit(found.start(group), found.end(group), new)


def _offset(places: Places, where: Where) -> int:
    return places.offset(where.line - 1, max(where.column - 1, 0))
