"""The prose of an object, its citations numbered, its links and blocks resolved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, TypeAlias

from brief.load import Document
from brief.load.documents import kind_of
from brief.markdown import Block, Body, Cite, Heading, Html, Link, Part
from brief.views.chart import Chart
from brief.views.claims import ClaimView, claim_view
from brief.views.drawing import drawing_of
from brief.views.edition import Edition, Reference, Text
from brief.views.items import EventItem, ExpectationItem
from brief.views.selections import chosen_events, chosen_expectations


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a citation: the number of its note, and its own anchor."""

    number: int
    anchor: str
    standing: str


@dataclass(frozen=True, slots=True)
class HtmlPart:
    """Markup of the text itself; it may open an element that a later part closes."""

    html: str
    kind: str = "html"


@dataclass(frozen=True, slots=True)
class CitePart:
    """A citation of one or more claims."""

    marks: tuple[Mark, ...]
    kind: str = "cite"


@dataclass(frozen=True, slots=True)
class LinkPart:
    """A link to something of the site."""

    link: Reference
    kind: str = "link"


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """A timeline that stands in the text."""

    items: tuple[EventItem, ...]
    drawing: Chart | None
    kind: str = "timeline"


@dataclass(frozen=True, slots=True)
class ExpectPart:
    """A board of expectations that stands in the text."""

    items: tuple[ExpectationItem, ...]
    kind: str = "expect"


PartView: TypeAlias = HtmlPart | CitePart | LinkPart | TimelinePart | ExpectPart


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note: the claim, and the anchors of the marks that lead to it."""

    number: int
    claim: ClaimView
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyView:
    """A text in parts, in the language in which it was written, with its notes.

    `drawn` tells whether a drawn timeline stands in it.
    """

    lang: str
    fallback: bool
    parts: tuple[PartView, ...]
    headings: tuple[Heading, ...]
    notes: tuple[Note, ...]
    drawn: bool


class Numbering:
    """Gives each claim a number when it is first cited, and each mark an anchor of its own."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._anchors: dict[str, list[str]] = {}

    def marks(self, claims: Iterable[str]) -> tuple[Mark, ...]:
        """Return the marks of one citation."""
        return tuple(self._mark(id) for id in claims)

    def _mark(self, id: str) -> Mark:
        anchors = self._anchors.setdefault(id, [])
        number = list(self._anchors).index(id) + 1
        anchors.append(f"_cite-{number}-{len(anchors) + 1}")
        return Mark(number, anchors[-1], self._edition.library.standings[id])

    def notes(self) -> tuple[Note, ...]:
        """Return the notes of all claims that were cited, by number."""
        claims = self._edition.library.claims
        return tuple(
            Note(number, claim_view(claims[id], self._edition), tuple(anchors))
            for number, (id, anchors) in enumerate(self._anchors.items(), 1)
        )


def body_view(document: Document[Any], edition: Edition) -> BodyView | None:
    """Return an object's text in the edition's language, or in another that it has."""
    return text_view(document.bodies, edition, Numbering(edition))


def text_view(
    bodies: Mapping[str, Body], edition: Edition, numbering: Numbering
) -> BodyView | None:
    """Return a text whose citations go on from those that `numbering` has seen."""
    order = (edition.lang, *edition.config.languages)
    lang = next((lang for lang in order if lang in bodies), None)
    if lang is None:
        return None
    body = bodies[lang]
    parts = tuple(_part(part, edition, numbering) for part in _close_up(body.parts))
    drawn = any(isinstance(part, TimelinePart) and part.drawing for part in parts)
    return BodyView(lang, lang != edition.lang, parts, body.headings, numbering.notes(), drawn)


def _close_up(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Yield the parts without the space that an editor types ahead of a citation."""
    for part, following in zip_longest(parts, parts[1:]):
        if isinstance(part, Html) and isinstance(following, Cite):
            yield Html(part.html.rstrip(" "))
        else:
            yield part


def _part(part: Part, edition: Edition, numbering: Numbering) -> PartView:
    match part:
        case Html(html):
            return HtmlPart(html)
        case Cite(claims):
            return CitePart(numbering.marks(claims))
        case Link():
            return LinkPart(_link(part, edition))
        case Block():
            return _block(part, edition)


def _link(link: Link, edition: Edition) -> Reference:
    found = edition.link(kind_of(link), link.id)
    return Reference(found.url, Text(link.words, edition.lang)) if link.words else found


def _block(block: Block, edition: Edition) -> PartView:
    options = dict(block.options)
    if block.kind == "timeline":
        items = chosen_events(options, edition)
        events = (edition.library.events[item.id] for item in items)
        return TimelinePart(items, drawing_of(events, edition))
    return ExpectPart(chosen_expectations(options, edition))
