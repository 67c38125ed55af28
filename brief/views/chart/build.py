"""Put the drawn timeline together: the axis, the lanes, the day on which the site speaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from brief import dates
from brief.dates import Date
from brief.views.chart.layout import Mark, Row, densities, stacked
from brief.views.chart.scale import Scale, Tick, scale_of

Lanes: TypeAlias = dict[tuple[str, str], list[Mark]]  # by the name of the lane, its language

LENGTH = 1000.0
LEAST = 10.0  # units that a mark needs
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


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn timeline. `now` is the place of the as-of day; years are those of the axis."""

    length: float
    ticks: tuple[Tick, ...]
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
    scale = scale_of([day for span in dated for day in _days(span.when)] + [as_of], LENGTH)
    lanes: Lanes = {}
    for span in dated:
        start, end = (scale.at(day) for day in _ends(span.when, scale.first, scale.last))
        before = scale.at(_days(span.before)[0]) if span.before else None
        mark = Mark(
            span.id, span.url, span.label, start, end, _shape(span.when), _unsure(span.when),
            span.standing, span.kind, _days(span.when)[0] > as_of, before=before,
        )  # fmt: skip
        lanes.setdefault((span.lane, span.lane_lang), []).append(mark)
    dense = len(dated) > DENSE
    rows = _dense(lanes, scale) if dense else _sparse(lanes)
    now, first, last = scale.at(as_of), scale.first.year, scale.last.year
    return Chart(LENGTH, scale.ticks(), rows, now, first, last, len(dated), dense)


def _sparse(lanes: Lanes) -> tuple[Row, ...]:
    placed = {lane: stacked(marks, LEAST) for lane, marks in lanes.items()}
    return tuple(
        Row(*lane, marks, 1 + max(mark.row for mark in marks)) for lane, marks in placed.items()
    )


def _dense(lanes: Lanes, scale: Scale) -> tuple[Row, ...]:
    edges = (0.0, *scale.years(), LENGTH + 1)
    bins = densities(lanes, edges)
    return tuple(Row(*lane, (), 1, bins[lane]) for lane in lanes)


def _days(when: Date) -> list[date]:
    """Return the first and the last day of a date, or the one that it has."""
    bounds = dates.bounds(when)
    found = (day for day in (bounds.earliest, bounds.latest) if isinstance(day, date))
    return list(found)


def _ends(when: Date, first: date, last: date) -> tuple[date, date]:
    """Return from where to where a date is drawn: to the end of the axis where it is open."""
    bounds = dates.bounds(when)
    start = bounds.earliest if isinstance(bounds.earliest, date) else first
    end = bounds.latest if isinstance(bounds.latest, date) else last
    return start, end


def _shape(when: Date) -> str:
    bounds = dates.bounds(when)
    if not isinstance(bounds.latest, date):
        return "since"
    if not isinstance(bounds.earliest, date):
        return "until"
    return "point" if bounds.earliest == bounds.latest else "span"


def _unsure(when: Date) -> str:
    """Return in what way a date is not sure; what one of its ends lacks counts for all."""
    signs = {sign for sign in UNSURE if sign in when.text}
    if signs >= {"?", "~"}:
        return "both"
    return next((UNSURE[sign] for sign in sorted(signs)), "")
