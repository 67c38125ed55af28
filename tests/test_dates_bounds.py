"""The days a date may mean, its place in a list, and what machines are told of it."""

from datetime import date as Day

import pytest

from brief.dates import (
    Bounds,
    Date,
    bounds,
    compare,
    html_time,
    ics_span,
    is_closed,
    parse,
    precision,
    sort_key,
)

BOUNDS = {
    "2026": Bounds(Day(2026, 1, 1), Day(2026, 12, 31), True),
    "2026-02": Bounds(Day(2026, 2, 1), Day(2026, 2, 28), True),
    "2024-02": Bounds(Day(2024, 2, 1), Day(2024, 2, 29), True),
    "2026-02-11": Bounds(Day(2026, 2, 11), Day(2026, 2, 11), True),
    # what is not stated
    "202X": Bounds(Day(2020, 1, 1), Day(2029, 12, 31), True),
    "2XXX": Bounds(Day(2000, 1, 1), Day(2999, 12, 31), True),
    "000X": Bounds(Day(1, 1, 1), Day(9, 12, 31), True),
    "2026-XX": Bounds(Day(2026, 1, 1), Day(2026, 12, 31), True),
    "2026-XX-XX": Bounds(Day(2026, 1, 1), Day(2026, 12, 31), True),
    "2026-02-XX": Bounds(Day(2026, 2, 1), Day(2026, 2, 28), True),
    # parts of the year
    "2026-21": Bounds(Day(2026, 3, 1), Day(2026, 6, 30), True),
    "2026-22": Bounds(Day(2026, 6, 1), Day(2026, 9, 30), True),
    "2026-23": Bounds(Day(2026, 9, 1), Day(2026, 12, 31), True),
    "2026-24": Bounds(Day(2026, 12, 1), Day(2027, 3, 31), True),
    "9999-24": Bounds(Day(9999, 12, 1), Day(9999, 12, 31), True),
    "2026-33": Bounds(Day(2026, 1, 1), Day(2026, 3, 31), True),
    "2026-36": Bounds(Day(2026, 10, 1), Day(2026, 12, 31), True),
    "2026-37": Bounds(Day(2026, 1, 1), Day(2026, 4, 30), True),
    "2026-39": Bounds(Day(2026, 9, 1), Day(2026, 12, 31), True),
    "2026-40": Bounds(Day(2026, 1, 1), Day(2026, 6, 30), True),
    "2026-41": Bounds(Day(2026, 7, 1), Day(2026, 12, 31), True),
    # doubt widens nothing
    "2026-03~": Bounds(Day(2026, 3, 1), Day(2026, 3, 31), True),
    # without a year: months and days, and no year 0
    "XXXX-02": Bounds((2, 1), (2, 29), False),
    "XXXX-02-XX": Bounds((2, 1), (2, 29), False),
    "XXXX-02-11": Bounds((2, 11), (2, 11), False),
    "XXXX-02-XX/..": Bounds((2, 1), None, False, open_end=True),
    "XXXX-11/XXXX-02": Bounds((11, 1), (2, 29), False),
    # intervals
    "2026-02/2026-03": Bounds(Day(2026, 2, 1), Day(2026, 3, 31), True),
    "2026/2026-03": Bounds(Day(2026, 1, 1), Day(2026, 3, 31), True),
    "2026-02/..": Bounds(Day(2026, 2, 1), None, True, open_end=True),
    "2026-02/": Bounds(Day(2026, 2, 1), None, True),
    "../2026-02": Bounds(None, Day(2026, 2, 28), True, open_start=True),
    "/2026-02": Bounds(None, Day(2026, 2, 28), True),
    # one of several: from the first of all to the last of all
    "[2027,2024-02,2026]": Bounds(Day(2024, 2, 1), Day(2027, 12, 31), True),
    "[XXXX-03,XXXX-02]": Bounds((2, 1), (3, 31), False),
}

SORTED = [
    "../2025",
    "/2026",
    "2025-12",
    "2026-01-01",
    "2026-33",
    "2026-40",
    "2026",
    "2026?",
    "2026/2027",
    "2026/",
    "2026/..",
    "2026-02",
    "2026-02-11",
    "2026-21",
    "2026-24",
    "2027",
    "XXXX-02-01",
    "XXXX-02",
    "XXXX-02-XX/..",
    "XXXX-02-11",
    "XXXX-12",
]

