"""The page of a brief, and the home page that lists them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from brief.content import Brief, KeyPoint
from brief.library import (
    ClaimOf,
    Standing,
    content_digest,
    evidence_of,
    is_withdrawn,
    weakest,
)
from brief.load import Document
from brief.markdown import Cite, plain
from brief.views.bodies import BodyView, Mark, Note, Numbering, text_view
from brief.views.citing import CiteView, Work, cite_view, work_of_brief, work_of_source
from brief.views.claims import EvidenceView, evidence_view
from brief.views.edition import Edition, Reference, Text
from brief.views.followups import ChangeView, changes_since, related_briefs
from brief.views.heads import About, as_json, card_of, head_of, head_of_index
from brief.views.items import (
    DateView,
    EventItem,
    ExpectationItem,
    day_view,
)
from brief.views.jsonld import article
from brief.views.page import Head
from brief.views.selections import chosen_events, chosen_expectations


@dataclass(frozen=True, slots=True)
class KeyPointView:
    """A point that opens a brief, with the marks of the claims that it rests on."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PointItem:
    """A point that opens a brief, and how its weakest claim stands."""

    text: Text
    standing: Standing


@dataclass(frozen=True, slots=True)
class BriefItem:
    """A brief as an entry of a list."""

    url: str
    title: Text
    summary: Text
    published: DateView
    updated: DateView | None
    evidence: EvidenceView
    points: tuple[PointItem, ...]


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


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page of one language."""

    head: Head
    briefs: tuple[BriefItem, ...]
    events: tuple[EventItem, ...]
    expectations: tuple[ExpectationItem, ...]


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
    """Return a brief and then its sources, as works to cite."""
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


def brief_item(document: Document[Brief], edition: Edition) -> BriefItem:
    """Return a brief as an entry of a list, marked if it is in another language."""
    it, lang = document.meta, document.lang
    other = lang != edition.lang
    return BriefItem(
        url=edition.url("brief", document.id),
        title=Text(plain(it.title, lang), lang, other),
        summary=Text(plain(it.summary, lang), lang, other),
        published=day_view(it.published, edition),
        updated=day_view(it.updated, edition) if it.updated else None,
        evidence=evidence_view(evidence_of(cited(document, edition), edition.library), edition),
        points=tuple(_point_item(point, lang, edition) for point in it.key_points),
    )


def _point_item(point: KeyPoint, lang: str, edition: Edition) -> PointItem:
    text = Text(plain(point.text, lang), lang, lang != edition.lang)
    return PointItem(text, weakest(edition.library.standings[id] for id in point.claims))


def newest_briefs(edition: Edition) -> tuple[BriefItem, ...]:
    """Return the briefs that lists show, the newest first."""
    versions = (edition.version("brief", id) for id in edition.library.briefs)
    standing = [d for d in versions if not is_withdrawn(d)]
    standing.sort(key=lambda d: (-d.meta.published.toordinal(), d.id))
    return tuple(
        edition.again(brief_item, document, f"{document.id}.{document.lang}")
        for document in standing
    )


def home_view(edition: Edition) -> HomeView:
    """Return the home page: the briefs, and a way into the timeline and the expectations."""
    head = head_of_index(edition, "home", "")
    site = edition.config.site
    head = Head(
        title=edition.text(site.title).text,
        description=edition.text(site.description).text,
        lang=head.lang, url=head.url, section="home", alternates=head.alternates,
        default="/", jsonld=as_json(_website(edition)), feeds=head.feeds,
    )  # fmt: skip
    return HomeView(
        head, newest_briefs(edition), chosen_events({}, edition)[:6],
        chosen_expectations({}, edition)[:6],
    )  # fmt: skip


def _website(edition: Edition) -> Mapping[str, Any]:
    site, base = edition.config.site, edition.config.base
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "inLanguage": edition.lang,
        "name": edition.text(site.title).text,
        "description": edition.text(site.description).text,
        "url": base.absolute(f"/{edition.lang}/"),
        "publisher": {"@type": "Organization", "name": edition.text(site.publisher).text},
    }
