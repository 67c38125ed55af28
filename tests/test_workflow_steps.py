"""The steps of the workflows that speak to GitHub, run here beside a `gh` that writes all down."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from brief.rehearsal import Outputs, run, steps_of
from tests.finished import ROOT

TODAY = datetime.now(UTC).date()
SAYS_AND_NOTES = (
    '#!/bin/sh\necho "$@" >> "$HERE/{name}.log"\nprintf "%s" "${says}"\nexit ${code:-0}\n'
)
WORKFLOWS = ROOT / ".github/workflows"
JOBS = {"check.yml": "check", "daily.yml": "due", "links.yml": "links"}
NOTHING: list[str] = []


@pytest.fixture
def runner(tmp_path: Path) -> "Runner":
    return Runner(tmp_path)


class Runner:
    """A machine of GitHub's, with programs that say and return what a test wants."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.summary = folder / "summary.md"
        for name in ("gh", "python"):
            program = folder / "bin" / name
            program.parent.mkdir(exist_ok=True)
            text = SAYS_AND_NOTES.replace("{name}", name)
            program.write_text(
                text.replace("{says}", f"{{{name}_says}}").replace("code", f"{name}_code")
            )
            program.chmod(0o755)

    def run(self, workflow: str, name: str, told: Outputs | None = None, **given: str) -> Outputs:
        """Run a step as after the steps that `told` something; return what it tells."""
        text = (WORKFLOWS / workflow).read_text("utf-8")
        step = next(step for step in steps_of(text, JOBS[workflow]) if step.name == name)
        path = f"{self.folder / 'bin'}:/usr/bin:/bin"
        environment = {
            "PATH": path, "HERE": str(self.folder), "GITHUB_STEP_SUMMARY": str(self.summary),
            "BRANCH": "trunk", "TITLE": "Lost links", **given,
        }  # fmt: skip
        return run(step, self.folder, told or {}, environment)

    def calls(self, name: str) -> list[str]:
        log = self.folder / f"{name}.log"
        return log.read_text("utf-8").splitlines() if log.exists() else []


def read(workflow: str) -> Any:
    return yaml.safe_load((WORKFLOWS / workflow).read_text("utf-8"))


def test_the_last_publication_is_that_of_the_main_branch_whatever_its_name(runner: Runner) -> None:
    name = "Learn when the site was last published"
    assert {("last", "day"): "2031-06-01"} == runner.run("daily.yml", name, gh_says="2031-06-01")
    assert "--branch trunk " in runner.calls("gh")[0]


def test_what_was_never_published_is_not_published_by_itself(runner: Runner) -> None:
    told = runner.run("daily.yml", "Learn when the site was last published")
    assert {("last", "day"): ""} == told
    steps = {step["name"]: step for step in read("daily.yml")["jobs"]["due"]["steps"]}
    condition = steps["Learn when it would next change by itself"]["if"]
    assert "${{ steps.last.outputs.day != '' }}" == condition


@pytest.mark.parametrize(
    ("days", "calls"), [(-1, 1), (0, 1), (1, 0)], ids=["yesterday", "today", "tomorrow"]
)
def test_the_site_is_published_on_the_day_on_which_it_changes(
    runner: Runner, days: int, calls: int
) -> None:
    day = (TODAY + timedelta(days=days)).isoformat()
    runner.run("daily.yml", "Publish it if that day has come", {("next", "day"): day})
    assert ["workflow run publish.yml --ref trunk"] * calls == runner.calls("gh")
    assert day in runner.summary.read_text("utf-8")


@pytest.mark.parametrize("code", ["0", "1"])
def test_lost_links_are_for_the_issue_and_fail_nothing(runner: Runner, code: str) -> None:
    (runner.folder / "links").mkdir()
    told = runner.run("links.yml", "Ask after the links", python_code=code, python_says="So it is")
    assert {("links", "lost"): code} == told
    assert "So it is" == runner.summary.read_text("utf-8")


def test_links_that_could_not_be_asked_after_end_the_run(runner: Runner) -> None:
    (runner.folder / "links").mkdir()
    with pytest.raises(subprocess.CalledProcessError):
        runner.run("links.yml", "Ask after the links", python_code="3")


@pytest.mark.parametrize(
    ("lost", "issue", "done"),
    [
        ("0", "", NOTHING),
        ("0", "7", ["issue close 7 --comment All links lead somewhere again."]),
        ("1", "7", ["issue edit 7 --body-file links/report.md"]),
        ("1", "", ["issue create --title Lost links --body-file links/report.md"]),
    ],
)
def test_one_issue_tells_of_lost_links(
    runner: Runner, lost: str, issue: str, done: list[str]
) -> None:
    name = "Open the issue, bring it up to date, or close it"
    runner.run("links.yml", name, {("links", "lost"): lost}, gh_says=issue)
    assert done == runner.calls("gh")[1:]


def test_the_name_of_a_branch_is_a_name_and_nothing_else(runner: Runner) -> None:
    name = "Say what changes, and that no published fact changes in silence"
    runner.run("check.yml", name, BASE="origin/$(touch x);touch x", python_says="As it was")
    asked = [f"build.py diff {form} -- origin/$(touch x);touch x"
             for form in ("--format markdown", "--gate --format github")]  # fmt: skip
    assert asked == runner.calls("python")
    assert "As it was" == runner.summary.read_text("utf-8")
    assert not (runner.folder / "x").exists()


def test_a_reader_of_the_summary_is_told_how_to_look_at_the_site(runner: Runner) -> None:
    where = {("handed", "artifact-url"): "https://github.example/1"}
    runner.run("check.yml", "Say where that is", where)
    said = runner.summary.read_text("utf-8")
    assert said.startswith("[Download what this makes](https://github.example/1)")
    assert "`python3 -m http.server` where its `404.html` is" in said
    steps = read("check.yml")["jobs"]["check"]["steps"]
    (build,) = (step["run"] for step in steps if step["name"] == "Build the site")
    assert build.rpartition(" ")[2] in said
