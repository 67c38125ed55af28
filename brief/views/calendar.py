"""What a calendar may hold: events and horizons whose year and whose day or month are known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from brief import dates
from brief.content import Event, Expectation
from brief.library import is_withdrawn
from brief.load import Document
from brief.views.edition import Edition
from brief.views.items import date_view, horizon_view
from brief.views.naming import hedged, identity

NAME = "calendar.ics"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry: days from `first` to `last`, both included. `id` is permanent.

    `sequence` is the number of times that its date was moved, or that it was revised.
    """

    id: str
    url: str
    title: str
    description: str
    first: date
    last: date
    sequence: int
    category: str


def filled_calendar(edition: Edition) -> str:
    """Return the address of the calendar, or "" while there is nothing in it."""
    return calendar_url(edition.lang) if any(calendar_entries(edition)) else ""


def calendar_url(lang: str) -> str:
    """Return where the calendar of a language is."""
    return f"/{lang}/{NAME}"


def calendar_entries(edition: Edition) -> Iterator[CalendarEntry]:
    """Yield the entries of events, in the order of the timeline, then those of horizons."""
    library = edition.library
    for id in library.timeline:
        yield from _of_event(library.events[id], edition)
    for document in library.expectations.values():
        yield from _of_horizon(document, edition)


def _of_event(document: Document[Event], edition: Edition) -> Iterator[CalendarEntry]:
    event = document.meta
    span = dates.ics_span(event.when) if event.when else None
    if not span or is_withdrawn(document):
        return
    until = dates.ics_span(event.until) if event.until else None
    shown = date_view(event.when, event.label, edition)
    kind = edition.language.text(f"event_kind.{event.kind}")
    yield CalendarEntry(
        id=identity(document, edition.lang, edition),
        url=edition.config.base.absolute(edition.url("event", document.id)),
        title=hedged("event", document.id, edition),
        description=_described(kind, shown.label.text if shown else "", edition),
        first=span[0],
        last=max(span[1], until[1]) if until else span[1],
        sequence=len(event.moved),
        category=edition.text(edition.lane(event.lane).name).text,
    )


def _of_horizon(document: Document[Expectation], edition: Edition) -> Iterator[CalendarEntry]:
    it = document.meta
    span = _end(it.horizon.when) if it.horizon and it.horizon.when else None
    if not span or is_withdrawn(document):
        return
    shown = horizon_view(it, edition)
    voice = edition.language.text(f"voice_of_forecast.{it.voice}")
    title = hedged("expectation", document.id, edition)
    yield CalendarEntry(
        id=identity(document, edition.lang, edition),
        url=edition.config.base.absolute(edition.url("expectation", document.id)),
        title=edition.language.text("calendar.horizon", title=title),
        description=_described(voice, shown.label.text if shown else "", edition),
        first=span[0],
        last=span[1],
        sequence=len(it.revisions),
        category=edition.language.text("calendar.horizons"),
    )


def _end(horizon: dates.Date) -> tuple[date, date] | None:
    """Return the days of the end of a horizon: that is what one waits for."""
    end = dates.parse(horizon.text.rpartition("/")[2])
    return dates.ics_span(end) if isinstance(end, dates.Date) else None


def _described(what: str, when: str, edition: Edition) -> str:
    return what + edition.language.text("colon") + when
