"""The name of one date, and the remarks on what it leaves open."""

from dataclasses import dataclass

from brief.dates.existence import PARTS_OF_THE_YEAR, SEASONS
from brief.dates.values import Single
from brief.dates.words import DateWords


@dataclass(frozen=True, slots=True)
class Name:
    """A date's name, without its qualifier: alone, and after a word such as "since"."""

    alone: str
    after: str


def alone(single: Single, words: DateWords) -> str:
    """Return a date as it stands by itself, with "around" and "in", without remarks."""
    name = name_of(single, words)
    if is_approximate(single):
        return words.joined(words.approximate, date=name.after)
    if single.year_known and "XX" in (single.month, single.day):
        return words.joined(words.within, date=name.after)
    return name.alone


def after(single: Single, words: DateWords) -> str:
    """Return a date as it follows a word such as "since", with "around"."""
    name = name_of(single, words).after
    return words.approximate_after.format(date=name) if is_approximate(single) else name


def name_of(single: Single, words: DateWords) -> Name:
    """Return what a date is called, as far as it states month and day."""
    if single.in_month:
        return _day_or_month(single, words)
    if single.month.isdigit():
        return _part_of_year(single, words)
    return _year_or_years(single, words)


def _day_or_month(single: Single, words: DateWords) -> Name:
    if single.day.isdigit():
        day = with_year(day_and_month(single, words), words.day_year, single, words)
        return Name(day, words.day_after.format(date=day))
    month = with_year(month_of(single, words), words.month_year, single, words)
    return Name(month, month)


def _part_of_year(single: Single, words: DateWords) -> Name:
    code, year = int(single.month), _year(single, words)
    if code in SEASONS:
        season = code - SEASONS.start
        alone, after = words.seasons[season], words.seasons_after[season]
        return Name(alone.format(year=year), after.format(year=year))
    parts = (*words.quarters, *words.thirds, *words.halves)
    part = parts[code - PARTS_OF_THE_YEAR.start].format(year=year)
    return Name(part, words.part_after.format(date=part))


def _year_or_years(single: Single, words: DateWords) -> Name:
    open_digits = single.year.count("X")
    first = str(max(1, int(single.year.replace("X", "0"))))
    last = str(int(single.year.replace("X", "9")))
    if open_digits == 0:
        return Name(_year(single, words), _year(single, words))
    if open_digits == 1 and first != "1":
        decade, after = words.decade, words.decade_after
        return Name(decade.format(year=first), after.format(year=first))
    alone, after = words.years_between, words.years_between_after
    return Name(alone.format(first=first, last=last), after.format(first=first, last=last))


def with_year(text: str, pattern: str, single: Single, words: DateWords) -> str:
    """Return a day or month with its year put to it, if it has one."""
    year = _year(single, words) if single.year_known else ""
    return pattern.format(date=text, year=year) if year else text


def _year(single: Single, words: DateWords) -> str:
    return words.year.format(year=int(single.year))


def month_of(single: Single, words: DateWords) -> str:
    """Return the name of the month."""
    return words.months[int(single.month) - 1]


def day_of(single: Single, words: DateWords) -> str:
    """Return the number of the day, as it is said in dates."""
    return words.first_day if single.day == "01" else str(int(single.day))


def day_and_month(single: Single, words: DateWords) -> str:
    """Return the day with its month."""
    return words.day.format(day=day_of(single, words), month=month_of(single, words))


def remarks_on(single: Single, words: DateWords) -> tuple[str, ...]:
    """Return what a date leaves open, which its name doesn't tell."""
    whole_date = (single.month, single.day) == ("XX", "XX")
    remarks = (
        (words.month_and_day_unstated, whole_date),
        (words.month_unstated, single.month == "XX" and not whole_date),
        (words.day_unstated, single.day == "XX" and single.in_month and single.year_known),
        (words.year_unstated, not single.year_known),
        (words.uncertain, single.qualifier in ("?", "%")),
    )
    return tuple(remark for remark, applies in remarks if applies)


def is_approximate(single: Single) -> bool:
    """Return whether '~' or '%' stands at the date."""
    return single.qualifier in ("~", "%")


def is_whole_year(single: Single) -> bool:
    """Return whether the date names one year and no part of it."""
    return single.year.isdigit() and single.month in ("", "XX")
