"""The library: every object by its id, what points to it, and what is computed from it."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from brief.content import (
    Brief,
    Correction,
    Entity,
    Event,
    Expectation,
    Source,
    StandingPage,
    Topic,
)
from brief.library.claims import ClaimOf, claims_of
from brief.library.order import ordered
from brief.library.standing import Standing, standings_of
from brief.load import Document, Parsed, Seed

Key: TypeAlias = tuple[str, str]  # the kind and the id of an object
ByLanguage: TypeAlias = Mapping[str, Document[Any]]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that pages are made of. Mappings are sorted by id.

    `briefs` and `pages` hold an object in each of its languages; a draft is in `drafts` and
    nowhere else. `withdrawn` are the objects that left a tombstone. `standings` are computed
    from all claims. `backlinks` leads from an object to those that point to it. `timeline` holds
    the ids of all events in their order.
    """

    as_of: datetime.date
    sources: Mapping[str, Document[Source]]
    claims: Mapping[str, ClaimOf]
    standings: Mapping[str, Standing]
    events: Mapping[str, Document[Event]]
    expectations: Mapping[str, Document[Expectation]]
    entities: Mapping[str, Document[Entity]]
    topics: Mapping[str, Document[Topic]]
    corrections: Mapping[str, Document[Correction]]
    briefs: Mapping[str, Mapping[str, Document[Brief]]]
    drafts: Mapping[str, Mapping[str, Document[Brief]]]
    pages: Mapping[str, Mapping[str, Document[StandingPage]]]
    seeds: Mapping[str, Seed]
    broken: frozenset[Key]
    withdrawn: frozenset[Key]
    backlinks: Mapping[Key, tuple[Key, ...]]
    timeline: tuple[str, ...]

    def documents(self) -> Iterable[Document[Any]]:
        """Yield every document, drafts as well."""
        for kind in (self.sources, self.events, self.expectations, self.entities):
            yield from kind.values()
        yield from self.topics.values()
        yield from self.corrections.values()
        for kind_by_language in (self.briefs, self.drafts, self.pages):
            for versions in kind_by_language.values():
                yield from versions.values()

    def has(self, kind: str, id: str) -> bool:
        """Tell whether there is an object of this kind and id, in whatever state."""
        return id in self.of_kind(kind) or (kind == "brief" and id in self.drafts)

    def of_kind(self, kind: str) -> Mapping[str, Any]:
        """Return the objects of one kind by their ids."""
        held: dict[str, Mapping[str, Any]] = {
            "source": self.sources, "claim": self.claims, "event": self.events,
            "expectation": self.expectations, "entity": self.entities, "topic": self.topics,
            "correction": self.corrections, "brief": self.briefs, "page": self.pages,
        }  # fmt: skip
        return held.get(kind, {})


def assemble(parsed: Parsed, seeds: Iterable[Seed], as_of: datetime.date) -> Library:
    """Return the library that the documents make; what they point to need not be there."""
    kinds = _by_kind(parsed.documents)
    briefs = _by_language(kinds.get("brief", ()))
    drafts = {
        id: versions
        for id, versions in briefs.items()
        if any(doc.meta.status == "draft" for doc in versions.values())
    }
    events = _by_id(kinds.get("event", ()))
    sources = _by_id(kinds.get("source", ()))
    claims = claims_of(sources.values())
    return Library(
        as_of=as_of,
        sources=sources,
        claims=claims,
        standings=standings_of(claims),
        events=events,
        expectations=_by_id(kinds.get("expectation", ())),
        entities=_by_id(kinds.get("entity", ())),
        topics=_by_id(kinds.get("topic", ())),
        corrections=_by_id(kinds.get("correction", ())),
        briefs=MappingProxyType({id: v for id, v in briefs.items() if id not in drafts}),
        drafts=MappingProxyType(drafts),
        pages=_by_language(kinds.get("page", ())),
        seeds=MappingProxyType({seed.path: seed for seed in seeds}),
        broken=parsed.broken,
        withdrawn=frozenset((d.kind, d.id) for d in parsed.documents if is_withdrawn(d)),
        backlinks=_backlinks(parsed.documents, drafts),
        timeline=ordered(events, {id: place for place, id in enumerate(claims)}),
    )


def is_withdrawn(document: Document[Any]) -> bool:
    """Tell whether an object has a tombstone, or is a brief whose status says so."""
    return bool(document.meta.withdrawn) or getattr(document.meta, "status", "") == "withdrawn"


def _by_kind(documents: Iterable[Document[Any]]) -> dict[str, list[Document[Any]]]:
    kinds: dict[str, list[Document[Any]]] = {}
    for document in documents:
        kinds.setdefault(document.kind, []).append(document)
    return kinds


def _by_id(documents: Iterable[Document[Any]]) -> Mapping[str, Document[Any]]:
    return MappingProxyType({doc.id: doc for doc in sorted(documents, key=lambda doc: doc.id)})


def _by_language(documents: Iterable[Document[Any]]) -> Mapping[str, ByLanguage]:
    versions: dict[str, dict[str, Document[Any]]] = {}
    for document in sorted(documents, key=lambda doc: (doc.id, doc.lang)):
        versions.setdefault(document.id, {})[document.lang] = document
    return MappingProxyType({id: MappingProxyType(v) for id, v in versions.items()})


def _backlinks(
    documents: Iterable[Document[Any]], drafts: Mapping[str, ByLanguage]
) -> Mapping[Key, tuple[Key, ...]]:
    """Return who points to whom; what only a draft says is nobody's backlink."""
    links: dict[Key, set[Key]] = {}
    for document in documents:
        if document.kind == "brief" and document.id in drafts:
            continue
        for target in document.targets:
            links.setdefault(target, set()).add((document.kind, document.id))
    return MappingProxyType({key: tuple(sorted(links[key])) for key in sorted(links)})
