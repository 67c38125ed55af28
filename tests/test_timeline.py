"""The timeline: the ladder of what came before what, the drawn axis, and what narrows it."""

import datetime
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import dates, pipeline
from brief.pipeline import Options
from brief.views.chart import Span, chart, scale_of
from brief.views.chart.layout import Mark, stacked
from brief.views.ladder import WIDTH, ladder, longest_track
from brief.views.months import month_strip
from tests import reference
from tests.invented import lay_out_invented
from tests.small_site import TEMPLATES

WORDS = reference.date_words_of("en")
AS_OF = datetime.date(2026, 6, 1)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@st.composite
def orders(draw: st.DrawFn) -> tuple[tuple[str, ...], dict[str, set[str]]]:
    """Draw events in an order, and which of those before it each one is known to follow."""
    ids = tuple(f"e{n}" for n in range(draw(st.integers(0, 12))))
    ahead = {id: set(draw(st.lists(st.sampled_from(ids[:n])))) if n else set()
             for n, id in enumerate(ids)}  # fmt: skip
    return ids, ahead


@given(orders())
def test_every_known_order_is_one_line_from_node_to_node(
    order: tuple[tuple[str, ...], dict[str, set[str]]],
) -> None:
    ids, ahead = order
    steps = ladder(ids, ahead)
    assert list(ids) == list(steps)
    open_at: dict[int, str] = {}
    met: set[tuple[str, str]] = set()
    for id in ids:
        step = steps[id]
        arriving = {line.x1 for line in step.lines if line.y1 == 0 and line.y2 == step.y}
        met |= {(open_at.pop(x), id) for x in arriving}
        assert set(open_at) == {line.x1 for line in step.lines if (line.y1, line.y2) == (0, 100)}
        for line in step.lines:
            if line.y1 == step.y:
                assert line.x2 not in open_at
                open_at[line.x2] = id
    assert {} == open_at
    assert {(one, id) for id in ids for one in ahead[id]} == met


@given(orders())
def test_a_ladder_is_no_wider_than_it_has_lines(
    order: tuple[tuple[str, ...], dict[str, set[str]]],
) -> None:
    ids, ahead = order
    most = WIDTH * (1 + sum(len(one) for one in ahead.values()))
    assert all(
        step.width <= most and 0 < step.x < step.width for step in ladder(ids, ahead).values()
    )


@pytest.mark.parametrize(
    ("ahead", "length"),
    [
        ({"a": "", "b": "a", "c": "", "d": "b"}, 3),
        ({"a": "", "b": ""}, 1),
        ({"a": "", "b": "a", "c": "a"}, 0),  # parts
        ({"a": "", "b": "", "c": "ab"}, 0),  # meets
        ({}, 0),
    ],
)
def test_chains_that_neither_part_nor_meet_have_a_length(
    ahead: dict[str, str], length: int
) -> None:
    known = {id: set(before) for id, before in ahead.items()}
    assert length == longest_track(tuple(known), known)


@pytest.mark.parametrize(
    ("when", "bars", "since", "until"),
    [
        ("XXXX-02", ((1.0, 2.0),), None, None),
        ("XXXX-02-XX/..", (), 1.0, None),
        ("../XXXX-03", (), None, 3.0),
        ("XXXX-11/XXXX-02", ((10.0, 12.0), (0.0, 2.0)), None, None),
    ],
)
def test_a_date_without_a_year_covers_its_months(
    when: str, bars: tuple[tuple[float, float], ...], since: float | None, until: float | None
) -> None:
    date = dates.parse(when)
    assert isinstance(date, dates.Date)
    strip = month_strip(date, WORDS)
    assert strip
    assert (bars, since, until) == (strip.bars, strip.since, strip.until)
    assert 12 == len(strip.initials)


def test_a_date_with_a_year_is_not_drawn_on_the_months_of_any() -> None:
    date = dates.parse("2026-02")
    assert isinstance(date, dates.Date)
    assert month_strip(date, WORDS) is None
    assert month_strip(None, WORDS) is None


def test_an_axis_may_reach_to_either_end_of_the_calendar() -> None:
    first, last = datetime.date.min, datetime.date.max
    assert [*range(1000, 10000, 1000)] == [t.year for t in scale_of([first, last], 1.0).ticks()]
    for days in ([first, datetime.date(1, 5, 1)], [datetime.date(9999, 8, 1), last]):
        assert {days[0].year} == {tick.year for tick in scale_of(days, 1.0).ticks()}


