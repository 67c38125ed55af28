"""What a change of the content means, and whether readers are told of it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.changes import Change, as_text, compared, shortened, snapshot, uncorrected
from brief.changes.compare import Edit
from brief.changes.wording import sentences
from brief.load import Text
from brief.pipeline import Options
from brief.problems import Problems
from tests.small_site import edit, lay_out

EVENT = "content/events/review-opens.md"
CORRECTION = """\
---
date: 2031-07-01
target: {target}
kind: correction
was: {{en: It said one thing., fr: Elle disait une chose.}}
now: {{en: It says another., fr: Elle en dit une autre.}}
why: {{en: A slip., fr: Une erreur.}}
---
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small site, committed."""
    root = lay_out(tmp_path / "site")
    _git(root, "init", "-q")
    _commit(root, "The small site")
    return root


def _git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=An editor", "-c", "user.email=editor@example.org"]
    command = ["git", "-C", str(root), *who, *arguments]
    subprocess.run(command, check=True, capture_output=True)


def _commit(root: Path, subject: str) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", subject)


@pytest.fixture
def diff(root: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Runs `brief diff` on the site: its exit code, and all that it printed."""

    def run(*arguments: str, command: str = "diff") -> tuple[int, str]:
        code = cli.main([command, "--root", str(root), *arguments])
        told = capsys.readouterr()
        return code, told.out + told.err

    return run


Diff = Callable[..., tuple[int, str]]


def move(root: Path) -> None:
    """Have the event say another day."""
    edit(root, EVENT, "when: 2031-03-03", "when: 2031-03-04")


def changed(root: Path) -> tuple[str, Problems]:
    """Return what changed since the last commit, in words, and what nobody told readers."""
    now = pipeline.gather(Options(root)).library
    with snapshot(root, "HEAD") as folder:
        was = pipeline.gather(Options(folder)).library
    assert was
    assert now
    changes = compared(was, now)
    return as_text(changes), tuple(uncorrected(changes, was, now))


def test_where_nothing_changed_nothing_is_said_to(diff: Diff) -> None:
    code, told = diff("--gate")
    assert (0, "Nothing in the content says anything else since HEAD; 0 pages differ.\n") == (
        code,
        told,
    )


def test_a_comment_is_no_change(root: Path) -> None:
    file = root / EVENT
    file.write_text(file.read_text("utf-8").replace("---\n", "---\n# A remark.\n", 1), "utf-8")
    assert ("", ()) == changed(root)


def test_a_moved_date_is_said_in_words_with_the_pages_that_show_it(root: Path, diff: Diff) -> None:
    move(root)
    code, told = diff()
    assert 0 == code
    assert "event review-opens\n  date moved from 2031-03-03 to 2031-03-04" in told
    assert told.startswith("1 thing changed since HEAD; ")
    assert " 0 pages differ" not in told


def test_markdown_in_a_value_is_shown_and_not_read(root: Path, diff: Diff) -> None:
    edit(root, EVENT, "The ministry opens a review", "'A review <b>[opens](javascript:x)</b>'")
    told = diff("--format", "markdown")[1]
    assert "### event\n\n- `review-opens`" in told
    assert "\\<b\\>\\[opens\\]" in told
    assert "<b>" not in told


def test_what_would_turn_a_line_around_is_spelt_out() -> None:
    was, now = "It opens.", "It \u202eopens."
    (line,) = sentences(Change("event", "x", "changed", (Edit("title.en", was, now),)))
    assert f"title.en was “{was}”, and is now “It <U+202E>opens.”" == line


def test_a_published_fact_that_changes_in_silence_is_stopped(root: Path, diff: Diff) -> None:
    move(root)
    code, told = diff("--gate", "--format", "github")
    assert 1 == code
    assert told.startswith(f"::error file={EVENT},line=")


def test_a_correction_answers_for_it(root: Path) -> None:
    move(root)
    text = CORRECTION.format(target="event:review-opens")
    (root / "content" / "corrections" / "the-day.md").write_text(text, "utf-8")
    told, missing = changed(root)
    assert () == missing
    assert "correction the-day\n  is new" in told


def test_a_correction_of_something_else_does_not(root: Path) -> None:
    move(root)
    other = next(p.stem for p in sorted((root / EVENT).parent.iterdir()) if p.stem not in EVENT)
    text = CORRECTION.format(target=f"event:{other}")
    (root / "content" / "corrections" / "the-day.md").write_text(text, "utf-8")
    assert ["change-without-correction"] == [problem.code for problem in changed(root)[1]]


