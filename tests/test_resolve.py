"""`brief resolve`: what became of an expectation, written only if all checks let it pass."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief import cli
from brief.cli.arguments.changing import OUTCOMES
from brief.content import RESOLVED
from brief.editing.proposal import Proposal, Refusal
from brief.editing.resolve import Outcome, resolve
from brief.pipeline import Options
from tests.changed_site import content_of, files_of, refused, written
from tests.small_site import edit, lay_out

PATH = "content/expectations/final-opinion.md"
GOOD = Outcome(
    "occurred", "2031-09", ("notice/report",), ("en=It came.", "fr=Il est venu, voir l’avis.")
)


def resolved(root: Path, outcome: Outcome, name: str = "final-opinion") -> Proposal | Refusal:
    return resolve(content_of(root), Options(root), name, outcome)


def test_the_status_and_the_resolution_are_all_that_changes(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    edit(root, PATH, "status: open\n", "status: open  # until 2032\nresolution:\n")
    before = files_of(root)
    assert () == written(root, resolved(root, GOOD)).problems
    resolution = (
        "status: occurred  # until 2032\nresolution:\n  on: 2031-09\n  claims: [notice/report]\n"
        "  why:\n    en: It came.\n    fr: Il est venu, voir l’avis.\n"
    )
    opened = b"status: open  # until 2032\nresolution:\n"
    before[PATH] = before[PATH].replace(opened, resolution.encode())
    assert before == files_of(root)


def test_a_resolution_stands_where_the_model_has_it(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    written(root, resolved(root, GOOD))
    text = (root / PATH).read_text("utf-8")
    assert text.index("status: occurred\nresolution:\n  on:") < text.index("revisions:")


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"on": "in autumn"}, {"bad-date", "resolved-without-resolution"}),
        ({"claims": ("notice/nothing",)}, {"unknown-reference"}),
        ({"claims": ()}, {"missing-key"}),
        ({"status": "done"}, {"unknown-word"}),
    ],
)
def test_what_does_not_pass_is_shown_and_not_written(
    change: dict[str, str], codes: set[str], tmp_path: Path
) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    told = refused(resolved(root, replace(GOOD, **change)))  # type: ignore[arg-type]
    assert before == files_of(root)
    assert codes & {problem.code for problem in told.problems}
    assert {PATH} == {problem.where.path for problem in told.problems}


def test_it_is_resolved_once(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    written(root, resolved(root, GOOD))
    assert f"it was resolved already, in {PATH}:" in refused(resolved(root, GOOD)).why
    assert "there is no expectation 'x'" in refused(resolved(root, GOOD, "x")).why
    assert "no expectation" in refused(resolved(root, GOOD, "event:report-due")).why


def test_a_long_reason_is_folded_and_its_own_spaces_stay(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    long = "mot\u202f! " * 40
    made = written(root, resolved(root, replace(GOOD, why=("en=#1", f"fr={long}"))))
    text = (root / PATH).read_text("utf-8")
    assert 'en: "#1"\n    fr: >-\n      mot\u202f! mot' in text
    assert 100 >= max(map(len, text.splitlines()))
    assert made.content.library
    resolution = made.content.library.expectations["final-opinion"].meta.resolution
    assert resolution
    assert long.strip(" ") == resolution.why.get("fr")


def test_the_command_takes_flags_or_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    assert RESOLVED == OUTCOMES
    flags = ["--outcome", "occurred", "--on", "2031-09", "--claims", "notice/report"]
    command = ["resolve", "final-opinion", *flags, "--root", str(root)]
    assert 2 == cli.main(command)
    assert 0 == cli.main([*command, "--note", "It came.", "--dry-run"])
    assert "+status: occurred" in capsys.readouterr().out
    answers = iter(["final-opinion", "occured", "occurred", "soon", "2031-09", "notice/x"])
    answers = iter([*answers, "notice/report, notice/opening", "It came.", ""])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    monkeypatch.setattr("brief.cli.resolving.is_terminal", lambda: True)
    assert 0 == cli.main(["resolve", "--root", str(root)])
    assert "did you mean 'occurred'?" in capsys.readouterr().out
    text = (root / PATH).read_text("utf-8")
    assert "claims: [notice/report, notice/opening]\n  why:\n    en: It came.\nrevisions" in text
