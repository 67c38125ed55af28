"""Whether a date of the right shape exists: years, months, days, and the order of X.

Each function returns the fault it finds in one date, or None; `at` is where that date
begins in the text. `fault_in` asks them all.
"""

import re
from calendar import isleap, monthrange

from brief.dates.values import Fault, Single
from brief.sayings import say

# ISO 8601-2, 4.8: seasons of no hemisphere, quarters, thirds and halves of a year.
SEASONS = range(21, 25)
HEMISPHERE_SEASONS = range(25, 33)
PARTS_OF_THE_YEAR = range(33, 42)
_MONTHS = say(
    "months run from 01 to 12; seasons are 21 to 24, quarters 33 to 36, "
    "thirds 37 to 39, halves 40 and 41"
)


def fault_in(single: Single, at: int) -> Fault | None:
    """Return why a date does not exist or says nothing, or None if all is well."""
    return _year(single, at) or _month(single, at + 5) or _day(single, at + 8)


def month_length(year: str, month: int) -> int:
    """Return the days of a month; February of an unknown year has 29."""
    return monthrange(int(year) if year.isdigit() else 2000, month)[1]


def _year(single: Single, at: int) -> Fault | None:
    year = single.year
    if year == "0000":
        return Fault(say("there is no year 0000"), at, say("years run from 0001 to 9999"))
    misplaced = re.search(r"(?<=X)[0-9]", year)
    if misplaced:
        whole = say("write the whole year, or a month as XXXX-02 if no year is stated")
        known = year[: year.index("X")]
        hint = say("write {fix}, or the whole year", fix=known.ljust(4, "X")) if known else whole
        return Fault(
            say("X stands only for the last digits of a year"), at + misplaced.start(), hint
        )
    if single.year_known or single.month.isdigit():
        return None
    hint = say("leave the date out, and put the words of the source in 'label'")
    return Fault(say("{date} states nothing", date=typed(single)), at, hint)


def _month(single: Single, at: int) -> Fault | None:
    year, month = single.year, single.month
    if month == "":
        return None
    if single.year_known and "X" in year:
        hint = say("write {year} alone, or the whole year", year=year)
        return Fault(
            say("a month needs its whole year, and {year} leaves it open", year=year), at, hint
        )
    if month == "XX":
        return _day_without_month(single, at + 3)
    if "X" in month:
        hint = say("write {year}-XX, or the month in two digits", year=year)
        return Fault(
            say("half a month, {month}, can't be read", month=month), at + month.index("X"), hint
        )
    return None if single.in_month else _no_month(single, at)


def _day_without_month(single: Single, at: int) -> Fault | None:
    if single.day in ("", "XX"):
        return None
    hint = say("write {year}-XX-XX, or name the month", year=single.year)
    return Fault(say("a day needs its month"), at, hint)


def _no_month(single: Single, at: int) -> Fault | None:
    year, code = single.year, int(single.month)
    if code in HEMISPHERE_SEASONS:
        hint = say("write {fix}", fix=f"{year}-{21 + (code - 25) % 4}")
        return Fault(
            say("{code} is a season of one hemisphere; only 21 to 24 are read", code=code), at, hint
        )
    if code not in SEASONS and code not in PARTS_OF_THE_YEAR:
        swapped = code <= 31 and "01" <= single.day <= "12"
        right = f"{year}-{single.day}-{code}"
        hint = say("write {fix}: year, month, day", fix=right) if swapped else _MONTHS
        return Fault(say("there is no month {month}", month=single.month), at, hint)
    if single.day:
        return Fault(
            say("{code} is no month, so it has no days", code=code),
            at + 3,
            say("write {fix}", fix=f"{year}-{code}"),
        )
    if not single.year_known:
        hint = say("leave the date out, and put the words of the source in 'label'")
        return Fault(say("only a month or a day may stand without its year"), at, hint)
    return None


def _day(single: Single, at: int) -> Fault | None:
    day = single.day
    if day in ("", "XX") or not single.in_month:
        return None
    if "X" in day:
        hint = say(
            "write {year}-{month}-XX, or the day in two digits",
            year=single.year,
            month=single.month,
        )
        return Fault(say("half a day, {day}, can't be read", day=day), at + day.index("X"), hint)
    length = month_length(single.year, int(single.month))
    if 1 <= int(day) <= length:
        return None
    hint = say(
        "the days of {year}-{month} run from 01 to {length}",
        year=single.year,
        month=single.month,
        length=length,
    )
    return Fault(
        say("{date} does not exist{why}", date=typed(single), why=_why(single, length)), at, hint
    )


def _why(single: Single, length: int) -> str:
    """Return the reason that an editor may doubt: leap years, the length of the month."""
    if single.day == "00":
        return say(": there is no day 00")
    if single.month == "02" and single.day == "29" and not isleap(int(single.year)):
        return say(": {year} is no leap year", year=single.year)
    return say(": that month has {length} days", length=length)


def typed(single: Single) -> str:
    """Return the date without its qualifier, as it was typed."""
    return "-".join(part for part in (single.year, single.month, single.day) if part)
