"""The addresses of other sites that the pages link to."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from brief.content import Entity, Source
from brief.library import Library
from brief.load import Document
from brief.markdown import Html

Place: TypeAlias = str  # "content/sources/notice.md:6"
_HREF = re.compile(r'\bhref="(https?://[^"]+)"')


def addresses(library: Library) -> Mapping[str, tuple[Place, ...]]:
    """Return each address, in order, with the places that name it; no tombstone counts."""
    found: dict[str, set[Place]] = {}
    for document in library.documents():
        if not document.meta.withdrawn:
            for address, place in (*_of_fields(document), *_of_bodies(document)):
                found.setdefault(address, set()).add(place)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _of_fields(document: Document[Any]) -> Iterator[tuple[str, Place]]:
    meta = document.meta
    if isinstance(meta, Source):
        if meta.url:
            yield meta.url, _place(document, "url")
        if meta.archived:
            yield meta.archived.url, _place(document, "archived", "url")
    if isinstance(meta, Entity):
        for at, address in enumerate(meta.same_as):
            yield address, _place(document, "same_as", at)


def _of_bodies(document: Document[Any]) -> Iterator[tuple[str, Place]]:
    for body in document.bodies.values():
        for part in body.parts:
            if isinstance(part, Html):
                for href in _HREF.findall(part.html):
                    yield html.unescape(href), document.path


def _place(document: Document[Any], *path: str | int) -> Place:
    where = document.at(*path)
    return f"{where.path}:{where.line}" if where.line else where.path
