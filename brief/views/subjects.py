"""The pages of entities and topics: everything that the brief holds about one of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from brief.content import Entity, Topic
from brief.library import Key, evidence_of
from brief.load import Document
from brief.views.bodies import BodyView, body_view
from brief.views.chart import Chart
from brief.views.claims import ClaimView, EvidenceView, claim_views, evidence_view
from brief.views.drawing import drawing_of
from brief.views.edition import Edition, Reference, Text
from brief.views.heads import About, head_of, head_of_index
from brief.views.items import EventItem, ExpectationItem, event_item, expectation_item
from brief.views.page import Head


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the brief holds about a subject."""

    briefs: tuple[Reference, ...]
    events: tuple[EventItem, ...]
    expectations: tuple[ExpectationItem, ...]
    claims: tuple[ClaimView, ...]
    evidence: EvidenceView | None
    drawing: Chart | None


@dataclass(frozen=True, slots=True)
class RelationView:
    """How an entity stands to another, and the claims that say so."""

    relation: str
    entity: Reference
    claims: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """The page of one entity."""

    head: Head
    name: Text
    type: str
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    summary: Text | None
    relations: tuple[RelationView, ...]
    body: BodyView | None
    holdings: Holdings


@dataclass(frozen=True, slots=True)
class TopicView:
    """The page of one topic."""

    head: Head
    name: Text
    definition: Text | None
    broader: Reference | None
    narrower: tuple[Reference, ...]
    body: BodyView | None
    holdings: Holdings


@dataclass(frozen=True, slots=True)
class SubjectItem:
    """An entity or a topic as a line of a list."""

    link: Reference
    type: str
    about: Text | None


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """All entities, or all topics."""

    head: Head
    items: tuple[SubjectItem, ...]


def entity_view(document: Document[Entity], edition: Edition) -> EntityView:
    """Return the page of an entity."""
    it = document.meta
    name, summary = edition.text(it.name), edition.maybe(it.summary)
    return EntityView(
        head=_head(document, name, summary, "entities", edition),
        name=name,
        type=it.type,
        aliases=it.aliases,
        same_as=it.same_as,
        summary=summary,
        relations=tuple(
            RelationView(r.is_, edition.link("entity", r.entity), edition.links("claim", r.claims))
            for r in it.relations
        ),
        body=body_view(document, edition),
        holdings=_holdings(("entity", document.id), edition),
    )


def topic_view(document: Document[Topic], edition: Edition) -> TopicView:
    """Return the page of a topic."""
    it, id = document.meta, document.id
    name, definition = edition.text(it.name), edition.maybe(it.definition)
    return TopicView(
        head=_head(document, name, definition, "topics", edition),
        name=name,
        definition=definition,
        broader=edition.link("topic", it.broader) if it.broader else None,
        narrower=edition.links("topic", edition.citing(("topic", id), "topic")),
        body=body_view(document, edition),
        holdings=_holdings(("topic", id), edition),
    )


def _head(
    document: Document[Entity] | Document[Topic],
    name: Text,
    about: Text | None,
    section: str,
    edition: Edition,
) -> Head:
    fallback = edition.language.text("subject.description", name=name.text)
    description = about.text if about else fallback
    return head_of(edition, document.kind, document.id, About(name.text, description, section))


def _holdings(key: Key, edition: Edition) -> Holdings:
    """Return everything that points to a subject."""
    library = edition.library
    events = set(edition.citing(key, "event"))
    ids = tuple(_claims(key, edition))
    evidence = evidence_of((library.claims[id] for id in ids), library)
    return Holdings(
        briefs=edition.links("brief", edition.citing(key, "brief")),
        events=tuple(
            event_item(library.events[id], edition) for id in library.timeline if id in events
        ),
        expectations=tuple(
            expectation_item(library.expectations[id], edition)
            for id in edition.citing(key, "expectation")
        ),
        claims=claim_views(ids, edition),
        evidence=evidence_view(evidence, edition) if ids else None,
        drawing=drawing_of((library.events[id] for id in sorted(events)), edition),
    )


def _claims(key: Key, edition: Edition) -> Iterable[str]:
    """Yield the claims about an entity or on a topic, in the order of their sources."""
    kind, id = key
    for source in edition.citing(key, "source"):
        for claim in edition.library.sources[source].meta.claims:
            if id in (claim.about + claim.who if kind == "entity" else claim.topics):
                yield f"{source}/{claim.id}"


def entities_view(edition: Edition) -> SubjectsView:
    """Return the list of all entities."""
    items = (
        SubjectItem(edition.link("entity", id), doc.meta.type, edition.maybe(doc.meta.summary))
        for id, doc in edition.library.entities.items()
        if not doc.meta.withdrawn
    )
    return SubjectsView(head_of_index(edition, "entities", "entities/"), _by_name(items))


def topics_view(edition: Edition) -> SubjectsView:
    """Return the list of all topics."""
    items = (
        SubjectItem(edition.link("topic", id), "", edition.maybe(doc.meta.definition))
        for id, doc in edition.library.topics.items()
        if not doc.meta.withdrawn
    )
    return SubjectsView(head_of_index(edition, "topics", "topics/"), _by_name(items))


def _by_name(items: Iterable[SubjectItem]) -> tuple[SubjectItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.link.name.text.casefold(), item.link.url)))
