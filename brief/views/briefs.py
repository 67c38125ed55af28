"""The page of a brief."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief.content import Brief, KeyPoint
from brief.library import (
    ClaimOf,
    content_digest,
    evidence_of,
    is_withdrawn,
)
from brief.load import Document
from brief.markdown import Cite, plain
from brief.views.bodies import BodyView, Mark, Note, Numbering, text_view
from brief.views.citing import CiteView, Work, cite_view, work_of_brief, work_of_source
from brief.views.claims import EvidenceView, evidence_view
from brief.views.edition import Edition, Reference
from brief.views.followups import ChangeView, changes_since, related_briefs
from brief.views.heads import About, as_json, card_of, head_of
from brief.views.items import (
    DateView,
    day_view,
)
from brief.views.jsonld import article
from brief.views.page import Head


@dataclass(frozen=True, slots=True)
class KeyPointView:
    """A point that opens a brief, with the marks of the claims that it rests on."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """The page of one brief in one language. `pdf` is the address of its PDF, if one is made.

    `digest` is that of its words and claims, in hexadecimal: it changes only if they do.
    """

    head: Head
    title: str
    summary: str
    authors: tuple[str, ...]
    published: DateView
    updated: DateView | None
    review_by: DateView | None
    key_points: tuple[KeyPointView, ...]
    body: BodyView | None
    notes: tuple[Note, ...]
    scope: str
    translated_from: str
    evidence: EvidenceView
    sources: tuple[Reference, ...]
    topics: tuple[Reference, ...]
    corrections: tuple[Reference, ...]
    changes: tuple[ChangeView, ...]
    related: tuple[Reference, ...]
    cite: CiteView
    pdf: str
    digest: str


def brief_view(document: Document[Brief], edition: Edition) -> BriefView:
    """Return the page of a brief, in the language of the document."""
    return edition.once(_brief_view, document, f"{document.id}.{document.lang}")


def _brief_view(document: Document[Brief], edition: Edition) -> BriefView:
    it, lang = document.meta, document.lang
    numbering = Numbering(edition)
    points = tuple(_key_point(point, lang, numbering) for point in it.key_points)
    body = text_view(document.bodies, edition, numbering)
    claims = list(cited(document, edition))
    evidence = evidence_view(evidence_of(claims, edition.library), edition)
    own, *sources = works_of(document, edition)
    return BriefView(
        head=_head(document, claims, evidence, edition),
        title=plain(it.title, lang),
        summary=plain(it.summary, lang),
        authors=it.authors,
        published=day_view(it.published, edition),
        updated=day_view(it.updated, edition) if it.updated else None,
        review_by=day_view(it.review_by, edition) if it.review_by else None,
        key_points=points,
        body=body,
        notes=numbering.notes(),
        scope=plain(it.scope or "", lang),
        translated_from=it.translation_of or "",
        evidence=evidence,
        sources=edition.links("source", tuple(sorted({c.document.id for c in claims}))),
        topics=edition.links("topic", it.topics),
        corrections=corrections_of("brief", document.id, edition),
        changes=changes_since(document, edition),
        related=related_briefs(document, edition),
        cite=cite_view(own, tuple(sources), edition.url("brief", document.id), edition),
        pdf=f"{edition.url('brief', document.id)}{document.id}.pdf",
        digest=content_digest(document, claims, edition.library.standings),
    )


def works_of(document: Document[Brief], edition: Edition) -> tuple[Work, ...]:
    """Return a brief and then its sources, as works to cite; one that is withdrawn by itself."""
    if is_withdrawn(document):
        return (work_of_brief(document, edition),)
    ids = sorted({claim.document.id for claim in cited(document, edition)})
    sources = (work_of_source(edition.library.sources[id], edition) for id in ids)
    return (work_of_brief(document, edition), *sources)


def cited(document: Document[Brief], edition: Edition) -> Iterator[ClaimOf]:
    """Yield the claims that a brief cites, in the key points and in the text."""
    claims = edition.library.claims
    for point in document.meta.key_points:
        yield from (claims[id] for id in point.claims)
    for body in document.bodies.values():
        cites = (part for part in body.parts if isinstance(part, Cite))
        yield from (claims[id] for cite in cites for id in cite.claims)


def _key_point(point: KeyPoint, lang: str, numbering: Numbering) -> KeyPointView:
    return KeyPointView(plain(point.text, lang), numbering.marks(point.claims))


def _head(
    document: Document[Brief], claims: list[ClaimOf], evidence: EvidenceView, edition: Edition
) -> Head:
    it, lang = document.meta, document.lang
    jsonld, title = as_json(article(document, claims, edition)), plain(it.title, lang)
    card = card_of(edition.url("brief", document.id), title, evidence)
    about = About(title, plain(it.summary, lang), "briefs", jsonld, card)
    return head_of(edition, "brief", document.id, about)


def corrections_of(kind: str, id: str, edition: Edition) -> tuple[Reference, ...]:
    """Return links to the corrections of an object, the newest first."""
    found = [
        document
        for document in edition.library.corrections.values()
        if document.meta.target == f"{kind}:{id}"
    ]
    found.sort(key=lambda document: (document.meta.date, document.id), reverse=True)
    return tuple(
        Reference(edition.url("correction", document.id), edition.text(document.meta.why))
        for document in found
    )
