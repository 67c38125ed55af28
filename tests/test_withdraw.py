"""`brief withdraw`: a tombstone in the place of what was published, and what rests on it."""

from datetime import date
from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.editing.proposal import Proposal, Refusal
from brief.editing.withdraw import Withdrawal, withdraw
from brief.pipeline import Options
from tests.changed_site import content_of, files_of, objects_of, refused, written
from tests.small_site import edit, lay_out

WHY = ("en=It was misread: twice.", "fr=C’était une erreur de lecture.")
DAY = date(2031, 6, 20)


def withdrawn(root: Path, name: str, anyway: bool = False) -> Proposal | Refusal:
    return withdraw(content_of(root), Options(root), name, Withdrawal(DAY, WHY, anyway))


def test_the_tombstone_is_all_that_changes(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    written(root, withdrawn(root, "report-due"))
    path = "content/events/report-due.md"
    tombstone = (
        "topics: [reviews]\nwithdrawn:\n  on: 2031-06-20\n  why:\n"
        '    en: "It was misread: twice."\n    fr: C’était une erreur de lecture.\n'
    )
    before[path] = before[path].replace(b"topics: [reviews]\n", tombstone.encode())
    assert before == files_of(root)
    assert 0 == cli.main(["fmt", "--check", "--root", str(root)])


def test_a_brief_is_withdrawn_in_all_its_languages(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    written(root, withdrawn(root, "brief:example-review"))
    for lang in ("en", "fr"):
        text = (root / f"content/briefs/example-review.{lang}.md").read_text("utf-8")
        assert "\nstatus: withdrawn\n" in text
        assert "\nwithdrawn:\n  on: 2031-06-20\n" in text
    result = pipeline.build(Options(root))
    assert () == result.problems
    pages = {file.url: file.data.decode("utf-8", "replace") for file in result.files}
    assert "It was misread: twice." in pages["en/briefs/example-review/index.html"]


def test_everything_can_be_withdrawn_if_nothing_rests_on_it(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    content = content_of(root)
    for one in objects_of(root):
        made = withdraw(content, Options(root), f"{one.kind}:{one.id}", Withdrawal(DAY, WHY))
        if isinstance(made, Proposal):
            assert () == made.errors
        else:
            assert {"reference-to-withdrawn"} == {problem.code for problem in made.problems}
            assert one.kind in ("claim", "source")


def test_what_rests_on_it_is_told_and_has_to_change_first(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    told = refused(withdrawn(root, "gazette/departures")).problems
    assert before == files_of(root)
    assert {
        "content/briefs/example-review.en.md",
        "content/briefs/example-review.fr.md",
        "content/events/engineers-leave.md",
    } == {problem.where.path for problem in told}
    made = written(root, withdrawn(root, "gazette/departures", anyway=True))
    assert set(told) == set(made.errors)
    assert "    withdrawn:\n      en:" in (root / "content/sources/gazette.md").read_text("utf-8")


def test_links_to_it_are_told_and_may_stay(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    made = written(root, withdrawn(root, "review-opens"))
    assert {"warning"} == {problem.severity for problem in made.problems}
    assert "content/events/report-due.md" in {problem.where.path for problem in made.problems}


@pytest.mark.parametrize(
    ("name", "why", "expected"),
    [
        ("nothing", WHY, "there is no object 'nothing'"),
        ("gone", WHY, "the topic 'gone' was withdrawn already"),
        ("example-review", WHY, "the brief 'example-review' is a draft"),
        ("report-due", ("de=Nein",), "the site has no language 'de'"),
        ("report-due", ("en=One", "en=Two"), "there are two texts in 'en'"),
        ("report-due", ("en= ",), "a text is missing for en, fr"),
    ],
)
def test_what_cannot_be_is_refused(
    name: str, why: tuple[str, ...], expected: str, tmp_path: Path
) -> None:
    root = lay_out(tmp_path)
    gone = "---\nname: {en: A, fr: B}\nwithdrawn: {on: 2031-06-01, why: {en: C, fr: D}}\n---\n"
    (root / "content/topics/gone.md").write_text(gone, "utf-8")
    for lang in ("en", "fr"):
        edit(root, f"content/briefs/example-review.{lang}.md", "status: published", "status: draft")
    made = withdraw(content_of(root), Options(root), name, Withdrawal(DAY, why))
    assert refused(made).why.startswith(expected)


def test_fields_are_added_as_the_file_is_written(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    file = root / "content/topics/safeguards.md"
    file.write_bytes(b"---\r\n{name: {en: A, fr: B}, broader: oversight}\r\n---\r\n")
    written(root, withdrawn(root, "safeguards"))
    expected = (
        "---\r\n{name: {en: A, fr: B}, broader: oversight, withdrawn: {on: 2031-06-20, why: {en: "
        '"It was misread: twice.", fr: C’était une erreur de lecture.}}}\r\n---\r\n'
    )
    assert expected.encode() == file.read_bytes()
    edit(root, "content/topics/oversight.md", "---\nname", "---\nwithdrawn:  # not yet\nname")
    written(root, withdrawn(root, "oversight"))
    text = (root / "content/topics/oversight.md").read_text("utf-8")
    assert text.startswith("---\nwithdrawn:  # not yet\n  on: 2031-06-20\n  why:\n")


def test_the_command_tells_what_rests_on_it_also_in_a_dry_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    command = ["withdraw", "review-opens", "--why", "A slip.", "--dry-run", "--root", str(root)]
    assert 0 == cli.main(command)
    told = capsys.readouterr().out
    assert "+  why:\n+    en: A slip.\n" in told
    assert "content/events/report-due.md:5:9: reference-to-withdrawn: warning" in told
    assert before == files_of(root)
    assert 2 == cli.main(["withdraw", "review-open", "--why", "A slip.", "--root", str(root)])
    assert "did you mean 'review-opens'? Nothing was written." in capsys.readouterr().err


def test_the_command_asks_for_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    assert 2 == cli.main(["withdraw", "report-due", "--root", str(root)])
    answers = iter(["event:report-du", "event:report-due", "Why", "Pourquoi"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    monkeypatch.setattr("brief.cli.withdrawing.is_terminal", lambda: True)
    assert 0 == cli.main(["withdraw", "--on", "2031-06-20", "--root", str(root)])
    assert "did you mean 'event:report-due'?" in capsys.readouterr().out
    text = (root / "content/events/report-due.md").read_text("utf-8")
    assert "withdrawn:\n  on: 2031-06-20\n  why:\n    en: Why\n    fr: Pourquoi\n" in text
