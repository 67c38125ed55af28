"""Briefs, corrections and expectations as entries of a feed."""

from dataclasses import dataclass
from datetime import date

from brief import dates
from brief.content import Brief, Correction, Expectation
from brief.load import Document
from brief.outputs.feeds.markup import brief_html, correction_html, expectation_html
from brief.views import Edition
from brief.views.briefs import brief_view
from brief.views.naming import hedged, identity


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its permanent id and its address, in full; its text as HTML.

    `updated` and `published` are days that editors wrote down; `published` is not known of all.
    """

    kind: str
    id: str
    url: str
    title: str
    summary: str
    html: str
    lang: str
    updated: date
    published: date | None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def brief_entry(document: Document[Brief], edition: Edition) -> Entry:
    """Return a brief with its full text; `edition` is that of its language."""
    it, view = document.meta, brief_view(document, edition)
    url = edition.config.base.absolute(view.head.url)
    return Entry(
        kind="brief",
        id=identity(document, document.lang, edition),
        url=url,
        title=view.title,
        summary=view.summary,
        html=brief_html(view, url, edition),
        lang=document.lang,
        updated=it.updated or it.published,
        published=it.published,
        authors=view.authors,
        tags=tuple(topic.name.text for topic in view.topics),
    )


def correction_entry(document: Document[Correction], edition: Edition) -> Entry:
    """Return a correction: what was wrong, what it says now, and why."""
    it = document.meta
    kind = edition.language.text(f"correction_kind.{it.kind}")
    target = hedged(*_key(it.target), edition)
    return Entry(
        kind="correction",
        id=identity(document, edition.lang, edition),
        url=edition.config.base.absolute(edition.url("correction", document.id)),
        title=kind[:1].upper() + kind[1:] + edition.language.text("colon") + target,
        summary=edition.text(it.why).text,
        html=correction_html(document, edition),
        lang=edition.lang,
        updated=it.date,
        published=it.date,
    )


def _key(target: str) -> tuple[str, str]:
    kind, _, id = target.partition(":")
    return kind, id


def expectation_entry(document: Document[Expectation], edition: Edition) -> Entry | None:
    """Return an expectation that was revised or resolved on a day that is known, or None."""
    days = [revision.on for revision in document.meta.revisions]
    if document.meta.resolution:
        days += _day(document.meta.resolution.on)
    if not days:
        return None
    return Entry(
        kind="expectation",
        id=identity(document, edition.lang, edition),
        url=edition.config.base.absolute(edition.url("expectation", document.id)),
        title=hedged("expectation", document.id, edition),
        summary=edition.language.text(f"voice_of_forecast.{document.meta.voice}"),
        html=expectation_html(document, edition),
        lang=edition.lang,
        updated=max(days),
        published=None,
    )


def _day(when: dates.Date) -> list[date]:
    """Return the one day that a date means, in a list; none if it may mean several."""
    span = dates.ics_span(when)
    return [span[0]] if span and span[0] == span[1] else []
