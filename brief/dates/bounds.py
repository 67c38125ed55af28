"""The first and last day a date may mean, and what follows from them.

Days are `datetime.date`, never instants. A date without a year has months and days only:
`(month, day)`; nothing is ever put in the place of the year.
"""

from dataclasses import dataclass
from datetime import date as Day
from functools import lru_cache
from typing import Literal, TypeAlias, get_args

from brief.dates.spans import MonthDay, span
from brief.dates.values import Date, Interval, Single, singles

Bound: TypeAlias = Day | MonthDay | None
Precision: TypeAlias = Literal[
    "day", "month", "quarter", "season", "third", "half", "year", "decade", "century", "millennium"
]
_FINEST_FIRST: tuple[Precision, ...] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days between which a date lies, both included.

    A bound is None where the interval is open (`open_start`, `open_end`) or its end is not
    known. If not `year_known`, bounds are (month, day) pairs, and an interval may run over
    New Year: from November to February the latest pair is smaller than the earliest.
    """

    earliest: Bound
    latest: Bound
    year_known: bool
    open_start: bool = False
    open_end: bool = False


@lru_cache(maxsize=1 << 14)  # a date is looked at for every list and chart that it stands in
def bounds(date: Date) -> Bounds:
    """Return the bounds of a date; qualifiers don't widen them.

    Where one date is meant out of several, they reach from the first to the last of all.
    """
    value = date.value
    spans = [span(single) for single in singles(value)]
    earliest: Bound = min(first for first, _ in spans)
    latest: Bound = max(last for _, last in spans)
    year_known = singles(value)[0].year_known
    if not isinstance(value, Interval):
        return Bounds(earliest, latest, year_known)
    return Bounds(
        span(value.start)[0] if isinstance(value.start, Single) else None,
        span(value.end)[1] if isinstance(value.end, Single) else None,
        year_known,
        open_start=value.start == "..",
        open_end=value.end == "..",
    )


def is_closed(date: Date) -> bool:
    """Return whether a last day is set, with its year: a horizon that will have passed."""
    return isinstance(bounds(date).latest, Day)


def precision(date: Date) -> Precision:
    """Return what is known of a date: of 2026-02-XX the month, of 2026-XX the year.

    Of several dates, and of the two ends of an interval, the coarsest counts. A yearless
    date is as precise as its month or day.
    """
    return max(map(_precision, singles(date.value)), key=_FINEST_FIRST.index)


def _precision(single: Single) -> Precision:
    if single.day.isdigit():
        return "day"
    if single.month.isdigit():
        return _precision_of_code(int(single.month))
    by_open_digits: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
    return by_open_digits[single.year.count("X")]


def _precision_of_code(code: int) -> Precision:
    """Return the length that a month's number stands for; `existence` has the standard."""
    steps: tuple[tuple[int, Precision], ...] = (
        (12, "month"),
        (24, "season"),
        (36, "quarter"),
        (39, "third"),
        (41, "half"),
    )
    return next(name for last, name in steps if code <= last)
