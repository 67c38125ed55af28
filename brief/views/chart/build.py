"""Put the drawn timeline together: the axis, the lanes, the day on which the site speaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from brief import dates
from brief.dates import Date
from brief.views.chart.layout import Mark, Row, densities, named, stacked
from brief.views.chart.scale import Scale, Tick, scale_of

Lanes: TypeAlias = dict[tuple[str, str], list[Mark]]  # by the name of the lane, its language

LENGTH = 1000.0
LEAST = 10.0  # units that a mark needs
MOST_YEARS = 120  # on an axis whose years can be looked at one by one
WRITTEN = 24  # marks, up to which their names stand beside them
DENSE = 80  # marks, above which a lane shows how many there are instead of each
UNSURE = {"?": "uncertain", "~": "approximate", "%": "both"}


@dataclass(frozen=True, slots=True)
class Span:
    """An event, or the horizon of an expectation, before it has a place on the axis."""

    id: str
    url: str
    label: str
    lane: str
    lane_lang: str
    when: Date
    standing: str
    kind: str
    before: Date | None = None
    until: Date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn timeline. `now` is the place of the as-of day; `first` and `last` are years.

    `years` are the places where each year begins, for looking closer; none on a very long axis.
    """

    length: float
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    rows: tuple[Row, ...]
    now: float
    first: int
    last: int
    count: int
    dense: bool


def chart(spans: Iterable[Span], as_of: date) -> Chart | None:
    """Return the chart of what has a date with a year; None if there are fewer than two."""
    dated = [span for span in spans if dates.bounds(span.when).year_known]
    if len(dated) < 2:
        return None
    held = [day for span in dated for day in _held(span)]
    scale = scale_of([*held, as_of], LENGTH)
    lanes: Lanes = {}
    for span in dated:
        start, end = (scale.at(day) for day in _ends(span, scale))
        before = scale.at(_days(span.before)[0]) if span.before else None
        mark = Mark(
            span.id, span.url, span.label, start, end, _shape(span), _unsure(span.when),
            span.standing, span.kind, _days(span.when)[0] > as_of, before=before, name=span.name,
        )  # fmt: skip
        lanes.setdefault((span.lane, span.lane_lang), []).append(mark)
    if len(dated) <= WRITTEN:
        lanes = _written(lanes)
    dense = len(dated) > DENSE
    rows = _dense(lanes, scale) if dense else _sparse(lanes)
    now, first, last = scale.at(as_of), scale.first.year, scale.last.year
    years = scale.years() if last - first <= MOST_YEARS else ()
    return Chart(LENGTH, scale.ticks(), years, rows, now, first, last, len(dated), dense)


def _written(lanes: Lanes) -> Lanes:
    return {lane: [named(mark, LEAST, LENGTH) for mark in marks] for lane, marks in lanes.items()}


def _sparse(lanes: Lanes) -> tuple[Row, ...]:
    placed = {lane: stacked(marks, LEAST) for lane, marks in lanes.items()}
    return tuple(
        Row(*lane, marks, 1 + max(mark.row for mark in marks)) for lane, marks in placed.items()
    )


def _dense(lanes: Lanes, scale: Scale) -> tuple[Row, ...]:
    begun = ((tick.at, tick.year) for tick in scale.years())
    edges = ((0.0, scale.first.year), *begun, (LENGTH + 1, scale.last.year + 1))
    bins = densities(lanes, edges)
    return tuple(Row(*lane, (), 1, bins[lane]) for lane in lanes)


def _days(when: Date) -> list[date]:
    """Return the first and the last day of a date, or the one that it has."""
    bounds = dates.bounds(when)
    found = (day for day in (bounds.earliest, bounds.latest) if isinstance(day, date))
    return list(found)


def _held(span: Span) -> list[date]:
    """Return the days that the axis must hold for a span."""
    return [*_days(span.when), *(_days(span.until) if span.until else ())]


def _limits(span: Span) -> tuple[date | None, date | None]:
    """Return the first and the last day of a span, None where it is open or not known."""
    start, end = dates.bounds(span.when), dates.bounds(span.until or span.when)
    first, last = start.earliest, end.latest
    return first if isinstance(first, date) else None, last if isinstance(last, date) else None


def _ends(span: Span, scale: Scale) -> tuple[date, date]:
    """Return from where to where a span is drawn: to the end of the axis where it is open."""
    first, last = _limits(span)
    return first or scale.first, last or scale.last


def _shape(span: Span) -> str:
    first, last = _limits(span)
    if last is None:
        return "since"
    if first is None:
        return "until"
    return "point" if first == last else "span"


def _unsure(when: Date) -> str:
    """Return in what way a date is not sure; what one of its ends lacks counts for all."""
    signs = {sign for sign in UNSURE if sign in when.text}
    if signs >= {"?", "~"}:
        return "both"
    return next((UNSURE[sign] for sign in sorted(signs)), "")
