"""What is read as a date, what is refused, and what an editor is told then."""

import re

import pytest

from brief.dates import Date, Fault, Interval, OneOf, Single, parse

READ: dict[str, Single | Interval | OneOf] = {
    # one date
    "2026": Single("2026"),
    "2026-02": Single("2026", "02"),
    "2026-02-11": Single("2026", "02", "11"),
    "2024-02-29": Single("2024", "02", "29"),
    "2000-02-29": Single("2000", "02", "29"),
    "0001-01-01": Single("0001", "01", "01"),
    "9999-12-31": Single("9999", "12", "31"),
    # in doubt
    "2026?": Single("2026", qualifier="?"),
    "2026-02~": Single("2026", "02", qualifier="~"),
    "2026-02-11%": Single("2026", "02", "11", "%"),
    "2026-21~": Single("2026", "21", qualifier="~"),
    # not stated
    "202X": Single("202X"),
    "20XX": Single("20XX"),
    "2XXX": Single("2XXX"),
    "2026-XX": Single("2026", "XX"),
    "2026-XX-XX": Single("2026", "XX", "XX"),
    "2026-02-XX": Single("2026", "02", "XX"),
    "202X~": Single("202X", qualifier="~"),
    # no year stated
    "XXXX-02": Single("XXXX", "02"),
    "XXXX-02-11": Single("XXXX", "02", "11"),
    "XXXX-02-29": Single("XXXX", "02", "29"),
    "XXXX-02-XX": Single("XXXX", "02", "XX"),
    # parts of the year
    "2026-21": Single("2026", "21"),
    "2026-24": Single("2026", "24"),
    "2026-33": Single("2026", "33"),
    "2026-41": Single("2026", "41"),
    # intervals
    "2026/2027": Interval(Single("2026"), Single("2027")),
    "2026-02-11/2026-02-11": Interval(Single("2026", "02", "11"), Single("2026", "02", "11")),
    "2026/2026-03": Interval(Single("2026"), Single("2026", "03")),
    "2026-02~/..": Interval(Single("2026", "02", qualifier="~"), ".."),
    "2026-02/": Interval(Single("2026", "02"), ""),
    "../2026-22?": Interval("..", Single("2026", "22", qualifier="?")),
    "/2026": Interval("", Single("2026")),
    "XXXX-02-XX/..": Interval(Single("XXXX", "02", "XX"), ".."),
    "XXXX-11/XXXX-02": Interval(Single("XXXX", "11"), Single("XXXX", "02")),
    # one of several
    "[2026,2027]": OneOf((Single("2026"), Single("2027"))),
    "[2027,2026-03,2026-04-01]": OneOf(
        (Single("2027"), Single("2026", "03"), Single("2026", "04", "01"))
    ),
}

