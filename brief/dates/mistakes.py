"""What editors write instead of a date, and what to write in its place.

A text that hasn't the shape of a date meets the table from the top, and the first row whose
pattern is found explains it. The wrong character is where the pattern begins to match, or
its group `at`. A row proposes texts; `hint` is given if one of them is a date (put where it
says {fix}), `otherwise` if none is.
"""

import re
from dataclasses import dataclass

from brief.dates import rewrites as to
from brief.sayings import filled, say

_EXAMPLES = say("write a date as 2026, 2026-02 or 2026-02-11")
_LABEL = say("leave the date out, and put the words of the source in 'label'")
_SIGNS = r"0-9X?~%/.,\[\]-"
_DATE = r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?"
_DASH = "[‐‑‒–—―−﹘﹣－]"
_NOTHING = to.put()
_UNSEEN = "[\\s\u00ad\u200b-\u200f\u2060\ufeff]"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A text that is no date: why, from which offset, and texts that may be meant."""

    message: str
    at: int
    fixes: tuple[str, ...]
    hint: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class _Row:
    pattern: str
    message: str
    otherwise: str = _EXAMPLES
    rewrite: to.Rewrite = _NOTHING
    hint: str = say("write {fix}")


def explain(text: str) -> Mistake:
    """Return what is wrong with a text that hasn't the shape of a date."""
    for row in _ROWS:
        match = re.search(row.pattern, text, re.DOTALL)
        if match:
            return _mistake(row, match)
    return Mistake(say("there is no date here"), 0, (), "", _EXAMPLES)


def _mistake(row: _Row, match: re.Match[str]) -> Mistake:
    place = "at" if "at" in match.groupdict() else 0
    message = filled(row.message, found=shown(match[place]), text=shown(match.string))
    return Mistake(message, match.start(place), row.rewrite(match), row.hint, row.otherwise)


def shown(text: str) -> str:
    """Return a text fit for a message: short, and what can't be printed by its number."""
    seen = "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text[:40])
    return seen + "…" * (len(text) > 40)


