"""The page of a source: what it is, what it relays, what was read in it."""

from dataclasses import dataclass

from brief.content import Source
from brief.library import evidence_of
from brief.load import Document
from brief.views.bodies import BodyView, body_view
from brief.views.claims import ClaimView, EvidenceView, claim_views, evidence_view, linked_on
from brief.views.edition import Edition, Reference, Text
from brief.views.heads import About, head_of, head_of_index
from brief.views.items import DateView, date_view, day_view
from brief.views.page import Head


@dataclass(frozen=True, slots=True)
class SourceView:
    """The page of one source. The full text is never part of it."""

    head: Head
    title: Text
    kind: str
    primary: bool
    publisher: Reference
    authors: tuple[str, ...]
    unnamed: bool
    external: str
    archived: str
    archived_on: DateView | None
    linked_on: str
    published: DateView | None
    published_basis: str
    published_note: Text | None
    retrieved: DateView | None
    sha256: str
    relays: tuple[Reference, ...]
    skipped: tuple[tuple[str, Text], ...]
    appraisal: BodyView | None
    evidence: EvidenceView
    claims: tuple[ClaimView, ...]
    briefs: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source as a line of a list."""

    link: Reference
    kind: str
    publisher: Reference
    claims: int


@dataclass(frozen=True, slots=True)
class SourcesView:
    """All sources."""

    head: Head
    items: tuple[SourceItem, ...]


def source_view(document: Document[Source], edition: Edition) -> SourceView:
    """Return the page of a source."""
    it, id, library = document.meta, document.id, edition.library
    ids = tuple(f"{id}/{claim.id}" for claim in it.claims)
    evidence = evidence_of((library.claims[claim] for claim in ids), library)
    published, archived = it.published, it.archived
    return SourceView(
        head=_head(document, edition),
        title=Text(it.title, it.lang),
        kind=it.kind,
        primary=evidence.primary > 0,
        publisher=edition.link("entity", it.publisher),
        authors=() if it.authors == "unnamed" else tuple(it.authors),
        unnamed=it.authors == "unnamed",
        external=it.url or "",
        archived=archived.url if archived else "",
        archived_on=day_view(archived.on, edition) if archived else None,
        linked_on=linked_on(it),
        published=date_view(published.when, None, edition) if published else None,
        published_basis=published.basis if published else "",
        published_note=edition.maybe(published.note) if published else None,
        retrieved=day_view(it.retrieved, edition) if it.retrieved else None,
        sha256=it.sha256,
        relays=edition.links("entity", it.relays),
        skipped=tuple((skip.lines, edition.text(skip.why)) for skip in it.skip),
        appraisal=body_view(document, edition),
        evidence=evidence_view(evidence, edition),
        claims=claim_views(ids, edition),
        briefs=_briefs(ids, edition),
    )


def _head(document: Document[Source], edition: Edition) -> Head:
    kind = edition.language.text(f"source_kind.{document.meta.kind}")
    description = edition.language.text("source.description", kind=kind)
    title = edition.language.text("source.head", id=document.id)
    return head_of(edition, "source", document.id, About(title, description, "sources"))


def _briefs(claims: tuple[str, ...], edition: Edition) -> tuple[Reference, ...]:
    """Return the briefs that cite any of these claims."""
    ids = {id for claim in claims for id in edition.citing(("claim", claim), "brief")}
    return edition.links("brief", tuple(sorted(ids)))


def sources_view(edition: Edition) -> SourcesView:
    """Return the list of all sources."""
    items = tuple(
        SourceItem(
            edition.link("source", id), document.meta.kind,
            edition.link("entity", document.meta.publisher), len(document.meta.claims),
        )
        for id, document in edition.library.sources.items()
        if not document.meta.withdrawn
    )  # fmt: skip
    return SourcesView(head_of_index(edition, "sources", "sources/"), items)
