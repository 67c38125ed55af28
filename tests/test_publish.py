"""A site replaces the published one as a whole, and touches nothing that it needn't."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import publish, trees
from brief.publish import File, diff, published, update
from brief.publish.files import digest
from tests.publishing import (
    NEW,
    OLD,
    Snapshot,
    held,
    neighbours,
    new_output,
    put,
    snapshot,
    spare_of,
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return new_output(tmp_path)


@pytest.mark.parametrize("url", ["", "/a", "../a", "a//b", "a\\b", "a/", ".gitignore"])
def test_a_file_has_a_sound_url(url: str) -> None:
    with pytest.raises(ValueError, match="cannot be published"):
        File(url, b"")


CONTENTS = st.dictionaries(st.sampled_from("abcd"), st.binary(max_size=2))


@given(CONTENTS, CONTENTS)
def test_changes_lead_from_the_old_to_the_new(old: Snapshot, new: Snapshot) -> None:
    files = [File(url, data) for url, data in new.items()]
    changes = diff(files, {url: digest(data) for url, data in old.items()})
    kept = {url: old[url] for url in changes.unchanged}
    assert kept | {url: new[url] for url in changes.written} == new
    assert set(kept) | set(changes.removed) | (set(old) & set(changes.written)) == set(old)


def test_a_site_replaces_another(output: Path) -> None:
    assert (put(output, OLD)[0].removed, put(output, OLD)[1]) == ((), ())
    changes, problems = put(output, NEW)
    assert problems == ()
    assert changes.unchanged == ("en/same.txt",)
    assert changes.removed == ("en/old/0/index.html", "en/old/1/index.html")
    assert snapshot(output) == held(NEW)
    assert not (output / "en" / "old").exists()
    assert neighbours(output) == [".cache", "site"]


def test_a_site_can_be_published_where_nothing_is(tmp_path: Path) -> None:
    assert update(tmp_path / "a" / "site", NEW, tmp_path)[1] == ()
    assert snapshot(tmp_path / "a" / "site") == {file.url: file.data for file in NEW}


def test_unchanged_files_stay_the_same_files(output: Path) -> None:
    put(output, OLD)
    same = output / "en" / "same.txt"
    os.utime(same, (1, 1))
    before = same.stat()
    put(output, NEW)
    after = same.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_nothing_is_touched_if_nothing_changed(output: Path) -> None:
    put(output, OLD)
    before = output.stat()
    assert (put(output, OLD)[0].written, put(output, OLD)[1]) == ((), ())
    after = output.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_files_are_copied_where_links_fail(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError

    put(output, OLD)
    os.utime(output / "en" / "same.txt", (1, 1))
    monkeypatch.setattr(os, "link", fail)
    assert put(output, NEW)[1] == ()
    assert snapshot(output) == held(NEW)
    assert (output / "en" / "same.txt").stat().st_mtime == 1


def test_modes_do_not_depend_on_the_umask(output: Path) -> None:
    before = os.umask(0o077)
    try:
        put(output, OLD)
        (output / "en" / "same.txt").chmod(0o600)
        put(output, OLD)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in output.rglob("*") if path.is_dir()}
    assert modes | {stat.S_IMODE(output.stat().st_mode)} == {0o755}
    files = [path for path in output.rglob("*") if path.is_file() and path.name != ".gitignore"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o644}


def test_symbolic_links_in_the_output_are_replaced_and_never_followed(
    output: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page.txt").write_bytes(b"mine")
    put(output, OLD)
    (output / "en" / "page.txt").unlink()
    (output / "en" / "page.txt").symlink_to(outside / "page.txt")
    (output / "linked").symlink_to(outside)
    assert published(trees.read(output))["linked"] == ""
    put(output, OLD)
    assert snapshot(output) == held(OLD)
    assert not (output / "linked").is_symlink()
    assert snapshot(outside) == {"page.txt": b"mine"}


def test_a_file_that_changed_since_the_comparison_is_written(output: Path) -> None:
    put(output, OLD)
    found = trees.read(output)
    changes = diff(NEW, published(found))
    (output / "en" / "same.txt").write_bytes(b"meddled")
    assert publish.apply(output, NEW, changes, found, spare_of(output)) == ()
    assert snapshot(output) == held(NEW)
