"""What /admin/ writes: nothing but what was changed, laid out as `brief fmt` does."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from brief.admin.settings import settings
from brief.editing.format import formatted
from brief.load.documents import FileName, file_name
from tests import tools
from tests.admin_site import editions_of, with_admin
from tests.small_site import SMALL, TESTS

Change: TypeAlias = tuple[list[str | int], Any]
Written: TypeAlias = Callable[[list[tuple[str, str, list[Change]]]], list[dict[str, str]]]
LANGUAGES = ("en", "fr")
LONG = "A text that is so long that it can’t stand on one line: " + "it goes on and on, " * 5 + "#1"
EVENT = """\
---
# Of the review.
title:
  en: "The review opens"  # checked
  fr: L’examen s’ouvre
when: 2031-03  # from the notice
lane: review
kind: step
# One is enough.
claims: [notice/opening]
moved:
  # the first time
  - from: 2031-01
    to: 2031-02
    on: 2030
    claim: notice/opening
---

Body.
"""


@pytest.fixture(scope="module")
def written(js_yaml: Path, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """What becomes of files of a kind, changed in their form."""
    folder = tmp_path_factory.mktemp("format")
    told = settings(editions_of(with_admin(folder / "site")))

    def run(files: list[tuple[str, str, list[Change]]]) -> list[dict[str, str]]:
        given = folder / "given.json"
        listed = [{"kind": k, "text": t, "changes": c} for k, t, c in files]
        given.write_text(json.dumps({"settings": told, "files": listed}), "utf-8")
        command = [tools.NODE, TESTS / "admin-format.cjs", js_yaml, given]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


def documents() -> list[tuple[str, str, str]]:
    """Return path, kind and text of the documents of the small site and of this repository's."""
    found = []
    for root in (SMALL, TESTS.parent):
        for path in sorted((root / "content").rglob("*.md")):
            name = file_name(path.relative_to(root).as_posix(), LANGUAGES)
            assert isinstance(name, FileName)
            found.append((str(path), name.type.kind, path.read_text("utf-8")))
    return found


def test_what_is_not_changed_stays_byte_for_byte(written: Written) -> None:
    files = documents()
    answers = written([(kind, text, []) for _, kind, text in files])
    assert [text for *_, text in files] == [answer["text"] for answer in answers]


def test_what_is_changed_is_laid_out_as_fmt_does(written: Written) -> None:
    files = [(kind, text) for _, kind, text in documents() if kind in ("event", "topic")]
    field = {"event": "title", "topic": "name"}
    made = written([(kind, text, [([field[kind], "en"], LONG)]) for kind, text in files])
    texts = [answer["text"] for answer in made]
    assert all("and on, #1" in " ".join(text.split()) for text in texts)
    laid_out = [formatted(f"content/{kind}s/x.md", text, LANGUAGES).text
                for (kind, _), text in zip(files, texts, strict=True)]  # fmt: skip
    assert laid_out == texts


@pytest.mark.parametrize(
    ("keys", "value", "old", "new"),
    [
        (["title", "fr"], "L’examen a lieu", "fr: L’examen s’ouvre", "fr: L’examen a lieu"),
        (["title", "en"], "It opens: 1", '"The review opens"', '"It opens: 1"'),
        (["when"], "2031-04", "when: 2031-03", "when: 2031-04"),
        (["moved", 0, "to"], "2031-03", "to: 2031-02", "to: 2031-03"),
        (["claims"], ["notice/opening", "gazette/review"], "[notice/opening]",
         "[notice/opening, gazette/review]"),
        (["body"], "Another.", "Body.", "Another."),
        (["entities"], ["x"], "[notice/opening]\n", "[notice/opening]\nentities: [x]\n"),
    ],
)  # fmt: skip
def test_remarks_stay(
    keys: list[str | int], value: Any, old: str, new: str, written: Written
) -> None:
    (answer,) = written([("event", EVENT, [(keys, value)])])
    expected = formatted("content/events/x.md", EVENT.replace(old, new, 1), LANGUAGES).text
    assert expected == formatted("content/events/x.md", answer["text"], LANGUAGES).text


def test_a_change_that_would_lose_a_remark_is_refused(written: Written) -> None:
    (answer,) = written([("event", EVENT, [(["moved"], [])])])
    assert "# the first time" in answer["error"]


def test_a_key_that_the_form_does_not_know_stays(written: Written) -> None:
    text = EVENT.replace("lane: review\n", "lane: review\nmine: {a: [1, 2]}\n")
    (answer,) = written([("event", text, [(["when"], "2031-05")])])
    assert "\nmine: {a: [1, 2]}\n" in answer["text"]


def test_what_yaml_says_in_another_way_is_refused(written: Written) -> None:
    texts = [EVENT.replace("kind: step", f"kind: {odd}") for odd in ("&a step", "[", "!x step")]
    answers = written([("event", text, [(["when"], "2031-05")]) for text in texts])
    assert all("put right by hand" in answer["error"] for answer in answers)


def test_a_new_file_holds_what_was_filled_in(written: Written) -> None:
    filled: list[Change] = [
        (["title"], {"en": "NO", "fr": "« Oui : non »"}),
        (["when"], "2031"), (["after"], []), (["until"], ""), (["lane"], "review"),
        (["dated_by"], [{"basis": "unknown"}]), (["body"], "One.\n\n# fr\n\nUn."),
    ]  # fmt: skip
    (answer,) = written([("event", "---\n---\n", filled)])
    assert answer == {"text": (
        '---\ntitle:\n  en: NO\n  fr: "« Oui : non »"\nwhen: 2031\ndated_by:\n  basis: unknown\n'
        "lane: review\n---\n\nOne.\n\n# fr\n\nUn.\n"
    )}  # fmt: skip
