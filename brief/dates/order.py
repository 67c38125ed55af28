"""Which date comes first: a total order for lists, and what is certain of two dates."""

from datetime import date as Day
from typing import Literal, TypeAlias

from brief.dates.bounds import Bound, bounds
from brief.dates.values import Date, Interval, singles

SortKey: TypeAlias = tuple[bool, int, int, str]
Order: TypeAlias = Literal["before", "after", "overlaps", "unknown"]
_AFTER_ALL = 10_000_000  # more than any day's ordinal


def sort_key(date: Date) -> SortKey:
    """Return a key for sorting, different for any two different texts.

    Dates sort by their first day, then by their last; a missing first day comes before all
    others, a missing last day after them. Dates without a year follow all those with one,
    in the order of the calendar.
    """
    its = bounds(date)
    return (
        not its.year_known,
        _number(its.earliest, missing=0),
        _number(its.latest, missing=_AFTER_ALL),
        date.text,
    )


def _number(bound: Bound, missing: int) -> int:
    if bound is None:
        return missing
    if isinstance(bound, Day):
        return bound.toordinal()
    month, day = bound
    return 100 * month + day


def compare(a: Date, b: Date) -> Order:
    """Return how `a` lies to `b`, as far as it is certain.

    "before" and "after": every day that one may mean lies before every day of the other.
    "overlaps": the days that they may mean lie in part together, or one between the other's.
    "unknown": a year or an end is not known, or a ?, ~ or % stands on the end that decides.
    """
    if _all_before(a, b):
        return "before" if _is_sure(a, b) else "unknown"
    if _all_before(b, a):
        return "after" if _is_sure(b, a) else "unknown"
    return "unknown" if _has_unknown(a) or _has_unknown(b) else "overlaps"


def _all_before(a: Date, b: Date) -> bool:
    last, first = bounds(a).latest, bounds(b).earliest
    return isinstance(last, Day) and isinstance(first, Day) and last < first


def _is_sure(first: Date, then: Date) -> bool:
    """Return whether neither the end of `first` nor the start of `then` is in doubt."""
    return not (singles(first.value)[-1].qualifier or singles(then.value)[0].qualifier)


def _has_unknown(date: Date) -> bool:
    value = date.value
    unknown_end = isinstance(value, Interval) and "" in (value.start, value.end)
    return unknown_end or not bounds(date).year_known
