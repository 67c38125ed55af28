"""Events and expectations as lines of a list: in the timeline, on the board, in a brief."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from brief import dates
from brief.content import Event, Expectation
from brief.library import Standing, is_past
from brief.load import Document
from brief.schema import Words
from brief.views.edition import Edition, Reference, Text
from brief.views.ladder import Step
from brief.views.months import MonthStrip, month_strip


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words; `datetime` only where HTML's grammar for <time> allows it."""

    label: Text
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """Under what a list can be narrowed: ids, and the years of the date, 0 where unknown."""

    lane: str
    topics: tuple[str, ...]
    entities: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event as a line of a list. `step` is its place in a ladder, where it stands in one.

    `months` draws its date where no year is known.
    """

    id: str
    url: str
    title: Text
    date: DateView | None
    until: DateView | None
    standing: Standing
    kind: str
    lane: Text
    after: tuple[Reference, ...]
    before: tuple[Reference, ...]
    filed: Filed
    months: MonthStrip | None
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class ExpectationItem:
    """An expectation as a line of a list. `state` is its status, or `overdue`."""

    id: str
    url: str
    statement: Text
    voice: str
    state: str
    horizon: DateView | None
    likelihood: str
    scenario: Text | None


def date_view(when: dates.Date | None, label: Words | None, edition: Edition) -> DateView | None:
    """Return a date in the editor's own words, or in the words of the language."""
    mark = dates.html_time(when) if when else None
    if label:
        return DateView(edition.text(label), mark)
    if when:
        words = dates.label(when, edition.language.dates)
        return DateView(Text(words, edition.lang), mark)
    return None


def day_view(day: datetime.date, edition: Edition) -> DateView:
    """Return a calendar day in the words of the language."""
    date = dates.parse(day.isoformat())
    assert isinstance(date, dates.Date)
    return DateView(Text(dates.label(date, edition.language.dates), edition.lang), day.isoformat())


def event_item(document: Document[Event], edition: Edition) -> EventItem:
    """Return an event as a line of a list."""
    return edition.once(_event_item, document, document.id)


def _event_item(document: Document[Event], edition: Edition) -> EventItem:
    event, id = document.meta, document.id
    return EventItem(
        id=id,
        url=edition.url("event", id),
        title=edition.text(event.title),
        date=date_view(event.when, event.label, edition),
        until=date_view(event.until, None, edition),
        standing=edition.standing(event),
        kind=event.kind,
        lane=edition.text(edition.lane(event.lane).name),
        after=edition.links("event", event.after),
        before=edition.links("event", event.before),
        filed=_filed(event),
        months=month_strip(event.when, edition.language.dates),
    )


def _filed(event: Event) -> Filed:
    first, last = years(event.when) if event.when else (0, 0)
    if event.when and event.until:
        last = years(event.until)[1]
    return Filed(event.lane, event.topics, event.entities, first, last)


def years(when: dates.Date) -> tuple[int, int]:
    """Return the first and the last year of a date; 0 for one that is not known."""
    bounds = dates.bounds(when)
    ends = (bounds.earliest, bounds.latest)
    first, last = (end.year if isinstance(end, datetime.date) else 0 for end in ends)
    return first, last


def expectation_item(document: Document[Expectation], edition: Edition) -> ExpectationItem:
    """Return an expectation as a line of a list."""
    return edition.once(_expectation_item, document, document.id)


def _expectation_item(document: Document[Expectation], edition: Edition) -> ExpectationItem:
    expectation, id = document.meta, document.id
    scenario = expectation.scenario
    return ExpectationItem(
        id=id,
        url=edition.url("expectation", id),
        statement=edition.text(expectation.statement),
        voice=expectation.voice,
        state=state_of(expectation, edition.library.as_of),
        horizon=horizon_view(expectation, edition),
        likelihood=likelihood_of(expectation),
        scenario=edition.text(edition.scenario(scenario).name) if scenario else None,
    )


def state_of(expectation: Expectation, as_of: datetime.date) -> str:
    """Return the status, or `overdue`: the horizon has passed and nobody resolved it."""
    horizon = expectation.horizon
    waiting = expectation.status in ("open", "occurring")
    if waiting and horizon and horizon.when and is_past(horizon.when, as_of):
        return "overdue"
    return expectation.status


def horizon_view(expectation: Expectation, edition: Edition) -> DateView | None:
    """Return until when it may come."""
    horizon = expectation.horizon
    return date_view(horizon.when, horizon.words, edition) if horizon else None


def likelihood_of(expectation: Expectation) -> str:
    """Return the ICD 203 term, or `not_assessed`."""
    likelihood = expectation.likelihood
    return likelihood if isinstance(likelihood, str) else likelihood.term


def shown(documents: Iterable[Document[Event]]) -> list[Document[Event]]:
    """Return the events that lists show: not those that were withdrawn."""
    return [document for document in documents if not document.meta.withdrawn]