COMPARED = [
    ("2026-02", "2026-03", "before"),
    ("2026-03", "2026-02", "after"),
    ("2026-02", "2026-02-11", "overlaps"),
    ("2026", "2026-24", "overlaps"),
    ("2026-02-11", "2026-02-11", "overlaps"),
    # ends
    ("2025", "2026/..", "before"),
    ("2027", "2026/..", "overlaps"),
    ("2027", "2026/", "unknown"),
    ("2025", "2026/", "before"),
    ("../2025", "2026", "before"),
    ("/2026", "2026-05", "unknown"),
    # doubt, where it decides
    ("2025~", "2026", "unknown"),
    ("2025", "2026?", "unknown"),
    ("2026~", "2026-02", "overlaps"),
    ("2024~/2025", "2026/2027~", "before"),
    ("2024/2025~", "2026/2027", "unknown"),
    # what is not stated
    ("2025-XX", "2026-XX", "before"),
    ("2026-02-XX", "2026-02-11", "overlaps"),
    ("202X", "2030", "before"),
    ("[2024,2025]", "2026", "before"),
    ("[2024,2026]", "2025", "overlaps"),
    # without a year nothing is certain
    ("XXXX-02", "XXXX-03", "unknown"),
    ("XXXX-02", "2026-03", "unknown"),
    ("2026-03", "XXXX-02-XX/..", "unknown"),
]

PRECISION = {
    "2026-02-11": "day",
    "XXXX-02-11": "day",
    "2026-02": "month",
    "2026-02-XX": "month",
    "XXXX-02-XX/..": "month",
    "2026-36": "quarter",
    "2026-24": "season",
    "2026-37": "third",
    "2026-40": "half",
    "2026": "year",
    "2026-XX-XX": "year",
    "202X": "decade",
    "20XX": "century",
    "2XXX": "millennium",
    "2026-02-11/2027": "year",
    "[2026-02,2026-03-01]": "month",
}

HTML_TIME = {
    "2026": "2026",
    "0476": "0476",
    "2026-02": "2026-02",
    "2026-02-11": "2026-02-11",
    "XXXX-02-11": "02-11",
    "XXXX-02-29": "02-29",
    "XXXX-02": None,
    "XXXX-02-XX": None,
    "2026-22": None,
    "2026-33": None,
    "2026-XX": None,
    "2026-02-XX": None,
    "202X": None,
    "2026~": None,
    "2026-02-11?": None,
    "2026-02/2026-03": None,
    "2026-02/..": None,
    "[2026,2027]": None,
}

ICS_SPAN = {
    "2026-02-11": (Day(2026, 2, 11), Day(2026, 2, 11)),
    "2026-02": (Day(2026, 2, 1), Day(2026, 2, 28)),
    "2026-02-XX": (Day(2026, 2, 1), Day(2026, 2, 28)),
    "2026-02-11/2026-03": (Day(2026, 2, 11), Day(2026, 3, 31)),
    "2026": None,
    "2026-XX": None,
    "2026-22": None,
    "2026-33": None,
    "2026-02~": None,
    "2026-02/2026-03?": None,
    "2026-02-11/..": None,
    "2026-02-11/": None,
    "XXXX-02-11": None,
    "[2026-02-11,2026-02-12]": None,
}

CLOSED = {
    "2026": True,
    "../2026-12": True,
    "/2026~": True,
    "[2026,2027]": True,
    "2026/..": False,
    "2026/": False,
    "XXXX-02": False,
}


def read(text: str) -> Date:
    date = parse(text)
    assert isinstance(date, Date)
    return date


@pytest.mark.parametrize("text", BOUNDS)
def test_the_bounds_of(text: str) -> None:
    assert bounds(read(text)) == BOUNDS[text]


def test_dates_sort_by_their_first_day_then_their_last_and_yearless_ones_follow() -> None:
    assert [date.text for date in sorted(map(read, reversed(SORTED)), key=sort_key)] == SORTED


@pytest.mark.parametrize(("a", "b", "order"), COMPARED)
def test_no_more_is_said_of_two_dates_than_is_certain(a: str, b: str, order: str) -> None:
    assert compare(read(a), read(b)) == order


@pytest.mark.parametrize("text", PRECISION)
def test_the_precision_of(text: str) -> None:
    assert precision(read(text)) == PRECISION[text]


@pytest.mark.parametrize("text", HTML_TIME)
def test_what_html_is_told_of(text: str) -> None:
    assert html_time(read(text)) == HTML_TIME[text]


@pytest.mark.parametrize("text", ICS_SPAN)
def test_what_a_calendar_is_told_of(text: str) -> None:
    assert ics_span(read(text)) == ICS_SPAN[text]


@pytest.mark.parametrize("text", CLOSED)
def test_a_horizon_is_closed_if_its_last_day_is_known(text: str) -> None:
    assert is_closed(read(text)) is CLOSED[text]