_ROWS = (
    # Signs that look right and are not.
    _Row(
        rf"\A[\s{_SIGNS}]*(?P<at>{_DASH})(?:{_DASH}|[\s{_SIGNS}])*\Z",
        say("a dash, {found}, stands where a hyphen or a slash belongs"),
        say("use the hyphen '-' in a date and '/' between the ends of an interval"),
        to.everywhere(rf"\s*{_DASH}\s*", "-", "/"),
    ),
    _Row(
        r"(?![0-9])\d",
        say("{found} is none of the digits 0 to 9"),
        say("type the digits anew"),
        to.ascii_digits,
    ),
    _Row(
        rf"\A[{_SIGNS}]*(?P<at>[xu])[xu{_SIGNS}]*\Z",
        say("a digit that is not stated is a capital X"),
        say("write X for it"),
        to.everywhere("[xu]", "X"),
    ),
    # Words and letters of other notations.
    _Row(
        "T[0-9]|[T ]?[0-9]{1,2}:[0-9]{2}",
        say("a date has no time of day here"),
        rewrite=to.what_precedes,
    ),
    _Row(r"(?<=/)open\Z", say("an open end is written '..'"), rewrite=to.put("..")),
    _Row(r"\Aopen(?=/)", say("an open start is written '..'"), rewrite=to.put("..")),
    _Row(
        r"(?<=/)unknown\Z|\Aunknown(?=/)",
        say("an end that is not known is left empty"),
        rewrite=to.put(""),
    ),
    _Row(
        r"\AY-?[0-9]|[0-9]E[0-9]|\A[0-9]{5}(?:-|\Z)",
        say("years of more than four digits are not read"),
        say("years run from 0001 to 9999"),
    ),
    _Row(
        "(?<=[0-9])S[0-9]",
        say("significant digits (S) are not read"),
        say("write 19XX: X stands for last digits that are not known"),
    ),
    _Row(
        "(?<=[0-9])-?W[0-9]",
        say("numbers of weeks are not read"),
        say("write the days, as in 2026-02-09/2026-02-15"),
    ),
    # Parts of the standard that are left out.
    _Row(
        r"\{",
        say("a set in braces, of dates that are all meant, is not read"),
        say("write [2026,2027] if it is one of them, and else an event for each"),
    ),
    _Row(
        r"\[.*?(?P<at>\.\.)",
        say("a range in brackets is not read"),
        say("name each date, as in [2026,2027], or write an interval, as in 2026/2027"),
    ),
    _Row(
        r"\A(?P<at>-{0,2})(?P<m>[0-9]{2})-(?P<d>[0-9]{2})\Z",
        say("the year is missing"),
        say("write a date as 2026-02-11, or as XXXX-02-11 if no year is stated"),
        to.put(r"XXXX-\g<m>-\g<d>"),
        say("write {fix} if no year is stated"),
    ),
    _Row(
        r"(?:\A|(?<=[/\[,]))-",
        say("years before 0001 are not read"),
        say("years run from 0001 to 9999"),
    ),
    _Row(
        r"\A[0-9]{4}(?P<at>-)[0-9]{3}\Z",
        say("days counted from New Year are not read"),
    ),
    _Row(
        "[?~%]{2,}",
        say("one of the signs ?, ~ and % is enough"),
        say("'?' is uncertain, '~' approximate, '%' both"),
        to.one_sign,
    ),
    _Row(
        r"\A[^/\[]*?(?P<at>[?~%])(?=[0-9X-])[^/\[]*\Z",
        say("{found} stands inside the date"),
        say("put it at the end, for the whole date"),
        to.sign_last,
        say("write {fix}: the sign counts for the whole date"),
    ),
    _Row(
        "[?~%](?=[0-9X-])",
        say("{found} stands inside the date"),
        say("put it at the end of the date that is in doubt"),
    ),
    # Other orders and other signs between the numbers.
    _Row(
        r"\A(?P<a>[0-9]{1,2})(?P<at>[/.-])(?P<b>[0-9]{1,2})[/.-](?P<y>[0-9]{4})\Z",
        say("{text} puts the year last"),
        rewrite=to.year_first,
        hint="write {fix}: year, month, day",
    ),
    _Row(
        r"\A(?P<m>[0-9]{1,2})(?P<at>[/.-])(?P<y>[0-9]{4})(?P<d>)\Z",
        say("{text} puts the year last"),
        rewrite=to.hyphened,
        hint=say("write {fix}: the year, then the month"),
    ),
    _Row(
        r"\A(?P<y>[0-9]{4})(?P<at>[/.])(?P<m>[0-9]{1,2})(?:[/.-](?P<d>[0-9]{1,2}))?\Z",
        say("'{found}' stands where a hyphen belongs"),
        rewrite=to.hyphened,
    ),
    _Row(
        r"\A[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?/(?P<at>[0-9]{2}(?:-[0-9]{2})?)\Z",
        say("the end of an interval is written in full"),
        say("write both dates in full, as in 2026-02-03/2026-02-05"),
        to.end_in_full,
    ),
    _Row(
        r"\A(?P<y>[0-9]{4})(?P<at>(?P<m>[0-9]{2}))(?P<d>[0-9]{2})?\Z",
        say("the hyphens are missing"),
        rewrite=to.hyphened,
    ),
    _Row(
        r"\A(?P<y>[0-9X]{4})-(?P<at>(?P<m>[0-9]{1,2})(?:-(?P<d>[0-9]{1,2}))?)\Z",
        say("months and days have two digits"),
        rewrite=to.hyphened,
    ),
    _Row(
        r"\A([0-9]{4}(?:-[0-9]{2}){0,2})(?P<at>-)([0-9]{4}(?:-[0-9]{2}){0,2})\Z",
        say("a slash stands between the ends of an interval"),
        rewrite=to.put(r"\1/\3"),
    ),
    _Row(
        r"(?<=[0-9X?~%])\.\.\Z",
        say("a slash belongs before an open end"),
        rewrite=to.put("/.."),
    ),
    _Row(
        r"\A\.\.(?=[0-9X])",
        say("a slash belongs after an open start"),
        rewrite=to.put("../"),
    ),
    _Row(
        r"(?<=[0-9X?~%])\.\.\.?(?=[0-9X])",
        say("a slash stands between the ends of an interval"),
        rewrite=to.put("/"),
    ),
    # Words, spaces, and what else has no place in a date.
    _Row(
        r"(?!X+(?![^\W\d_]))(?<![^\W\d_])[^\W\d_]{3,}",
        say("{text} is words"),
        _LABEL,
        to.from_words,
        say("put {fix} here and the words in 'label'"),
    ),
    _Row(
        _UNSEEN,
        say("there is a space in the date, or a sign that can't be seen"),
        say("take it out"),
        to.everywhere(_UNSEEN, ""),
    ),
    _Row(f"[^{_SIGNS}]", say("{found} has no place in a date")),
    # The right signs in a wrong shape.
    _Row("/.*?(?P<at>/)", say("an interval has two ends, and one slash between them")),
    _Row(
        r"\A\[[^\]]*(?P<at>[^\]])\Z",
        say("the bracket is not closed"),
        say("write one of several dates as [2026,2027]"),
        to.put(r"\g<0>]"),
    ),
    _Row(
        r"\A[^\[\]]*?(?P<at>,)[^\[\]]*\Z",
        say("one of several dates stands in brackets"),
        say("write one of several dates as [2026,2027]"),
        to.put(r"[\g<0>]"),
    ),
    _Row(
        r"\A[0-9]{1,3}(?=-|/|[?~%]|\Z)", say("a year has four digits"), say("write all four digits")
    ),
    _Row(
        rf"\A(?:(?:{_DATE}|\.\.)?/|\[(?:{_DATE},)*)?(?:{_DATE})?(?P<at>.)",
        say("{found} can't stand at this place"),
    ),
    _Row(r"\A.", say("{text} is not finished")),
)
