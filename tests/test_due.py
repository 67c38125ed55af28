"""`brief due`: what waits for an editor, and on which day."""

import json
from datetime import date
from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.due import Item, due
from brief.pipeline import Options
from tests.small_site import edit, lay_out

EVENT, EXPECTATION = "event:report-due", "expectation:final-opinion"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = lay_out(tmp_path_factory.mktemp("due"))
    review = "review_by: 2031-08-01\nauthors"
    edit(project, "content/briefs/example-review.en.md", "authors", review)
    for lang in ("en", "fr"):
        text = (project / f"content/briefs/example-review.{lang}.md").read_text("utf-8")
        draft = text.replace("status: published", "status: draft").replace(review, "authors")
        (project / f"content/briefs/second.{lang}.md").write_text(draft, "utf-8")
    edit(project, "content/sources/gazette.md", "sought: yes", "sought: no")
    return project


def items(root: Path, day: str, within: int = 30) -> tuple[Item, ...]:
    library = pipeline.gather(Options(root, as_of=date.fromisoformat(day))).library
    assert library
    return due(library, within)


def dated(root: Path, day: str, within: int = 30) -> list[str]:
    found = [item for item in items(root, day, within) if item.day]
    return [f"{item.group} {item.day} {item.kind}:{item.id}" for item in found]


@pytest.mark.parametrize(
    ("day", "within", "expected"),
    [
        ("2031-06-01", 30, []),
        ("2031-07-02", 30, ["soon 2031-08-01 brief:example-review"]),
        ("2031-08-01", 0, ["soon 2031-08-01 brief:example-review"]),
        ("2031-08-02", 0, ["overdue 2031-08-01 brief:example-review"]),
        (
            "2031-08-02",
            30,
            ["overdue 2031-08-01 brief:example-review", f"soon 2031-09-01 {EVENT}"],
        ),
        (
            "2031-09-02",
            1,
            ["overdue 2031-08-01 brief:example-review", f"passed 2031-09-01 {EVENT}"],
        ),
        (
            "2031-12-31",
            0,
            ["overdue 2031-08-01 brief:example-review", f"soon 2031-12-31 {EXPECTATION}"],
        ),
        (
            "2032-01-01",
            0,
            [
                "overdue 2031-08-01 brief:example-review",
                f"overdue 2031-12-31 {EXPECTATION}",
            ],
        ),
    ],
)
def test_each_thing_falls_due_on_its_day(
    day: str, within: int, expected: list[str], root: Path
) -> None:
    assert expected == dated(root, day, within)


def test_what_waits_is_told_with_its_place_and_why(root: Path) -> None:
    waiting = [item for item in items(root, "2031-06-01") if item.group == "waiting"]
    assert [
        "brief:second",
        "brief:second",
        "claim:gazette/request",
        "claim:gazette/request",
        "event:alleged-request",
        "event:engineers-leave",
        "event:review-goes-on",
    ] == [f"{item.kind}:{item.id}" for item in waiting]
    whys = {item.why for item in waiting}
    assert {"it is a draft", "it is alleged, and no other source bears it out"} <= whys
    assert {"nobody asked the person at issue for an answer"} <= whys
    assert "it rests on one source, gazette" in whys
    assert "content/events/engineers-leave.md:7:9" == str(waiting[-2].where)


def test_what_is_withdrawn_or_resolved_waits_for_nothing(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    edit(root, "content/expectations/final-opinion.md", "status: open", "status: void")
    gone = "withdrawn: {on: 2031-06-01, why: {en: A, fr: B}}\nlane"
    edit(root, "content/events/report-due.md", "lane", gone)
    assert ["overdue 2032-05-31 expectation:launch-dropped"] == dated(root, "2032-06-01", 9_999)


def test_the_list_is_for_people_or_for_programs(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["due", "--as-of", "2032-01-01", "--within", "3", "--root", str(root)]
    assert 0 == cli.main(command)
    told = capsys.readouterr().out
    assert told.startswith("Overdue (2)\n\n  2031-08-01  brief:example-review\n    The Example")
    assert "expectations/final-opinion.md:8:9: its horizon has passed: brief resolve" in told
    assert 0 == cli.main([*command, "--format", "json"])
    first = json.loads(capsys.readouterr().out)[0]
    assert ("overdue", "2031-08-01", "example-review") == (
        first["group"],
        first["day"],
        first["id"],
    )


def test_a_folder_that_is_no_brief_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 1 == cli.main(["due", "--root", str(tmp_path)])
    assert "no-site-yaml" in capsys.readouterr().out


def test_it_speaks_the_language_of_the_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert 0 == cli.main(["due", "--as-of", "2032-01-01", "--root", str(lay_out(tmp_path))])
    said = capsys.readouterr().out
    assert "\nEn attente (" in f"\n{said}"
    assert "elle est alléguée, et aucune autre source ne l’appuie" in said
