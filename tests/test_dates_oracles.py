"""Our reading of dates against that of edtf and undate, and the cases where they are wrong."""

import warnings
from datetime import date as Day
from typing import Any

import pytest
from lark.exceptions import LarkError

from brief.dates import Date, Fault, bounds, parse

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # edtf's grammar is old for its parser library
    import edtf
    from undate import Undate

# Both libraries agree with us on the first and last day of these.
AGREED = [
    "2026",
    "2026-02",
    "2024-02",
    "2026-02-11",
    "2024-02-29",
    "202X",
    "20XX",
    "2026-XX",
    "2026-02-XX",
    "2026-XX-XX",
    "2026/2027",
    "2026-02/2026-03",
    "2026-02-03/2026-02-05",
]
# undate can't read these.
AGREED_BY_EDTF = [
    "2026~",
    "2026-03?",
    "2026-02-11%",
    "2026-33",
    "2026-36",
    "2026-37",
    "2026-39",
    "2026-40",
    "2026-41",
    "2026-02~/2026-03?",
    "[2026,2027]",
]
# edtf makes ten years of an unknown end, and has no day for an open one; undate drops '~'.
AGREED_BY_UNDATE = ["2026-02/..", "../2026", "2026-02/", "/2026-02", "2026~"]

REFUSED_BY_ALL = ["2026-13-01", "2026-04-31", "2026-02-30", "2026-2", "2026-XX-", "hello"]


def read(text: str) -> Date:
    date = parse(text)
    assert isinstance(date, Date)
    return date


def days(text: str) -> tuple[Day | None, Day | None]:
    its = bounds(read(text))
    assert its.year_known
    return its.earliest, its.latest  # type: ignore[return-value]


def by_edtf(text: str) -> tuple[Day, Day]:
    date = edtf.parse_edtf(text)
    return Day(*date.lower_strict()[:3]), Day(*date.upper_strict()[:3])


def by_undate(text: str) -> tuple[Day | None, Day | None]:
    date: Any = Undate.parse(text, "EDTF")
    first, last = (date.earliest, date.latest)
    return _day_of(getattr(first, "earliest", first)), _day_of(getattr(last, "latest", last))


def _day_of(day: Any) -> Day | None:
    return day and Day(int(day.year), int(day.month), int(day.day))


@pytest.mark.parametrize("text", AGREED + AGREED_BY_EDTF)
def test_edtf_has_the_same_days(text: str) -> None:
    assert by_edtf(text) == days(text)


@pytest.mark.parametrize("text", AGREED + AGREED_BY_UNDATE)
def test_undate_has_the_same_days(text: str) -> None:
    assert by_undate(text) == days(text)


@pytest.mark.parametrize("text", REFUSED_BY_ALL)
def test_all_refuse(text: str) -> None:
    assert isinstance(parse(text), Fault)
    with pytest.raises(edtf.EDTFParseException):
        edtf.parse_edtf(text)
    with pytest.raises((ValueError, LarkError)):
        Undate.parse(text, "EDTF")


# Where the libraries are wrong, or the standard leaves it open: if one of these tests fails
# after an update, the library may have been mended, and its case belongs above.


@pytest.mark.parametrize("text", ["2026-02-29", "1900-02-29"])
def test_edtf_reads_days_that_do_not_exist(text: str) -> None:
    assert isinstance(parse(text), Fault)
    assert str(edtf.parse_edtf(text)) == text


def test_edtf_reads_intervals_that_end_before_they_begin() -> None:
    assert isinstance(parse("2027/2026"), Fault)
    assert str(edtf.parse_edtf("2027/2026")) == "2027/2026"


def test_edtf_makes_ten_years_of_an_unknown_end() -> None:
    assert days("2026-02/") == (Day(2026, 2, 1), None)
    assert by_edtf("2026-02/") == (Day(2026, 2, 1), Day(2036, 2, 1))


def test_edtf_cannot_read_a_yearless_start() -> None:
    assert isinstance(parse("XXXX-02-XX/.."), Date)
    with pytest.raises(edtf.EDTFParseException):
        edtf.parse_edtf("XXXX-02-XX/..")


def test_edtf_puts_the_year_0_for_an_unknown_one() -> None:
    assert bounds(read("XXXX-02")).earliest == (2, 1)
    assert edtf.parse_edtf("XXXX-02").lower_strict()[:3] == (0, 2, 1)


def test_edtf_counts_the_seasons_by_the_calendar_only_and_cuts_winter_at_new_year() -> None:
    assert by_edtf("2026-21") == (Day(2026, 3, 1), Day(2026, 5, 31))
    assert days("2026-21") == (Day(2026, 3, 1), Day(2026, 6, 30))
    assert by_edtf("2026-24") == (Day(2026, 12, 1), Day(2026, 12, 31))
    assert days("2026-24") == (Day(2026, 12, 1), Day(2027, 3, 31))


def test_undate_drops_the_qualifier() -> None:
    assert read("2026~") != read("2026")
    assert Undate.parse("2026~", "EDTF") == Undate.parse("2026", "EDTF")


def test_undate_makes_a_year_of_two_digits() -> None:
    assert isinstance(parse("26"), Fault)
    assert by_undate("26") == (Day(26, 1, 1), Day(26, 12, 31))


@pytest.mark.parametrize("text", ["2026-22", "2026-33", "[2026,2027]"])
def test_undate_cannot_read(text: str) -> None:
    assert isinstance(parse(text), Date)
    with pytest.raises((ValueError, LarkError)):
        Undate.parse(text, "EDTF")