def test_a_version_of_a_brief_that_is_gone_is_told_at_one_that_is_left(root: Path) -> None:
    (root / "content" / "briefs" / "example-review.fr.md").unlink()
    told, missing = changed(root)
    assert "brief example-review" in told
    places = [(problem.code, problem.where.path) for problem in missing]
    assert [("change-without-correction", "content/briefs/example-review.en.md")] == places


def test_content_with_errors_is_mended_first(root: Path, diff: Diff) -> None:
    (root / EVENT).write_text("---\ntitle: [\n---\n", "utf-8")
    code, told = diff()
    assert 1 == code
    assert "mend these first" in told


@pytest.mark.parametrize("ref", ["no-such-commit", "--help-me", "HEAD:content"])
def test_a_commit_that_is_not_there_is_said(ref: str, diff: Diff) -> None:
    code, told = diff("--", ref)
    assert 2 == code
    assert told.startswith(f"brief diff: {ref}: ")
    assert "Traceback" not in told


def test_what_was_renamed_is_one_thing(root: Path) -> None:
    file = root / "content" / "topics"
    topic = min(file.iterdir())
    text = topic.read_text("utf-8").replace("---\n", f"---\nformer_ids: [{topic.stem}]\n", 1)
    (file / "renamed-topic.md").write_text(text, "utf-8")
    _replace_everywhere(root, topic.stem, "renamed-topic")
    topic.unlink()
    told, _ = changed(root)
    assert f"topic renamed-topic\n  was {topic.stem} before" in told
    assert "is gone" not in told


def test_what_only_follows_a_renaming_is_no_change(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    old = pipeline.gather(Options(root)).library
    names = {"source:gazette": "paper", "paper/review": "examined", "reviews": "exams"}
    for name, new_name in {**names, "review-opens": "begins"}.items():
        assert 0 == cli.main(["rename", name, new_name, "--root", str(root)])
    new = pipeline.gather(Options(root)).library
    assert old
    assert new
    changes = compared(old, new)
    assert {"renamed"} == {change.what for change in changes}
    assert {"gazette", "gazette/review", "gazette/departures", "reviews", "review-opens"} <= {
        change.former for change in changes
    }
    assert () == tuple(uncorrected(changes, old, new))


def test_the_list_of_what_was_published_only_grows(root: Path, diff: Diff) -> None:
    ledger = root / "content/published.txt"
    ledger.write_text("event:review-opens\naddress:/en/\n", "utf-8")
    _commit(root, "Record what is published")
    ledger.write_text("# nothing\naddress:/en/\naddress:/fr/\n", "utf-8")
    lost = shortened(Text("", "event:review-opens\naddress:/en/\n"), Text("", ledger.read_text()))
    assert ["ledger-shortened"] == [problem.code for problem in lost]
    code, told = diff("--gate")
    assert 1 == code
    assert "'event:review-opens' was taken out of the list" in told
    assert "address:" not in told


def test_history_tells_what_commits_changed(root: Path, diff: Diff) -> None:
    move(root)
    _commit(root, "Move the day")
    code, told = diff("event:review-opens", command="history")
    assert 0 == code
    assert told.startswith("event review-opens\n")
    assert "Move the day\n      date moved from" in told
    assert "The small site\n      is new" in told


def test_history_goes_on_behind_a_renaming(root: Path, diff: Diff) -> None:
    old = "says:\n      en: Three engineers left"
    edit(root, "content/sources/gazette.md", old, old.replace("Three", "The three"))
    _commit(root, "Say which")
    for name, new in (("gazette/departures", "left"), ("source:gazette", "paper")):
        assert 0 == cli.main(["rename", name, new, "--root", str(root)])
        _commit(root, f"Rename it {new}")
    _, told = diff("paper/left", command="history")
    assert "Say which\n      says.en was “Three engineers left" in told
    assert "The small site\n      is new" in told
    assert 1 == told.count("is new")
    assert (2, "brief history: 'gazette' is source:paper now\n") == diff(
        "gazette", command="history"
    )


def test_history_of_what_is_not_there_guesses(diff: Diff) -> None:
    code, told = diff("review-open", command="history")
    assert 2 == code
    assert "review-opens" in told


def _replace_everywhere(root: Path, old: str, new: str) -> None:
    for file in (root / "content").rglob("*.md"):
        lines = file.read_text("utf-8").split("\n")
        kept = [line if "former_ids" in line else line.replace(old, new) for line in lines]
        file.write_text("\n".join(kept), "utf-8")
