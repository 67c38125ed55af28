"""The words for dates in one language: all of its grammar, so that a language needs no code.

They come from the mapping `dates:` in a language's file. Patterns name what they take in
braces; `word_faults` knows what each key holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

ARROW = " → "


@dataclass(frozen=True, slots=True)
class DateWords:
    """One language's words. `…_after` is the form that follows a word such as "since".

    `joins` ("de le → du") melt what two words make when they meet, in this order, wherever a
    date is put after such a word.
    """

    months: tuple[str, ...]
    seasons: tuple[str, ...]
    seasons_after: tuple[str, ...]
    quarters: tuple[str, ...]
    thirds: tuple[str, ...]
    halves: tuple[str, ...]
    joins: tuple[str, ...]
    first_day: str
    day: str
    day_year: str
    day_after: str
    month_year: str
    part_after: str
    year: str
    decade: str
    decade_after: str
    years_between: str
    years_between_after: str
    within: str
    approximate: str
    approximate_after: str
    remark: str
    aside: str
    uncertain: str
    day_unstated: str
    month_unstated: str
    month_and_day_unstated: str
    year_unstated: str
    start_unknown: str
    end_unknown: str
    days_of_month: str
    days_of_year: str
    months_of_year: str
    years: str
    span: str
    since: str
    starting: str
    until: str
    or_more: str
    or_last: str

    def joined(self, pattern: str, **parts: str) -> str:
        """Return a pattern filled with dates, its words melted with theirs."""
        text = pattern.format(**parts)
        for join in self.joins:
            apart, _, together = join.partition(ARROW)
            text = text.replace(apart, together)
        return text


def date_words(mapping: Mapping[str, object]) -> DateWords:
    """Return the words of a mapping in which `word_faults` finds no fault.

    With a fault in it, this raises: ask `word_faults` first.
    """
    values = {field.name: _value(mapping[field.name]) for field in fields(DateWords)}
    return DateWords(**values)  # type: ignore[arg-type]


def _value(value: object) -> object:
    return tuple(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
