"""Reading a date: ISO 8601-2 (EDTF), strictly, to the profile of this project.

    2026   2026-02   2026-02-11        a year, a month, a day
    2026-21 … 24                       spring, summer, autumn, winter
    2026-33 … 36   37 … 39   40, 41    quarters, thirds, halves of a year
    202X   20XX   2026-XX   2026-02-XX a digit, month or day that is not stated
    XXXX-02   XXXX-02-11   XXXX-02-XX  no year stated
    2026?   2026~   2026%              uncertain, approximate, both
    2026-02/2026-03   2026-02~/..      an interval; '..' is an open end, nothing an unknown one
    [2026,2027]                        one of these

All else is a fault: times, weeks, qualifiers inside a date, years before 1 or after 9999,
sets in braces, ranges in brackets.
"""

import re
from datetime import date as Day
from typing import cast

from brief.dates.existence import fault_in, typed
from brief.dates.mistakes import Mistake, explain
from brief.dates.spans import span
from brief.dates.values import Date, Edge, Fault, Interval, OneOf, Qualifier, Single, Value
from brief.sayings import any_of, filled, say

LONGEST = 200
_SINGLE = r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?"
_END = rf"(?:{_SINGLE}|\.\.)?"
SHAPE = rf"{_SINGLE}|{_END}/{_END}|\[{_SINGLE}(?:,{_SINGLE})*\]"
_SHAPE = re.compile(SHAPE)
_PARTS = re.compile(r"(.{4})(?:-(..)(?:-(..))?)?([?~%]?)")


def parse(text: str) -> Date | Fault:
    """Return the date that a text states, or the fault that keeps it from being one.

    The text is taken as it is: a space, a dash or a digit of another script is a fault.
    No text whatever raises.
    """
    if len(text) > LONGEST:
        hint = say("write one date, as 2026, 2026-02 or 2026-02-11")
        return Fault(say("a date has at most {most} characters", most=LONGEST), LONGEST, hint)
    if not _SHAPE.fullmatch(text):
        return _with_a_remedy(explain(text))
    value = _read(text)
    return value if isinstance(value, Fault) else Date(text, value)


def _with_a_remedy(mistake: Mistake) -> Fault:
    """Return the fault; its hint offers only such texts as are dates themselves."""
    good = [fix for fix in mistake.fixes if _SHAPE.fullmatch(fix) and _is_value(_read(fix))]
    hint = filled(mistake.hint, fix=any_of(good)) if good else mistake.otherwise
    return Fault(mistake.message, mistake.at, hint)


def _is_value(found: Value | Fault) -> bool:
    return not isinstance(found, Fault)


def _read(text: str) -> Value | Fault:
    """Read a text of the right shape."""
    if "/" in text:
        return _interval(text)
    if text.startswith("["):
        return _one_of(text)
    return _single(text, 0)


def _single(text: str, at: int) -> Single | Fault:
    match = _PARTS.fullmatch(text)
    assert match, "the shape was checked"
    year, month, day, qualifier = match.groups("")
    single = Single(year, month, day, cast(Qualifier, qualifier))
    return fault_in(single, at) or single


def _interval(text: str) -> Interval | Fault:
    first, last = text.split("/")
    start, end = _end(first, 0), _end(last, len(first) + 1)
    if isinstance(start, Fault):
        return start
    if isinstance(end, Fault):
        return end
    return _unlikely(start, end, len(first) + 1) or Interval(start, end)


def _end(text: str, at: int) -> Single | Edge | Fault:
    return cast(Edge, text) if text in ("..", "") else _single(text, at)


def _unlikely(start: Single | Edge, end: Single | Edge, at: int) -> Fault | None:
    """Return the fault of an interval whose ends, each good, don't go together."""
    if isinstance(start, Single) and isinstance(end, Single):
        return _mixed((start, end), at) or _reversed(start, end, at)
    if isinstance(start, Single) or isinstance(end, Single):
        return None
    hint = say("leave the date out, or give the interval a first or a last day")
    return Fault(say("an interval without any date states nothing"), 0, hint)


def _reversed(start: Single, end: Single, at: int) -> Fault | None:
    if not _is_reversed(start, end):
        return None
    right = "/".join(typed(date) + date.qualifier for date in (end, start))
    hint = say("write the earlier date first: {fix}", fix=right)
    return Fault(say("the interval ends before it begins"), at, hint)


def _is_reversed(start: Single, end: Single) -> bool:
    """Without years only days of one month can be: November to February is no mistake."""
    first, last = span(start)[0], span(end)[1]
    if isinstance(first, Day) and isinstance(last, Day):
        return last < first
    both_days = start.day.isdigit() and end.day.isdigit()
    return both_days and start.month == end.month and end.day < start.day


def _one_of(text: str) -> OneOf | Fault:
    members: list[Single] = []
    at = 1
    for item in text[1:-1].split(","):
        member = _member(item, members, at)
        if isinstance(member, Fault):
            return member
        members.append(member)
        at += len(item) + 1
    if len(members) > 1:
        return OneOf(tuple(members))
    return Fault(
        say("one-of needs two dates at least"),
        0,
        say("write {fix} alone", fix=typed(members[0])),
    )


def _member(text: str, others: list[Single], at: int) -> Single | Fault:
    member = _single(text, at)
    return member if isinstance(member, Fault) else _unfit(member, others, at) or member


def _unfit(member: Single, others: list[Single], at: int) -> Fault | None:
    if member.qualifier:
        sign = at + len(typed(member))
        hint = say("take ?, ~ and % out of the brackets")
        return Fault(say("one-of says by itself that the date is in doubt"), sign, hint)
    if member in others:
        return Fault(
            say("{date} stands in the list twice", date=typed(member)),
            at,
            say("name each date once"),
        )
    return _mixed((*others[:1], member), at)


def _mixed(dates: tuple[Single, ...], at: int) -> Fault | None:
    if len({date.year_known for date in dates}) == 1:
        return None
    hint = say("give every date its year, or none of them")
    return Fault(say("one date has a year and the other has none"), at, hint)
