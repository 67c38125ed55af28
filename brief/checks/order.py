"""Gate 8: the order of events holds together, and agrees with their dates.

**What** `after` and `before` must not lead in a circle, nor put an event behind one that its
date lies before; an event ends no earlier than it begins; and the moves of a date lead, one
from the other, to the date that `when` gives.

**Why** A reader takes a timeline at its word.

**Example** `when: 2031-03`, `after: [launch]` is refused where the launch is dated 2031-04; with
`before: [launch]` it is right.

Codes: order-circle, order-against-dates, until-before-when, moved-mismatch.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Day
from graphlib import TopologicalSorter
from itertools import pairwise
from typing import TypeAlias

from brief import dates
from brief.checks.subject import Subject
from brief.content import Event
from brief.dates import Date
from brief.dates.values import singles
from brief.library import cycle
from brief.library.order import predecessors
from brief.load import Document
from brief.problems import Problem, Where
from brief.sayings import say

MOST_CIRCLES = 20  # that are reported at once

Events: TypeAlias = Mapping[str, Document[Event]]


@dataclass(frozen=True, slots=True, order=True)
class Latest:
    """Of an event and all that come before it, the one that surely begins last.

    `via` is the event that this is known of.
    """

    day: Day
    id: str
    via: str
    when: Date = field(compare=False)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield what contradicts itself in the order and the dates of events."""
    events = {id: doc for id, doc in subject.library.events.items() if not doc.meta.withdrawn}
    for event in events.values():
        yield from _until(event)
        yield from _moved(event)
    circles = tuple(_circles(events))
    for circle in circles:
        names = " → ".join(circle)
        message = say("these events come before one another in a circle: {names}", names=names)
        where = _place(events, circle[0], circle[1])
        hint = say("take one of these `after` or `before` out")
        yield Problem("order-circle", message, where, hint)
    if len(circles) < MOST_CIRCLES:
        yield from _against_dates(_without(events, {id for c in circles for id in c}))


def _circles(events: Events) -> Iterator[tuple[str, ...]]:
    """Yield circles that share no event, some of them at most."""
    for _ in range(MOST_CIRCLES):
        circle = cycle(events)
        if not circle:
            return
        yield circle
        events = _without(events, set(circle))


def _without(events: Events, left_out: set[str]) -> Events:
    return {id: document for id, document in events.items() if id not in left_out}


def _place(events: Events, first: str, then: str) -> Where:
    """Return where it is written that `first` comes before `then`."""
    if first in events[then].meta.after:
        return events[then].at("after", events[then].meta.after.index(first))
    return events[first].at("before", events[first].meta.before.index(then))


def _against_dates(events: Events) -> Iterator[Problem]:
    """Yield the events that lie behind one with a later date; the events hold no circle."""
    ahead = predecessors(events)
    known: dict[str, Latest] = {}
    for id in TopologicalSorter(ahead).static_order():
        when = events[id].meta.when
        latest = max((known[other] for other in ahead[id] if other in known), default=None)
        against = bool(latest and when and dates.compare(when, latest.when) == "before")
        if latest and when and against:
            yield _contradiction(events, id, when, latest)
        carried = [replace(latest, via=id)] if latest and not against else []
        kept = max([*carried, *_own(id, when)], default=None)
        if kept:
            known[id] = kept


def _own(id: str, when: Date | None) -> Iterator[Latest]:
    """Yield an event itself, if the first day that it may mean is sure."""
    if when and not singles(when.value)[0].qualifier:
        first = dates.bounds(when).earliest
        if isinstance(first, Day):
            yield Latest(first, id, id, when)


def _contradiction(events: Events, id: str, when: Date, latest: Latest) -> Problem:
    way = say(", by way of '{via}'", via=latest.via) if latest.via != latest.id else ""
    message = say(
        "'{id}' comes after '{other}'{way}, but {date} lies before {other_date}",
        id=id,
        other=latest.id,
        way=way,
        date=when.text,
        other_date=latest.when.text,
    )
    where = _place(events, latest.via, id)
    return Problem(
        "order-against-dates", message, where, say("mend the order, or one of the dates")
    )


def _until(event: Document[Event]) -> Iterator[Problem]:
    when, until = event.meta.when, event.meta.until
    if when and until and dates.compare(when, until) == "after":
        message = say(
            "the event ends ({end}) before it begins ({start})", end=until.text, start=when.text
        )
        hint = say("write a date that does not lie before {date}", date=when.text)
        yield Problem("until-before-when", message, event.at("until"), hint)


def _moved(event: Document[Event]) -> Iterator[Problem]:
    moves, when = event.meta.moved, event.meta.when
    for at, (move, following) in enumerate(pairwise(moves), start=1):
        if move.to.value != following.from_.value:
            message = say(
                "the date was moved to {to}, then from {other}",
                to=move.to.text,
                other=following.from_.text,
            )
            hint = say("write from: {date}; the oldest move stands first", date=move.to.text)
            yield Problem("moved-mismatch", message, event.at("moved", at, "from"), hint)
    if moves and (when is None or when.value != moves[-1].to.value):
        given = say("`when` is {date}", date=when.text) if when else say("`when` is not given")
        message = say(
            "the date was last moved to {date}, but {given}", date=moves[-1].to.text, given=given
        )
        hint = say("write when: {date}", date=moves[-1].to.text)
        where = event.at("when") if when else event.at("moved", len(moves) - 1, "to")
        yield Problem("moved-mismatch", message, where, hint)