@given(st.lists(DAYS, min_size=1), DAYS)
def test_an_axis_keeps_the_order_of_days(days: list[datetime.date], other: datetime.date) -> None:
    scale = scale_of([*days, other], 1000.0)
    places = [scale.at(day) for day in sorted(days)]
    assert sorted(places) == places
    assert all(0 <= place <= 1000 for place in places)
    ticks = [tick.at for tick in scale.ticks()]
    assert sorted(ticks) == ticks


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0, 100)), max_size=40))
def test_marks_of_one_row_never_touch(spans: list[tuple[float, float]]) -> None:
    marks = [
        Mark(str(n), "", "", start, start + length, "span", "", "", "", False)
        for n, (start, length) in enumerate(spans)
    ]
    placed = stacked(marks, 10.0)
    assert len(marks) == len(placed)
    for one, other in combinations(placed, 2):
        if one.row == other.row:
            first, second = sorted((one, other), key=lambda mark: mark.start)
            assert first.start + 10 <= second.start
            assert first.end <= second.start


@pytest.mark.parametrize(
    ("when", "shape", "unsure", "future"),
    [
        ("2026-02-11", "point", "", False),
        ("2026-02", "span", "", False),
        ("2026-02~", "span", "approximate", False),
        ("2026?", "span", "uncertain", False),
        ("2026%", "span", "both", False),
        ("2025-01/2025-03", "span", "", False),
        ("2025-01/..", "since", "", False),
        ("../2025-01", "until", "", False),
        ("2027-01", "span", "", True),
    ],
)
def test_a_date_is_drawn_as_it_is_known(when: str, shape: str, unsure: str, future: bool) -> None:
    drawn = chart([_span("a", when), _span("b", "2025-06")], AS_OF)
    assert drawn
    mark = next(mark for row in drawn.rows for mark in row.marks if mark.id == "a")
    assert (shape, unsure, future) == (mark.shape, mark.unsure, mark.future)


def test_what_lasted_until_a_day_is_drawn_until_then() -> None:
    until = dates.parse("2025-09-30")
    assert isinstance(until, dates.Date)
    drawn = chart([replace(_span("a", "2025-01-01"), until=until), _span("b", "2025-09-30")], AS_OF)
    assert drawn
    lasting, point = drawn.rows[0].marks
    assert "span" == lasting.shape
    assert point.start == lasting.end


def test_a_name_stands_where_it_has_room_and_touches_no_other() -> None:
    spans = [
        replace(_span(str(n), str(2000 + n)), name="A name of this length" * 2) for n in range(20)
    ]
    drawn = chart([*spans, replace(_span("long", "2010"), name="x" * 400)], AS_OF)
    assert drawn
    marks = drawn.rows[0].marks
    assert {"right", "left"} == {mark.side for mark in marks if mark.id != "long"}
    assert [""] == [mark.side for mark in marks if mark.id == "long"]
    for one, two in combinations(marks, 2):
        (low, high), (other_low, other_high) = one.room(10.0), two.room(10.0)
        assert one.row != two.row or high < other_low or other_high < low


def test_of_many_no_name_is_written() -> None:
    drawn = chart([replace(_span(str(n), str(1990 + n)), name="A name") for n in range(30)], AS_OF)
    assert drawn
    assert {""} == {mark.side for mark in drawn.rows[0].marks}


def test_what_has_no_year_is_not_drawn_and_one_event_is_no_drawing() -> None:
    drawn = chart([_span("a", "2026"), _span("b", "XXXX-02"), _span("c", "2025")], AS_OF)
    assert drawn
    assert 2 == drawn.count
    assert chart([_span("a", "2026"), _span("b", "XXXX-02")], AS_OF) is None


def test_many_events_are_counted_and_few_are_drawn_one_by_one() -> None:
    many = [_span(str(n), str(1990 + n % 30)) for n in range(120)]
    drawn = chart(many, AS_OF)
    assert drawn
    assert drawn.dense
    assert 120 == sum(one.number for row in drawn.rows for one in row.density)
    assert list(range(1990, 2020)) == [one.year for one in drawn.rows[0].density]


@pytest.mark.parametrize("number", [10, 100])
def test_an_invented_site_of_any_size_is_built(number: int, tmp_path: Path) -> None:
    root = lay_out_invented(tmp_path, number)
    (root / "templates").symlink_to(TEMPLATES)
    result = pipeline.build(Options(root))
    assert [] == [p for p in result.problems if p.severity == "error"]
    page = next(file for file in result.files if file.url == "en/timeline/index.html")
    html = page.data.decode()
    assert number == html.count('<p class="event-title">')
    assert 2 == html.count('<svg class="chart ')


def _span(id: str, when: str) -> Span:
    date = dates.parse(when)
    assert isinstance(date, dates.Date)
    return Span(id, f"/{id}/", id, "lane", "en", date, "reported", "occurrence")
