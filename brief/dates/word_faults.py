"""What a language's table of date words must hold, and what is wrong with one that doesn't."""

from collections.abc import Mapping, Sequence
from string import Formatter

from brief.dates.words import ARROW
from brief.sayings import all_of, say

# How many items a list has, and which names a pattern has in braces. `joins` has any number.
COUNTS = {
    "months": 12,
    "seasons": 4,
    "seasons_after": 4,
    "quarters": 4,
    "thirds": 3,
    "halves": 2,
    "joins": None,
}
PLACES: dict[str, tuple[str, ...]] = {
    "months": (),
    "seasons": ("year",),
    "seasons_after": ("year",),
    "quarters": ("year",),
    "thirds": ("year",),
    "halves": ("year",),
    "joins": (),
    "first_day": (),
    "day": ("day", "month"),
    "day_year": ("date", "year"),
    "day_after": ("date",),
    "month_year": ("date", "year"),
    "part_after": ("date",),
    "year": ("year",),
    "decade": ("year",),
    "decade_after": ("year",),
    "years_between": ("first", "last"),
    "years_between_after": ("first", "last"),
    "within": ("date",),
    "approximate": ("date",),
    "approximate_after": ("date",),
    "remark": ("date", "remark"),
    "aside": ("date", "remark"),
    "uncertain": (),
    "day_unstated": (),
    "month_unstated": (),
    "month_and_day_unstated": (),
    "year_unstated": (),
    "start_unknown": (),
    "end_unknown": (),
    "days_of_month": ("first", "last", "month"),
    "days_of_year": ("start", "end"),
    "months_of_year": ("start", "end"),
    "years": ("start", "end"),
    "span": ("start", "end"),
    "since": ("date",),
    "starting": ("date",),
    "until": ("date",),
    "or_more": ("dates", "date"),
    "or_last": ("dates", "date"),
}


def word_faults(mapping: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return (key, what is wrong with it) for each fault of a `dates:` mapping, in order."""
    unknown = [(key, say("is no key of 'dates'")) for key in mapping if key not in PLACES]
    known = [(key, _fault(key, mapping[key])) for key in PLACES if key in mapping]
    missing = [(key, say("is missing from 'dates'")) for key in PLACES if key not in mapping]
    return (*unknown, *((key, fault) for key, fault in known if fault), *missing)


def _fault(key: str, value: object) -> str:
    if key not in COUNTS:
        return _pattern_fault(key, value) if isinstance(value, str) else say("is one text, no list")
    if isinstance(value, str) or not isinstance(value, Sequence):
        return say("is a list of texts")
    count = COUNTS[key]
    if count is not None and len(value) != count:
        return say("has {count} items, not {found}", count=count, found=len(value))
    return next(filter(None, (_pattern_fault(key, item) for item in value)), "")


def _pattern_fault(key: str, value: object) -> str:
    if not isinstance(value, str):
        return say("is a list of texts")
    if key == "joins":
        return "" if value.count(ARROW) == 1 else say("has items such as 'de le → du'")
    wanted = PLACES[key]
    if _places(value) == sorted(wanted):
        return ""
    braces = all_of(f"{{{name}}}" for name in wanted) or say("nothing")
    return say("takes {braces} in braces, each once", braces=braces)


def _places(pattern: str) -> list[str] | None:
    """Return the plain names that a pattern has in braces, sorted; None if it can't be read."""
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        return None
    if any(spec or conversion for _, _, spec, conversion in parts):
        return None
    return sorted(name for _, name, _, _ in parts if name is not None)
