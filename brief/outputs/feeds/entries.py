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


def day_of(meta: Brief | Correction | Expectation) -> date | None:
    """Return the day that an entry of it has, which puts it in its place; None if it has none.

    That is the last day on which something was written, corrected, revised or resolved. An
    expectation of which nothing has come on a day that is known has no entry.
    """
    match meta:
        case Brief():
            return meta.updated or meta.published
        case Correction():
            return meta.date
    resolved = _day(meta.resolution.on) if meta.resolution else []
    return max((*(revision.on for revision in meta.revisions), *resolved), default=None)


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
        updated=day_of(it) or it.published,
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


def expectation_entry(document: Document[Expectation], edition: Edition) -> Entry:
    """Return an expectation that was revised or resolved on a day that is known."""
    return Entry(
        kind="expectation",
        id=identity(document, edition.lang, edition),
        url=edition.config.base.absolute(edition.url("expectation", document.id)),
        title=hedged("expectation", document.id, edition),
        summary=edition.language.text(f"voice_of_forecast.{document.meta.voice}"),
        html=expectation_html(document, edition),
        lang=edition.lang,
        updated=day_of(document.meta) or edition.library.as_of,
        published=None,
    )


def _day(when: dates.Date) -> list[date]:
    """Return the one day that a date means, in a list; none if it may mean several."""
    span = dates.ics_span(when)
    return [span[0]] if span and span[0] == span[1] else []
