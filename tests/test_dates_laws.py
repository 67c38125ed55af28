"""Laws that hold for every text and every date."""

import math
import re
from datetime import date as Day
from pathlib import Path

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from brief.dates import (
    Date,
    Fault,
    Interval,
    OneOf,
    Single,
    bounds,
    compare,
    date_words,
    html_time,
    ics_span,
    label,
    parse,
    sort_key,
)

STRINGS = Path(__file__).parent.parent / "templates" / "strings"
WORDS = [
    date_words(yaml.safe_load((STRINGS / f"{code}.yaml").read_text("utf-8"))["dates"])
    for code in ("en", "fr")
]

YEARS = st.integers(1, 9999).map("{:04}".format) | st.sampled_from(["2024", "2026", "2027"])
MONTHS = st.integers(1, 12).map("{:02}".format)
DAYS = st.integers(1, 31).map("{:02}".format) | st.just("XX")
PARTS = st.sampled_from(["21", "22", "23", "24", *map(str, range(33, 42)), "XX"])
OPEN_YEARS = st.sampled_from(["202X", "199X", "20XX", "000X", "0XXX", "9XXX"])


def _joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("-".join)


WITH_YEAR = (
    YEARS
    | OPEN_YEARS
    | _joined(YEARS, MONTHS)
    | _joined(YEARS, PARTS)
    | _joined(YEARS, MONTHS, DAYS)
    | YEARS.map("{}-XX-XX".format)
)
WITHOUT_YEAR = _joined(st.just("XXXX"), MONTHS) | _joined(st.just("XXXX"), MONTHS, DAYS)
SINGLES = WITH_YEAR | WITHOUT_YEAR
QUALIFIED = st.tuples(SINGLES, st.sampled_from(["", "", "?", "~", "%"])).map("".join)
ENDS = QUALIFIED | st.sampled_from(["..", ""])
LISTS = st.lists(SINGLES, min_size=2, max_size=4, unique=True)
TEXTS = (
    QUALIFIED
    | st.tuples(ENDS, ENDS).map("/".join)
    | LISTS.map(lambda members: f"[{','.join(members)}]")
)


def dates(texts: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[Date]:
    """Return a strategy for the dates among some texts."""
    return texts.map(parse).filter(lambda found: isinstance(found, Date)).map(_sure)


def _sure(found: object) -> Date:
    assert isinstance(found, Date)
    return found


@given(st.text() | st.text("0123456789X-/.,[]?~% T", max_size=24))
@example("2026-02-11/" * 30)
@example("[" + "2026," * 39)
def test_no_text_raises_and_a_fault_points_into_it(text: str) -> None:
    found = parse(text)
    if isinstance(found, Fault):
        assert 0 <= found.at <= len(text)
        assert found.message
        assert found.hint
    else:
        assert found.text == text


@given(st.text(st.characters(categories=["Nd", "No", "Nl"]), min_size=4, max_size=4))
def test_only_the_digits_0_to_9_make_a_year(text: str) -> None:
    if isinstance(parse(text), Date):
        assert re.fullmatch("[0-9]{4}", text)


@given(dates())
def test_what_is_typed_is_kept_and_hashable(date: Date) -> None:
    assert parse(date.text) == date
    assert {date, parse(date.text)} == {date}
    assert written(date) == date.text


@given(dates(), st.data())
def test_a_changed_text_is_another_date_or_a_fault(date: Date, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(date.text) - 1))
    sign = data.draw(st.sampled_from("0123456789X-/.,[]?~% \n–xé２"))
    text = date.text[:place] + sign + date.text[place + 1 :]
    found = parse(text)
    if isinstance(found, Date):
        assert written(found) == text
        assert (found == date) is (text == date.text)


def written(date: Date) -> str:
    """Write a date anew from what was understood of it."""
    value = date.value
    if isinstance(value, Interval):
        return f"{end_written(value.start)}/{end_written(value.end)}"
    if isinstance(value, OneOf):
        return f"[{','.join(map(end_written, value.members))}]"
    return end_written(value)


def end_written(end: Single | str) -> str:
    if isinstance(end, str):
        return end
    return "-".join(filter(None, (end.year, end.month, end.day))) + end.qualifier


@given(dates())
def test_the_first_day_is_not_after_the_last(date: Date) -> None:
    its = bounds(date)
    if isinstance(its.earliest, Day) and isinstance(its.latest, Day):
        assert its.earliest <= its.latest


@given(dates())
def test_a_bound_has_a_year_if_and_only_if_one_is_known(date: Date) -> None:
    its = bounds(date)
    assert {isinstance(bound, Day) for bound in (its.earliest, its.latest) if bound} == {
        its.year_known
    }
    assert its.year_known is ("XXXX" not in date.text)


@given(dates(), dates())
def test_dates_sort_as_their_bounds_do(a: Date, b: Date) -> None:
    first, second = sorted([a, b], key=sort_key)
    one, other = bounds(first), bounds(second)
    assert (one.year_known, other.year_known) != (False, True)
    if one.year_known and other.year_known:
        assert _days(first) <= _days(second)
    assert (sort_key(a) == sort_key(b)) is (a == b)


def _days(date: Date) -> tuple[float, float]:
    """Return the first and last day as numbers, endless where there is none."""
    its = bounds(date)
    first = its.earliest.toordinal() if isinstance(its.earliest, Day) else -math.inf
    return first, its.latest.toordinal() if isinstance(its.latest, Day) else math.inf


@given(dates(), dates())
def test_comparing_the_other_way_round_says_the_opposite(a: Date, b: Date) -> None:
    opposite = {"before": "after", "after": "before"}
    there, back = compare(a, b), compare(b, a)
    assert back == opposite.get(there, there)


@given(dates(), dates())
def test_what_is_before_sorts_before(a: Date, b: Date) -> None:
    if compare(a, b) == "before":
        assert sort_key(a) < sort_key(b)
        assert _days(a)[1] < _days(b)[0]


@given(dates())
def test_machines_are_told_no_year_that_is_not_known(date: Date) -> None:
    if not bounds(date).year_known:
        assert ics_span(date) is None
        assert len(html_time(date) or "02-11") == len("02-11")


@given(dates())
def test_every_date_has_a_label_in_every_language(date: Date) -> None:
    for words in WORDS:
        text = label(date, words)
        assert text == text.strip()
        assert not set("{}X→~%") & set(text)
        assert re.search("[0-9]{4}", text) is None or "XXXX" not in date.text
