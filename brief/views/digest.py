"""What has changed between two days, as a letter to readers: from dates in the content alone.

A date that may mean several days counts on the last of them, so that every change is in one
letter and in no other; one without a year is in none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from brief import dates
from brief.content import Brief, Correction, Event, Expectation
from brief.library import is_withdrawn
from brief.load import Document
from brief.views.claims import evidence_words
from brief.views.edition import Edition
from brief.views.home import brief_item
from brief.views.items import day_view, horizon_view
from brief.views.naming import hedged, marked
from brief.views.page import Head

Facts: TypeAlias = tuple[tuple[str, str], ...]  # words with a label, "" if none


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included."""

    since: date
    until: date

    def has(self, day: date | None) -> bool:
        """Tell whether a day lies in it."""
        return day is not None and self.since <= day <= self.until


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that changed: its name with the standing that it needs, when, and what is new."""

    url: str
    name: str
    when: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Part:
    """Changes of one sort, the newest first."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class DigestView:
    """A letter in one language."""

    head: Head
    period: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _When:
    """The last day that a date may mean, and the date in words: no day is made up."""

    last: date
    words: str


@dataclass(frozen=True, slots=True)
class _Change:
    when: _When
    sort: str
    entry: Entry


SORTS = ("published", "updated", "corrected", "resolved", "revised", "made", "moved")


def digest_view(period: Period, edition: Edition) -> DigestView:
    """Return the letter on what changed in a period."""
    text = edition.language.text
    title = text("digest.title", site=edition.text(edition.config.site.title).text)
    found = [change for change in _changes(period, edition) if period.has(change.when.last)]
    found.sort(key=lambda change: (-change.when.last.toordinal(), change.entry.url))
    parts = (
        Part(text(f"digest.{sort}"), tuple(one.entry for one in found if one.sort == sort))
        for sort in SORTS
    )
    head = Head(title, title, edition.lang, f"/{edition.lang}/", "", (), "/", indexed=False)
    return DigestView(head, _words(period, edition), tuple(part for part in parts if part.entries))


def _words(period: Period, edition: Edition) -> str:
    since, until = period.since.isoformat(), period.until.isoformat()
    when = dates.parse(since if since == until else f"{since}/{until}")
    assert isinstance(when, dates.Date)
    words = dates.label(when, edition.language.dates)
    return words[:1].upper() + words[1:]


def _changes(period: Period, edition: Edition) -> Iterator[_Change]:
    held = edition.library
    for id in held.briefs:
        yield from _brief(edition.version("brief", id), period, edition)
    for correction in held.corrections.values():
        yield from _correction(correction, edition)
    for expectation in held.expectations.values():
        yield from _expectation(expectation, edition)
    for event in held.events.values():
        yield from _event(event, edition)


def _brief(document: Document[Brief], period: Period, edition: Edition) -> Iterator[_Change]:
    """Yield a brief as new, or else as updated; never as both in one letter."""
    it = document.meta
    sort, day = ("published", it.published) if period.has(it.published) else ("updated", it.updated)
    if day and not is_withdrawn(document):
        item = brief_item(document, edition)
        told = (marked(item.summary, edition), evidence_words(item.evidence, edition))
        facts = tuple(("", words) for words in told)
        yield _change(sort, _on_day(day, edition), document, facts, edition)


def _correction(document: Document[Correction], edition: Edition) -> Iterator[_Change]:
    it, text = document.meta, edition.language.text
    if is_withdrawn(document):
        return
    kind, _, id = it.target.partition(":")
    sort = text(f"correction_kind.{it.kind}")
    name = f"{sort[:1].upper()}{sort[1:]}{text('colon')}{hedged(kind, id, edition)}"
    said = {"correction.was": it.was, "correction.now": it.now, "correction.why": it.why}
    facts = tuple((text(key), marked(edition.text(words), edition)) for key, words in said.items())
    when = _on_day(it.date, edition)
    url = edition.url("correction", document.id)
    yield _Change(when, "corrected", Entry(url, name, when.words, facts))


def _expectation(document: Document[Expectation], edition: Edition) -> Iterator[_Change]:
    it, text = document.meta, edition.language.text
    if is_withdrawn(document):
        return
    voice = ("", text(f"voice_of_forecast.{it.voice}"))
    for revision in it.revisions:
        words = (edition.text(revision.what), edition.text(revision.why))
        facts = (*(("", marked(one, edition)) for one in words), voice)
        yield _change("revised", _on_day(revision.on, edition), document, facts, edition)
    if it.resolution and (when := _on(it.resolution.on, edition)):
        why = marked(edition.text(it.resolution.why), edition)
        yield _change("resolved", when, document, (("", why), voice), edition)
    if it.made and (when := _on(it.made.on, edition)):
        horizon = horizon_view(it, edition)
        until = ((text("digest.horizon"), marked(horizon.label, edition)),) if horizon else ()
        yield _change("made", when, document, (*until, voice), edition)


def _event(document: Document[Event], edition: Edition) -> Iterator[_Change]:
    text = edition.language.text
    for move in () if is_withdrawn(document) else document.meta.moved:
        ends = ((text("event.move_from"), move.from_), (text("event.move_to"), move.to))
        facts = tuple((name, dates.label(when, edition.language.dates)) for name, when in ends)
        if when := _on(move.on, edition):
            yield _change("moved", when, document, facts, edition)


def _change(
    sort: str, when: _When, document: Document[Any], facts: Facts, edition: Edition
) -> _Change:
    kind, id = document.kind, document.id
    name = hedged(kind, id, edition)
    return _Change(when, sort, Entry(edition.url(kind, id), name, when.words, facts))


def _on_day(day: date, edition: Edition) -> _When:
    return _When(day, day_view(day, edition).label.text)


def _on(when: dates.Date | None, edition: Edition) -> _When | None:
    """Return a date that has a year and an end, or None."""
    if when is None:
        return None
    bounds = dates.bounds(when)
    if not (bounds.year_known and isinstance(bounds.latest, date)):
        return None
    return _When(bounds.latest, dates.label(when, edition.language.dates))
