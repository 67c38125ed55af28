"""The next day on which the site reads otherwise by itself: none is missed, none is idle."""

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from brief import cli, pipeline
from brief.pipeline import Content
from brief.views.turns import next_change
from tests.ferry import ferry
from tests.finished import ROOT
from tests.small_site import lay_out

DAY = timedelta(days=1)
# Where the day stands on a drawn axis, how far the axis reaches, and on which side of a mark there
# is room for its name: that moves every day.
AXIS = re.compile(
    r"ticks=\(.*?rows=|\b(now|start|end|first|last|row|rows|before)=[\d.]+"
    r"""|\bname=('[^']*'|"[^"]*"), side='\w*'"""
)
TURNS = ("2031-09-01", "2031-10-02", "2031-12-31", "2032-01-01", "2032-03-02", "2032-06-01")


@cache
def as_of(day: date) -> Content:
    """Return the small site's content as it stands on a day."""
    with TemporaryDirectory() as folder:
        return pipeline.gather(pipeline.Options(lay_out(Path(folder)), as_of=day))


@cache
def read_on(day: date) -> dict[str, str]:
    """Return what each page of the small site shows on a day, but for the day itself."""
    content = as_of(day)
    assert content.config
    assert content.library
    editions = pipeline.editions_of(content, content.config, content.library)
    pages, _, _ = pipeline.planned(content, editions)
    return {page.url: AXIS.sub("", repr(page.view)) for page in pages}


def changed(one: date, other: date) -> list[str]:
    """Return the pages that read otherwise on two days."""
    before, after = read_on(one), read_on(other)
    return [url for url in after if before[url] != after[url]]


def test_the_days_on_which_it_changes_are_known() -> None:
    day, found = date(2031, 6, 1), []
    while turn := _next(day):
        found.append(turn.isoformat())
        day = turn
    assert list(TURNS) == found


def _next(day: date) -> date | None:
    library = as_of(day).library
    assert library
    return next_change(library)


@pytest.mark.parametrize(("turn", "then"), [*pairwise(TURNS)])
def test_it_changes_on_that_day_and_not_before_the_next(turn: str, then: str) -> None:
    on, before = date.fromisoformat(turn), date.fromisoformat(then) - DAY
    assert changed(on - DAY, on)
    assert [] == changed(on, before)


def test_the_last_day_of_the_calendar_is_no_fault() -> None:
    assert _next(date.max) is None


def test_what_is_settled_falls_due_no_more() -> None:
    settled = {d.id for d in ferry().library.expectations.values() if d.meta.resolution}
    assert settled
    day = next_change(ferry().library)
    assert day is None or day > ferry().library.as_of


def test_a_program_is_told_the_day_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = ["--root", str(lay_out(tmp_path))]
    assert 0 == cli.main(["build", "--next-change", *root])
    assert f"{TURNS[0]}\n" == capsys.readouterr().out
    assert 0 == cli.main(["build", "--next-change", "--as-of", TURNS[-1], *root])
    assert "" == capsys.readouterr().out
    assert not (tmp_path / "site").exists()


def test_a_person_is_told_it_with_the_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day, root = "2031-09-02", str(lay_out(tmp_path / "root"))
    assert 0 == cli.main(["build", "--root", root, "--as-of", day, "--output", f"{tmp_path}/out"])
    assert "Next change by itself: 2031-10-02" in capsys.readouterr().out


def test_a_brief_without_dates_never_changes_by_itself() -> None:
    library = pipeline.gather(pipeline.Options(ROOT)).library
    assert library
    assert next_change(library) is None
