"""`brief build` and `brief check`: exit codes, what is printed for whom, the day of the site."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from brief import cli
from brief.cli.arguments import COMMANDS
from tests.finished import ROOT
from tests.small_site import TESTS, edit, lay_out

BRIEF = "content/briefs/example-review.en.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small site, in a folder that the command is run in."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project = lay_out(tmp_path / "project")
    monkeypatch.chdir(project)
    return project


def spoil(root: Path) -> None:
    """Put an error and a warning into the site."""
    edit(root, BRIEF, "[@gazette/departures]", "[@gazette/depatures]")
    (root / "content/topics/notes.txt").write_text("x")


def test_a_good_build_says_what_it_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["build"])
    told = capsys.readouterr().out
    assert re.search(r"Built \d+ pages as of 2031-06-01 in site", told)
    assert "No problems" in told
    assert (root / "site/en/briefs/example-review/index.html").is_file()


def test_a_second_build_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["build"])
    times = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}
    assert 0 == cli.main(["build"])
    assert "0 files written" in capsys.readouterr().out
    assert times == {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}


def test_errors_are_told_with_place_and_remedy(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(root)
    assert 1 == cli.main(["build"])
    told = capsys.readouterr().out
    assert f"{BRIEF}:19:" in told
    assert "did you mean 'gazette/departures'?" in told
    assert "1 problem and 1 warning in 2 files" in told
    assert "The last good site is untouched" in told
    assert not (root / "site").exists()


def test_check_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(root.rglob("*"))
    assert 0 == cli.main(["check"])
    assert "No problems.\n" == capsys.readouterr().out
    spoil(root)
    before.append(root / "content/topics/notes.txt")
    assert 1 == cli.main(["check"])
    assert sorted(before) == sorted(root.rglob("*"))


@pytest.mark.parametrize("command", ["build", "check"])
def test_problems_for_programs_are_json_and_nothing_else(
    command: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == cli.main([command, "--format", "json"])
    assert [] == json.loads(capsys.readouterr().out)
    spoil(root)
    assert 1 == cli.main([command, "--format", "json"])
    problems = json.loads(capsys.readouterr().out)
    found = {(p["code"], p["severity"], p["path"]) for p in problems}
    unexpected = ("unexpected-file", "warning", "content/topics/notes.txt")
    assert {("unknown-reference", "error", BRIEF), unexpected} == found


@pytest.mark.parametrize("command", ["build", "check"])
def test_problems_for_github_are_a_command_each(
    command: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(root)
    assert 1 == cli.main([command, "--format", "github"])
    told = capsys.readouterr().out
    assert told.endswith("\n")
    lines = told.splitlines()
    form = r"::(error|warning) file=content/[\w./-]+(,line=\d+)?(,col=\d+)?,title=[a-z0-9-]+::.+"
    assert 2 == len(lines)
    assert [] == [line for line in lines if not re.fullmatch(form, line)]


def test_a_warning_alone_does_not_stop_a_build(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "content/topics/notes.txt").write_text("x")
    assert 0 == cli.main(["build"])
    assert "1 warning in 1 file" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["biuld"], ["build", "--nonsense"], ["build", "--as-of", "2031-02-29"],
        ["build", "--as-of", "20310301"], ["build", "--format", "xml"], ["build", "more"],
        ["new", "evnt", "x"], ["serve", "--port", "-1"], ["serve", "--port", "70000"],
    ],
)  # fmt: skip
@pytest.mark.usefixtures("root")
def test_wrong_use_is_exit_code_2_and_a_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    told = capsys.readouterr()
    assert (2, "") == (stopped.value.code, told.out)
    assert told.err.startswith("brief")


@pytest.mark.usefixtures("root")
def test_a_mistyped_command_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["biuld"])
    assert "did you mean 'build'?" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_there_for_each_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main([command, "--help"])
    assert 0 == stopped.value.code
    assert f"usage: brief {command}" in capsys.readouterr().out


def test_the_day_of_the_site_is_that_which_is_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 0 == cli.main(["build"])
    assert "2031-06-01" == day_of(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1954634400")  # 10 December 2031, 02:00 UTC
    assert 0 == cli.main(["build"])
    assert "2031-12-10" == day_of(root)
    assert 0 == cli.main(["build", "--as-of", "2032-07-01"])
    assert "2032-07-01" == day_of(root)


def day_of(root: Path) -> str:
    found = re.search(r'<time datetime="([0-9-]+)">\1<', (root / "site/en/index.html").read_text())
    assert found
    return found[1]


def test_what_was_expected_is_overdue_when_its_day_has_passed(root: Path) -> None:
    board = root / "site/en/expect/index.html"
    assert 0 == cli.main(["build", "--as-of", "2031-12-31"])
    assert "state-overdue" not in board.read_text()
    assert 0 == cli.main(["build", "--as-of", "2032-01-01"])
    assert "state-overdue" in board.read_text()


def test_the_base_url_may_be_given(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["build", "--base-url", "https://example.net/a/b/"])
    page = (root / "site/en/index.html").read_text()
    assert '<link rel="canonical" href="https://example.net/a/b/en/">' in page
    capsys.readouterr()
    assert 1 == cli.main(["build", "--base-url", "example", "--format", "json"])
    assert ["bad-base-url"] == [p["code"] for p in json.loads(capsys.readouterr().out)]


def test_a_fault_of_ours_is_exit_code_3(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("brief.pipeline.build", lambda *_: 1 / 0)
    assert 3 == cli.main(["build"])
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told
    assert "This is a fault of brief itself" in told
    assert not (root / "site").exists()


def test_an_interruption_is_exit_code_130(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("brief.pipeline.build", interrupt)
    assert 130 == cli.main(["build"])
    assert not (root / "site").exists()


def test_the_command_runs_as_a_module_and_in_a_pipe_that_closes(root: Path) -> None:
    spoil(root)
    command = f'"{sys.executable}" -m brief check | head -c 10; exit ${{PIPESTATUS[0]}}'
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["/bin/bash", "-c", command], cwd=root, env=surroundings, capture_output=True, check=False
    )
    assert (b"content/br", b"") == (done.stdout, done.stderr)
    assert done.returncode in (0, 1)


def test_the_projects_own_brief_is_built_without_a_word_of_complaint(tmp_path: Path) -> None:
    assert ROOT == TESTS.parent
    command = [sys.executable, "-m", "brief", "build", "--output", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)
    assert "No problems" in done.stdout
