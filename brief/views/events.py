"""The page of an event."""

from dataclasses import dataclass

from brief.content import Event
from brief.content.event import Move
from brief.library import Standing, evidence_of
from brief.load import Document
from brief.views.bodies import BodyView, body_view
from brief.views.claims import ClaimView, EvidenceView, claim_views, evidence_view
from brief.views.edition import Edition, Reference, Text
from brief.views.heads import About, head_of
from brief.views.items import (
    DateView,
    date_view,
)
from brief.views.page import Head


@dataclass(frozen=True, slots=True)
class MoveView:
    """One move of a date: from, to, when, and the claim that says so."""

    before: DateView | None
    after: DateView | None
    on: DateView | None
    claim: Reference


@dataclass(frozen=True, slots=True)
class EventView:
    """The page of one event. `basis` says how its date is known."""

    head: Head
    title: Text
    date: DateView | None
    until: DateView | None
    basis: str
    dated_by: Reference | None
    standing: Standing
    kind: str
    lane: Text
    after: tuple[Reference, ...]
    before: tuple[Reference, ...]
    moved: tuple[MoveView, ...]
    body: BodyView | None
    claims: tuple[ClaimView, ...]
    evidence: EvidenceView
    entities: tuple[Reference, ...]
    topics: tuple[Reference, ...]
    briefs: tuple[Reference, ...]


def event_view(document: Document[Event], edition: Edition) -> EventView:
    """Return the page of an event."""
    event, library = document.meta, edition.library
    title = edition.text(event.title)
    dated = event.dated_by
    claims = (library.claims[id] for id in event.claims)
    return EventView(
        head=_head(document, title, edition),
        title=title,
        date=date_view(event.when, event.label, edition),
        until=date_view(event.until, None, edition),
        basis=dated.basis if dated else "unknown",
        dated_by=edition.link("claim", dated.claim) if dated and dated.claim else None,
        standing=edition.standing(event),
        kind=event.kind,
        lane=edition.text(edition.lane(event.lane).name),
        after=edition.links("event", event.after),
        before=edition.links("event", event.before),
        moved=tuple(_move(move, edition) for move in event.moved),
        body=body_view(document, edition),
        claims=claim_views(event.claims, edition),
        evidence=evidence_view(evidence_of(claims, library), edition),
        entities=edition.links("entity", event.entities),
        topics=edition.links("topic", event.topics),
        briefs=edition.links("brief", edition.citing(("event", document.id), "brief")),
    )


def _head(document: Document[Event], title: Text, edition: Edition) -> Head:
    standing = edition.language.text(f"standing.{edition.standing(document.meta)}")
    description = edition.language.text("event.description", title=title.text, standing=standing)
    return head_of(edition, "event", document.id, About(title.text, description, "timeline"))


def _move(move: Move, edition: Edition) -> MoveView:
    before, after = date_view(move.from_, None, edition), date_view(move.to, None, edition)
    on = date_view(move.on, None, edition)
    return MoveView(before, after, on, edition.link("claim", move.claim))
