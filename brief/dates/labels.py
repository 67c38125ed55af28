"""A date in words: no more than it states, in the language of a table of words."""

from brief.dates.names import (
    after,
    alone,
    day_and_month,
    day_of,
    is_approximate,
    is_whole_year,
    month_of,
    name_of,
    remarks_on,
    with_year,
)
from brief.dates.values import Date, Interval, OneOf, Single
from brief.dates.words import DateWords


def label(date: Date, words: DateWords) -> str:
    """Return what a date says, for readers: "around March 2026", "du 2 au 5 mars 2026".

    The label begins with a small letter where the language does, and holds no-break spaces.
    """
    if isinstance(date.value, Interval):
        return _interval(date.value, words)
    if isinstance(date.value, OneOf):
        return _one_of(date.value, words)
    return _single(date.value, words)


def _single(single: Single, words: DateWords) -> str:
    return _remarked(alone(single, words), remarks_on(single, words), words)


def _one_of(value: OneOf, words: DateWords) -> str:
    names = [alone(member, words) for member in value.members]
    remarks = [remarks_on(member, words) for member in value.members]
    if len(set(remarks)) == 1:
        return _remarked(_alternatives(names, words), remarks[0], words)
    pairs = zip(names, remarks, strict=True)
    return _alternatives([_aside(name, its, words) for name, its in pairs], words)


def _alternatives(names: list[str], words: DateWords) -> str:
    text, *between, last = names
    for name in between:
        text = words.or_more.format(dates=text, date=name)
    return words.or_last.format(dates=text, date=last)


def _interval(value: Interval, words: DateWords) -> str:
    start, end = value.start, value.end
    if isinstance(start, Single) and isinstance(end, Single):
        return _closed(start, end, words)
    if isinstance(start, Single):
        if end == "..":
            return _one_ended(words.since, start, (), words)
        return _one_ended(words.starting, start, (words.end_unknown,), words)
    assert isinstance(end, Single), "an interval has a date"
    missing = () if start == ".." else (words.start_unknown,)
    return _one_ended(words.until, end, missing, words)


def _one_ended(pattern: str, single: Single, missing: tuple[str, ...], words: DateWords) -> str:
    text = words.joined(pattern, date=after(single, words))
    return _remarked(text, (*remarks_on(single, words), *missing), words)


def _closed(start: Single, end: Single, words: DateWords) -> str:
    """Say remarks that both ends share once, after the whole."""
    if start == end:
        return _single(start, words)
    first, last = after(start, words), after(end, words)
    at_start, at_end = remarks_on(start, words), remarks_on(end, words)
    if at_start == at_end:
        text = _merged(start, end, words) or words.joined(words.span, start=first, end=last)
        return _remarked(text, at_start, words)
    first, last = _aside(first, at_start, words), _aside(last, at_end, words)
    return words.joined(words.span, start=first, end=last)


def _merged(start: Single, end: Single, words: DateWords) -> str | None:
    """Return an interval that says its common month or year once, or None if it has none."""
    if is_approximate(start) or is_approximate(end):
        return None
    if name_of(start, words) == name_of(end, words):
        return name_of(start, words).alone
    if is_whole_year(start) and is_whole_year(end):
        first, last = name_of(start, words).alone, name_of(end, words).alone
        return words.joined(words.years, start=first, end=last)
    if start.year != end.year or not (start.in_month and end.in_month):
        return None
    if start.day.isdigit() and end.day.isdigit():
        return with_year(_merged_days(start, end, words), words.day_year, start, words)
    if start.day.isdigit() or end.day.isdigit():
        return None
    months = month_of(start, words), month_of(end, words)
    text = words.joined(words.months_of_year, start=months[0], end=months[1])
    return with_year(text, words.month_year, start, words)


def _merged_days(start: Single, end: Single, words: DateWords) -> str:
    if start.month != end.month:
        first, last = day_and_month(start, words), day_and_month(end, words)
        return words.joined(words.days_of_year, start=first, end=last)
    first, last = day_of(start, words), day_of(end, words)
    month = month_of(start, words)
    return words.joined(words.days_of_month, first=first, last=last, month=month)


def _remarked(text: str, remarks: tuple[str, ...], words: DateWords) -> str:
    for remark in remarks:
        text = words.remark.format(date=text, remark=remark)
    return text


def _aside(text: str, remarks: tuple[str, ...], words: DateWords) -> str:
    """Return a date with its remarks in brackets, so that they can't be read as the other's."""
    if not remarks:
        return text
    first, *others = remarks
    return words.aside.format(date=text, remark=_remarked(first, tuple(others), words))
