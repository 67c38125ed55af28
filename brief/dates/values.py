"""What a date says, exactly as it was typed: nothing is rounded, filled in or converted.

The standard is ISO 8601-2:2019, annex A (EDTF), to the profile that `edtf.parse` reads.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Qualifier: TypeAlias = Literal["", "?", "~", "%"]
Edge: TypeAlias = Literal["..", ""]


@dataclass(frozen=True, slots=True)
class Single:
    """One date. Its parts are kept as typed.

    `year` has four characters: digits, then X for each digit that the date leaves open.
    `month` is '', 'XX', a month 01–12, a season 21–24 or a part of the year 33–41.
    `day` is '', 'XX' or 01–31. `qualifier` is '' or '?' uncertain, '~' approximate, '%' both.
    """

    year: str
    month: str = ""
    day: str = ""
    qualifier: Qualifier = ""

    @property
    def year_known(self) -> bool:
        """Return whether anything is known of the year: 202X is, XXXX is not."""
        return self.year != "XXXX"

    @property
    def in_month(self) -> bool:
        """Return whether the date names one of the twelve months."""
        return "01" <= self.month <= "12"


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` to `end`, both included. An edge is '..' (open) or '' (not known)."""

    start: Single | Edge
    end: Single | Edge


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these dates, it is not known which: two at least, in the order typed."""

    members: tuple[Single, ...]


Value: TypeAlias = Single | Interval | OneOf


@dataclass(frozen=True, slots=True)
class Date:
    """A date that was read: its `text` as typed, and what it says. Made by `edtf.parse`."""

    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is no date: `at` is the offset of the wrong code point, from 0."""

    message: str
    at: int
    hint: str


def singles(value: Value) -> tuple[Single, ...]:
    """Return the dates that a value is made of, in the order typed."""
    if isinstance(value, Single):
        return (value,)
    if isinstance(value, OneOf):
        return value.members
    return tuple(end for end in (value.start, value.end) if isinstance(end, Single))
