"""`brief rename` changes nothing where not all can be changed, and says why."""

from pathlib import Path

import pytest

from brief.editing.disk import save
from brief.editing.proposal import Proposal
from brief.editing.rename import rename
from brief.pipeline import Options
from tests.changed_site import content_of, files_of
from tests.small_site import edit, lay_out
from tests.test_rename import BRIEF, EVENT, refusal, renamed


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("review-open", "x", "there is no object 'review-open'; did you mean 'review-opens'?"),
        ("evnt:x", "x", "there is no kind 'evnt'; did you mean 'event'?"),
        ("topic:review-opens", "x", "there is no topic 'review-opens'"),
        ("same", "x", "'same' is the id of several: write event:same or topic:same"),
        ("review-opens", "Été", "'Été' can't be an id: "),
        ("review-opens", "../x", "'../x' can't be an id: "),
        ("review-opens", "con", "'con' can't be an id: "),
        ("review-opens", "a/b", "'a/b' can't be an id: "),
        ("review-opens", "review-opens", "'review-opens' is its id already"),
        ("review-opens", "report-due", "there is, or was, another event 'report-due'"),
        ("review-opens", "long-ago", "there is, or was, another event 'long-ago'"),
        ("gazette/review", "departures", "there is, or was, another claim 'gazette/departures'"),
        ("gazette/review", "notice/x", "a claim stays with its source"),
        ("page:about", "corrections", "another page of the site has the address /en/corrections/"),
    ],
)
def test_what_cannot_be_is_refused(old: str, new: str, expected: str, crowded: Path) -> None:
    before = files_of(crowded)
    assert refusal(crowded, old, new).why.startswith(expected)
    assert before == files_of(crowded)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which ids are taken, were taken, or stand for two things."""
    root = lay_out(tmp_path_factory.mktemp("crowded"))
    edit(root, "content/events/report-due.md", "lane: ", "former_ids: [long-ago]\nlane: ")
    (root / "content/topics/same.md").write_text("---\nname: {en: A, fr: B}\n---\n", "utf-8")
    (root / "content/events/same.md").write_bytes((root / EVENT).read_bytes())
    return root


def test_what_only_looks_like_a_link_is_left_alone_or_all_is_refused(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    file = root / "content/topics/oversight.md"
    code = "\nWrite `[[event:review-opens]]`, `[@gazette/review]`.\n"
    file.write_text(file.read_text("utf-8") + code, "utf-8")
    renamed(root, "review-opens", "other")
    assert code in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8") + "\n[a](event:other), `[a](event:other)`\n", "utf-8")
    before = files_of(root)
    assert (
        "content/topics/oversight.md: a link is written in a way"
        in refusal(root, "event:other", "third").why
    )
    assert before == files_of(root)


def test_files_with_errors_that_may_name_it_have_to_be_put_right_first(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    edit(root, BRIEF, "title: The", "title: The: ")
    edit(root, BRIEF, "[@gazette/departures]", "[@gazette/departures] [[event:review-opens]]")
    assert ["yaml-colon-in-value"] == [p.code for p in refusal(root, "review-opens", "x").problems]
    renamed(root, "page:method", "how")


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_out(tmp_path)
    before = files_of(root)
    made = rename(content_of(root), Options(root), "review-opens", "other")
    assert isinstance(made, Proposal)
    calls: list[str] = []

    def fail(old: str, new: str) -> None:
        calls.append(str(new))
        if len(calls) == 3:
            raise OSError(28, "No space left on device", str(new))
        Path(old).rename(new)

    monkeypatch.setattr("brief.editing.disk.os.replace", fail)
    assert "No space left" in save(root, made.changes)
    assert before == files_of(root)
