"""What machines are told of a date: less than readers are, since nothing may be invented.

A qualified date has no form for machines: neither grammar can carry the doubt.
"""

from datetime import date as Day

from brief.dates.bounds import bounds
from brief.dates.existence import typed
from brief.dates.values import Date, OneOf, Single, singles


def html_time(date: Date) -> str | None:
    """Return the value of `<time datetime>`, or None where HTML has no word for the date.

    HTML, 2.3.5 and 4.5.14: a year, a month, a date, or a yearless date ("02-11"). It has no
    seasons, intervals, open digits or doubt.
    """
    value = date.value
    if not isinstance(value, Single) or value.qualifier:
        return None
    if not value.year_known:
        return f"{value.month}-{value.day}" if value.day.isdigit() else None
    plain = "X" not in date.text and (value.in_month or not value.month)
    return typed(value) if plain else None


def ics_span(date: Date) -> tuple[Day, Day] | None:
    """Return the first and last day, both included, of a calendar entry, or None.

    Only a date, or an interval with both its ends, whose day or month and year are known
    has one: 2026-02-XX takes the whole month. (In iCalendar itself DTEND is the day after.)
    """
    value = date.value
    if isinstance(value, OneOf):
        return None
    if not all(_fits_a_calendar(single) for single in singles(value)):
        return None
    its = bounds(date)
    if isinstance(its.earliest, Day) and isinstance(its.latest, Day):
        return its.earliest, its.latest
    return None


def _fits_a_calendar(single: Single) -> bool:
    return single.year_known and single.in_month and not single.qualifier
