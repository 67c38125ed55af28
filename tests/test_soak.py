"""The soak says which edit of which seed made two builds differ. Nothing is built here."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from brief.publish import MARK
from tests.small_site import lay_out
from tools import soak
from tools.soak import Outcome

SAME: Outcome = ({"index.html": MARK + b'">'}, ["a problem"])


def _outcomes(*outcomes: Outcome | Exception) -> Iterator[Outcome]:
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome
        yield outcome


def _play(monkeypatch: pytest.MonkeyPatch, *outcomes: Outcome | Exception) -> None:
    played = _outcomes(*outcomes)
    monkeypatch.setattr(soak, "_built", lambda *_: next(played))


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (({"index.html": b"two"}, ["a problem"]), "the two builds differ in index.html"),
        (({}, ["a problem"]), "the two builds differ in index.html"),
        ((SAME[0], ["a problem"] * 2), "the two builds differ in a problem"),
        (KeyError("lost"), "the build failed with KeyError('lost')"),
    ],
)
def test_the_edit_after_which_builds_differ_is_told(
    monkeypatch: pytest.MonkeyPatch, other: Outcome | Exception, told: str
) -> None:
    _play(monkeypatch, SAME, SAME, SAME, other)
    fault = soak.fault_of(seed=7, edits=9)
    assert (True, told) == (fault.startswith("edit 2 ("), fault.partition(": ")[2])


def test_what_is_published_is_compared_too(monkeypatch: pytest.MonkeyPatch) -> None:
    _play(monkeypatch, SAME, SAME)
    monkeypatch.setattr("brief.publish.stage", lambda staging, *_: staging.mkdir())
    assert soak.fault_of(seed=7, edits=1).endswith(": the two builds differ in index.html")


def test_a_run_is_made_of_seeds_with_which_it_can_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[tuple[int, int]] = []

    def fault_of(seed: int, edits: int) -> str:
        made.append((seed, edits))
        return ""

    monkeypatch.setattr(soak, "fault_of", fault_of)
    monkeypatch.setattr("sys.argv", ["soak", "250", "--seed", "4"])
    assert 0 == soak.main()
    assert [(4, 100), (5, 100), (6, 50)] == made
    lines = capsys.readouterr().out.splitlines()
    assert "to go on: tools.soak 50 --seed 6" == lines[1].partition("; ")[2]


def test_the_edits_follow_from_the_seed_alone(tmp_path: Path) -> None:
    clean = lay_out(tmp_path / "clean")
    assert _edits(tmp_path / "one", clean) == _edits(tmp_path / "other", clean)


def _edits(root: Path, clean: Path) -> list[str]:
    shutil.copytree(clean, root)
    chance = Random(7)  # noqa: S311 - nothing secret
    return [soak._edit(root, clean, chance) for _ in range(20)]
