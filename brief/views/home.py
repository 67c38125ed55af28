"""The home page, and briefs as entries of a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brief.content import Brief, KeyPoint
from brief.library import Standing, evidence_of, is_withdrawn, weakest
from brief.load import Document
from brief.markdown import plain
from brief.memo import Task
from brief.views.briefs import cited
from brief.views.claims import EvidenceView, evidence_view
from brief.views.edition import Edition, Text
from brief.views.heads import as_json, head_of_index
from brief.views.items import DateView, EventItem, ExpectationItem, day_view
from brief.views.page import Head
from brief.views.selections import chosen_events, chosen_expectations


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
class HomeView:
    """The home page of one language."""

    head: Head
    briefs: tuple[BriefItem, ...]
    events: tuple[EventItem, ...]
    expectations: tuple[ExpectationItem, ...]


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
    return tuple(edition.again(brief_item, d, _version(d)) for d in standing)


def item_task(document: Document[Brief], edition: Edition) -> Task[BriefItem]:
    """Return the work that makes a brief's entry of a list."""
    return edition.task(brief_item, document, _version(document))


def _version(document: Document[Brief]) -> str:
    return f"{document.id}.{document.lang}"


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