# text: (offset of the wrong character, what is wrong, what to write instead)
REFUSED = {
    # dates that do not exist
    "2026-02-29": (8, "2026-02-29 does not exist: 2026 is no leap year", "01 to 28"),
    "1900-02-29": (8, "1900-02-29 does not exist: 1900 is no leap year", "01 to 28"),
    "XXXX-02-30": (8, "XXXX-02-30 does not exist: that month has 29 days", "01 to 29"),
    "2026-04-31": (8, "2026-04-31 does not exist: that month has 30 days", "01 to 30"),
    "2026-04-00": (8, "2026-04-00 does not exist: there is no day 00", "01 to 30"),
    "2026-13": (5, "there is no month 13", "months run from 01 to 12"),
    "2026-00": (5, "there is no month 00", "months run from 01 to 12"),
    "2026-20": (5, "there is no month 20", "months run from 01 to 12"),
    "2026-42": (5, "there is no month 42", "halves 40 and 41"),
    "2026-13-02": (5, "there is no month 13", "write 2026-02-13: year, month, day"),
    "0000": (0, "there is no year 0000", "years run from 0001 to 9999"),
    "2026/2026-04-31": (13, "2026-04-31 does not exist: that month has 30 days", "01 to 30"),
    "[2026,2026-04-31]": (14, "2026-04-31 does not exist: that month has 30 days", "01 to 30"),
    # X that are not at the right
    "X026": (1, "X stands only for the last digits of a year", "write the whole year"),
    "2X26": (2, "X stands only for the last digits of a year", "write 2XXX"),
    "202X-05": (5, "a month needs its whole year", "write 202X alone"),
    "2026-1X": (6, "half a month, 1X, can't be read", "write 2026-XX"),
    "2026-02-1X": (9, "half a day, 1X, can't be read", "write 2026-02-XX"),
    "2026-XX-05": (8, "a day needs its month", "write 2026-XX-XX"),
    "2026-02-xx": (8, "a digit that is not stated is a capital X", "write 2026-02-XX"),
    "199u": (3, "a digit that is not stated is a capital X", "write 199X"),
    "XXXX": (0, "XXXX states nothing", "leave the date out"),
    "XXXX-XX-XX": (0, "XXXX-XX-XX states nothing", "leave the date out"),
    "XXXX-21": (5, "only a month or a day may stand without its year", "leave the date out"),
    # parts of the year
    "2026-26": (5, "26 is a season of one hemisphere", "write 2026-22"),
    "2026-32": (5, "32 is a season of one hemisphere", "write 2026-24"),
    "2026-33-01": (8, "33 is no month, so it has no days", "write 2026-33"),
    # intervals and lists
    "2027/2026": (
        5,
        "the interval ends before it begins",
        "write the earlier date first: 2026/2027",
    ),
    "2026-03~/2026-02": (9, "the interval ends before it begins", "2026-02/2026-03~"),
    "XXXX-02-05/XXXX-02-03": (11, "the interval ends before it begins", "XXXX-02-03/XXXX-02-05"),
    "2026-02/XXXX-03": (8, "one date has a year and the other has none", "every date its year"),
    "../..": (0, "an interval without any date states nothing", "leave the date out"),
    "/": (0, "an interval without any date states nothing", "leave the date out"),
    "2026/2027/2028": (9, "an interval has two ends", "write a date"),
    "2026/open": (5, "an open end is written '..'", "write 2026/.."),
    "open/2026": (0, "an open start is written '..'", "write ../2026"),
    "unknown/2026": (0, "an end that is not known is left empty", "write /2026"),
    "2026..2027": (4, "a slash stands between the ends of an interval", "write 2026/2027"),
    "2026-2027": (4, "a slash stands between the ends of an interval", "write 2026/2027"),
    "2026..": (4, "a slash belongs before an open end", "write 2026/.."),
    "..2026": (0, "a slash belongs after an open start", "write ../2026"),
    "2026-02-28/03-02": (11, "the end of an interval is", "write 2026-02-28/2026-03-02"),
    "[2026]": (0, "one-of needs two dates at least", "write 2026 alone"),
    "[2026,2026]": (6, "2026 stands in the list twice", "name each date once"),
    "[2026~,2027]": (5, "one-of says by itself", "take ?, ~ and % out of the brackets"),
    "[2026,2027": (9, "the bracket is not closed", "write [2026,2027]"),
    "2026,2027": (4, "one of several dates stands in brackets", "write [2026,2027]"),
    # parts of the standard that are not read
    "2026-02-11T10:30:00Z": (10, "a date has no time of day here", "write 2026-02-11"),
    "2026-02-11 10:30": (10, "a date has no time of day here", "write 2026-02-11"),
    "Y170000": (0, "years of more than four digits are not read", "0001 to 9999"),
    "Y-17E7": (0, "years of more than four digits are not read", "0001 to 9999"),
    "12026": (0, "years of more than four digits are not read", "0001 to 9999"),
    "-0044-03-15": (0, "years before 0001 are not read", "0001 to 9999"),
    "2026/-2027": (5, "years before 0001 are not read", "0001 to 9999"),
    "1950S2": (4, "significant digits (S) are not read", "write 19XX"),
    "{2026,2027}": (0, "a set in braces", "write [2026,2027]"),
    "[2026..2028]": (5, "a range in brackets is not read", "name each date"),
    "2026-W05": (4, "numbers of weeks are not read", "write the days"),
    "2026-042": (4, "days counted from New Year are not read", "write a date"),
    "2026?-02": (4, "? stands inside the date", "write 2026-02?"),
    "?2026-~02": (0, "? stands inside the date", "write 2026-02%"),
    "2026/~2027": (5, "~ stands inside the date", "put it at the end"),
    "2026?~": (4, "one of the signs ?, ~ and % is enough", "write 2026%"),
    "2026??": (4, "one of the signs ?, ~ and % is enough", "write 2026?"),
    # other notations
    "02/2026": (2, "02/2026 puts the year last", "write 2026-02"),
    "11/02/2026": (2, "11/02/2026 puts the year last", "write 2026-02-11 or 2026-11-02"),
    "13.02.2026": (2, "13.02.2026 puts the year last", "write 2026-02-13: year"),
    "2026/02/11": (4, "'/' stands where a hyphen belongs", "write 2026-02-11"),
    "2026.02": (4, "'.' stands where a hyphen belongs", "write 2026-02"),
    "20260211": (4, "the hyphens are missing", "write 2026-02-11"),
    "2026-2-1": (5, "months and days have two digits", "write 2026-02-01"),
    "02-11": (0, "the year is missing", "write XXXX-02-11 if no year is stated"),
    "--02-11": (0, "the year is missing", "write XXXX-02-11 if no year is stated"),
    "26-02-11": (0, "a year has four digits", "write all four digits"),
    "2026-02-": (7, "- can't stand at this place", "write a date"),
    "2026-02-111": (10, "1 can't stand at this place", "write a date"),
    # words
    "février 2026": (0, "février 2026 is words", "put 2026-02 here and the words in 'label'"),
    "début février": (0, "début février is words", "put XXXX-02 here and the words in 'label'"),
    "3 February 2026": (2, "3 February 2026 is words", "put 2026-02-03 here"),
    "2 au 5 mars 2026": (7, "2 au 5 mars 2026 is words", "put 2026-03 here"),
    "Summer 2026": (0, "Summer 2026 is words", "put 2026-22 here"),
    "30 février 2026": (3, "30 février 2026 is words", "leave the date out"),
    "soon": (0, "soon is words", "leave the date out"),
    # signs that look right, spaces, other scripts
    "2026–02–11": (4, "a dash, –, stands where a hyphen", "write 2026-02-11"),
    "2026 – 2027": (5, "a dash, –, stands where a hyphen", "write 2026/2027"),
    "2026\u201102": (4, "a dash, \u2011, stands where a hyphen", "write 2026-02"),
    "２０２６": (0, "２ is none of the digits 0 to 9", "write 2026"),
    "٢٠٢٦-02": (0, "٢ is none of the digits 0 to 9", "write 2026-02"),
    "202²": (3, "² has no place in a date", "write a date"),
    "2026-02 ": (7, "there is a space in the date", "write 2026-02"),
    "2026-02\n": (7, "there is a space in the date", "write 2026-02"),
    "\ufeff2026": (0, "there is a space in the date, or a sign that can't be seen", "write 2026"),
    "[2026, 2027]": (6, "there is a space in the date", "write [2026,2027]"),
    "\u202e2026": (0, "<U+202E> has no place in a date", "write a date"),
    "\ud800": (0, "<U+D800> has no place in a date", "write a date"),
    "2026\0": (4, "<U+0000> has no place in a date", "write a date"),
    "": (0, "there is no date here", "write a date"),
    "2" * 1_000_000: (200, "a date has at most 200 characters", "write one date"),
}


@pytest.mark.parametrize("text", READ)
def test_a_date_is_read_as_typed(text: str) -> None:
    assert parse(text) == Date(text, READ[text])


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text[:30]))
def test_a_fault_says_where_why_and_what_to_write(text: str) -> None:
    at, message, hint = REFUSED[text]
    fault = parse(text)
    assert isinstance(fault, Fault)
    assert fault.at == at
    assert fault.message.startswith(message)
    assert hint in fault.hint


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text[:30]))
def test_what_a_hint_proposes_is_a_date(text: str) -> None:
    fault = parse(text)
    assert isinstance(fault, Fault)
    proposed = re.findall(r"(?:write|put|first:|or|as) ([0-9X.\[/][^ :]*)", fault.hint)
    assert [each for each in proposed if isinstance(parse(each.rstrip(",")), Fault)] == []
