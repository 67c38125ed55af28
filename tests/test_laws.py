"""The laws of a build (ARCHITECTURE.md): a pure function, whole or not at all, never a crash."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from brief import cli, load, pipeline
from brief.load import Text
from brief.problems import Problems
from tests.finished import ROOT
from tests.small_site import SMALL, kept_folder, lay_out, lay_out_built
from tests.strategies import EDITS, Edit, front_matter_values

WORLDS = {
    "east": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
    "west": {
        "PYTHONHASHSEED": "4711", "TZ": "Etc/GMT+12", "COLUMNS": "20", "TERM": "dumb",
        "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "HOME": "/nonexistent",
    },
}  # fmt: skip


def test_the_same_inputs_give_the_same_bytes_in_any_surroundings(tmp_path: Path) -> None:
    plain = lay_out(tmp_path / "plain")
    expected = built(plain)
    for number, (name, world) in enumerate(WORLDS.items()):
        root = shutil.copytree(plain, tmp_path / f"world {number} é")
        output = tmp_path / str(number)
        command = [sys.executable, "-m", "brief", "build", "--root", str(root)]
        surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **world}
        done = subprocess.run(
            [*command, "--output", str(output)],
            capture_output=True, cwd=tmp_path, env=surroundings, umask=0o077, check=False,
        )  # fmt: skip
        assert (0, b"") == (done.returncode, done.stderr), name
        assert expected == files_in(output), name


def test_neither_the_order_of_creation_nor_file_times_matter(tmp_path: Path) -> None:
    expected = built(lay_out(tmp_path / "plain"))
    root = tmp_path / "shuffled"
    paths = [path for path in (tmp_path / "plain").rglob("*") if path.is_file()]
    random.Random(1).shuffle(paths)  # noqa: S311 - nothing secret
    for age, path in enumerate(paths):
        copy = root / path.relative_to(tmp_path / "plain")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        os.utime(copy, (age * 86_400, age * 86_400))
    assert expected == built(root)


def test_the_same_folder_reached_another_way_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_out(tmp_path / "plain")
    expected = built(root)
    (tmp_path / "link").symlink_to(root)
    assert expected == built(tmp_path / "link")
    monkeypatch.chdir(root)
    assert expected == built(Path())
    monkeypatch.chdir(root / "content")
    assert expected == built(Path(".."))


@given(st.randoms(use_true_random=False))
@settings(max_examples=5)
def test_the_order_of_reading_does_not_matter(order: random.Random) -> None:
    def read(root: Path) -> tuple[load.Inputs, Problems]:
        inputs, problems = load.files.read(root)
        parts = ("content", "seeds", "strings", "assets")
        mixed: dict[str, Any] = {part: shuffled(getattr(inputs, part), order) for part in parts}
        return replace(inputs, **mixed), problems

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(load, "read", read)
        assert small_site() == built(lay_out_once())


def shuffled(values: tuple[object, ...], order: random.Random) -> tuple[object, ...]:
    return tuple(order.sample(values, len(values)))


@cache
def small_site() -> Mapping[str, bytes]:
    return built(lay_out_once())


@cache
def lay_out_once() -> Path:
    return lay_out(kept_folder())


@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=5))
@settings(max_examples=4)
def test_any_edits_then_a_warm_build_equals_a_clean_one(edits: list[Edit]) -> None:
    with TemporaryDirectory() as folder:
        root, output = lay_out_built(Path(folder))
        for edit in edits:
            before = files_in(output)
            edit(root)
            clean = Path(folder, "clean")
            code = build(root, output)
            forgetful = shutil.copytree(
                root, Path(folder, "forgetful"), ignore=shutil.ignore_patterns(".cache")
            )
            assert code == build(forgetful, clean)
            assert files_in(output) == (files_in(clean) if code == 0 else before)
            shutil.rmtree(clean, ignore_errors=True)
            shutil.rmtree(forgetful)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_has_the_outcome_that_its_name_says(edit: Edit, tmp_path: Path) -> None:
    root, output = lay_out_built(tmp_path)
    edit(root)
    assert edit.code == build(root, output)


def build(root: Path, output: Path) -> int:
    """Run `brief build` and return its exit code."""
    return cli.main(["build", "--format", "json", "--root", str(root), "--output", str(output)])


def built(root: Path) -> Mapping[str, bytes]:
    """Return the files of a site that has no problem."""
    result = pipeline.build(pipeline.Options(root))
    assert () == result.problems
    return {file.url: file.data for file in result.files}


def files_in(folder: Path) -> Mapping[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(paths)}


@given(front_matter_values(SMALL / "content"))
@settings(max_examples=60)
@example(("content/site.yaml", "languages: [en, fr]\n", "languages: [fr, en]\n"))
@example(("content/site.yaml", "languages: [en, fr]\n", "languages: [en, fr, en]\n"))
def test_no_value_whatever_makes_a_build_fail_with_a_fault_of_ours(
    change: tuple[str, str, str],
) -> None:
    path, old, new = change
    root = lay_out_once()
    kept = (root / path).read_bytes()
    assert old.encode() in kept
    try:
        (root / path).write_bytes(kept.replace(old.encode(), new.encode("utf-8", "ignore"), 1))
        problems = pipeline.build(pipeline.Options(root)).problems
    finally:
        (root / path).write_bytes(kept)
    ours = [p for p in problems if p.code in ("template-error", "missing-string")]
    assert [] == ours


@given(st.text())
@settings(max_examples=40)
def test_no_text_whatever_makes_the_loading_of_a_file_raise(text: str) -> None:
    for path in ("content/events/a.md", "content/briefs/a.en.md", "content/sources/a.md"):
        parsed, problems = load.parse((Text(path, text),), (), ("en", "fr"))
        assert parsed.documents or problems


@pytest.mark.parametrize("url", ["https://example.org/sub/path/", "http://localhost:8000/"])
def test_the_base_url_changes_links_and_nothing_else(url: str, tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    plain = pipeline.build(pipeline.Options(root, "https://plain.example/"))
    moved = pipeline.build(pipeline.Options(root, url))
    path = "/" + url.split("/", 3)[3]
    links = {'="/': f'="{path}', "0; url=/": f"0; url={path}", "https://plain.example/": url}
    for one, other in zip(plain.files, moved.files, strict=True):
        assert (one.url, with_links(one.data, links)) == (other.url, other.data)


def with_links(data: bytes, links: Mapping[str, str]) -> bytes:
    for old, new in links.items():
        data = data.replace(old.encode(), new.encode())
    return data
