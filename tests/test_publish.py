"""A site is published whole or not at all, whatever happens."""

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import publish, trees
from brief.problems import Problems
from brief.publish import MARK, Changes, File, diff, lock, published, swap, update
from brief.publish.files import digest

Snapshot = dict[str, bytes]


def site(word: str, *, more: int = 2) -> tuple[File, ...]:
    pages = [File(f"en/{word}/{n}/index.html", f"{word} {n}".encode()) for n in range(more)]
    shared = [File("en/same.txt", b"same"), File("en/page.txt", word.encode())]
    return (File("index.html", MARK + b'"> ' + word.encode()), *shared, *pages)


OLD, NEW = site("old"), site("new")


def held(files: tuple[File, ...]) -> Snapshot:
    return {file.url: file.data for file in files} | {".gitignore": b"*\n"}


def snapshot(folder: Path) -> Snapshot:
    paths = (path for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def codes(problems: Problems) -> list[str]:
    return [problem.code for problem in problems]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "site"
    folder.mkdir(parents=True)
    (folder / ".gitignore").write_bytes(b"*\n")
    return folder


def put(output: Path, files: tuple[File, ...]) -> tuple[Changes, Problems]:
    return update(output, files, output.parent)


def neighbours(output: Path) -> list[str]:
    return sorted(path.name for path in output.parent.iterdir())


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
    assert neighbours(output) in (["site"], [".site.staging", "site"])


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


def test_the_next_site_is_made_of_the_one_before_the_last(output: Path) -> None:
    """So publishing costs what differs, however many files there are."""
    for word in ("old", "new"):
        put(output, site(word, more=40))
    for more, links in ((41, 42), (42, 1), (43, 1)):
        with failing(FULL, 0, 0) as taken:
            changes, problems = put(output, site("new", more=more))
        assert problems == ()
        assert changes.written == (f"en/new/{more - 1}/index.html",)
        assert taken.count("link") == links
    assert snapshot(output) == held(site("new", more=43))


def test_whatever_lies_in_the_spare_folder_is_mended(output: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page.txt").write_bytes(b"mine")
    for files in (OLD, NEW):
        put(output, files)
    spare = swap.staging_of(output)
    (spare / "en" / "same.txt").unlink()
    (spare / "en" / "same.txt").write_bytes(b"meddled")
    (spare / "en" / "page.txt").unlink()
    (spare / "en" / "page.txt").symlink_to(outside / "page.txt")
    shutil.rmtree(spare / "en" / "old")
    (spare / "en" / "old").symlink_to(outside)
    (spare / "index.html").unlink()
    (spare / "index.html").mkdir(mode=0o700)
    (spare / "en").chmod(0o700)
    (spare / "empty" / "folder").mkdir(parents=True)
    assert put(output, OLD)[1] == ()
    assert snapshot(output) == held(OLD)
    assert snapshot(outside) == {"page.txt": b"mine"}
    assert not (output / "empty").exists()
    assert stat.S_IMODE((output / "en").stat().st_mode) == 0o755


def test_a_file_that_both_folders_share_is_mended_in_both(output: Path) -> None:
    for files in (OLD, NEW):
        put(output, files)
    (output / "en" / "same.txt").write_bytes(b"meddled")
    for files in (OLD, NEW):
        assert put(output, files)[1] == ()
        assert snapshot(output) == held(files)


@pytest.mark.parametrize("spare", ["file", "link"])
def test_what_is_no_folder_in_its_place_is_removed(output: Path, spare: str) -> None:
    put(output, OLD)
    place = swap.staging_of(output)
    if place.exists():
        shutil.rmtree(place)
    if spare == "file":
        place.write_bytes(b"")
    else:
        place.symlink_to(output.parent)
    assert put(output, NEW)[1] == ()
    assert snapshot(output) == held(NEW)


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
    assert publish.apply(output, NEW, changes, found) == ()
    assert snapshot(output) == held(NEW)


@pytest.mark.parametrize("name", [".", "..", "/", "~", "content", "content/site"])
def test_unsafe_folders_are_refused(tmp_path: Path, name: str) -> None:
    content = tmp_path / "content"
    content.mkdir()
    _, problems = update(tmp_path / Path(name).expanduser(), NEW, tmp_path, [content])
    assert codes(problems) == ["output-unsafe"]
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_a_symbolic_link_is_refused(output: Path) -> None:
    link = output.parent / "link"
    link.symlink_to(output)
    assert codes(put(link, NEW)[1]) == ["output-unsafe"]
    assert snapshot(output) == {".gitignore": b"*\n"}


@pytest.mark.parametrize("page", [b"<p>mine", b""])
@pytest.mark.parametrize("name", ["index.html", "thesis.txt"])
def test_a_folder_of_someone_else_is_refused(output: Path, name: str, page: bytes) -> None:
    (output / name).write_bytes(page)
    assert codes(put(output, NEW)[1]) == ["output-not-ours"]
    assert (output / name).read_bytes() == page


def test_a_folder_that_was_emptied_by_hand_is_filled_again(output: Path) -> None:
    (output / ".nojekyll").write_bytes(b"")  # `rm -r site/*` leaves what is hidden
    assert put(output, (*NEW, File(".nojekyll", b"")))[1] == ()


def test_a_file_in_the_place_of_the_output_is_refused(output: Path) -> None:
    other = output.parent / "file"
    other.write_bytes(b"mine")
    assert codes(put(other, NEW)[1]) == ["output-not-ours"]
    assert other.read_bytes() == b"mine"


def test_a_site_that_could_not_be_replaced_later_is_refused(output: Path) -> None:
    assert codes(put(output, (File("index.html", b"plain"),))[1]) == ["output-unmarked"]
    assert snapshot(output) == {".gitignore": b"*\n"}


def test_a_file_and_a_folder_of_one_name_leave_the_old_site(output: Path) -> None:
    put(output, OLD)
    _, problems = put(output, (*NEW, File("en", b"")))
    assert codes(problems) == ["output-failed"]
    assert snapshot(output) == held(OLD)
    assert neighbours(output) in (["site"], [".site.staging", "site"])


class DeathError(BaseException):
    """Stands for a kill: nothing below the test handles it."""


CALLS = ("link", "mkdir", "chmod", "fsync", "rename", "open", "unlink", "rmdir", "scandir")
STEPS = [(os, n) for n in CALLS]
STAGE = import_module("brief.publish.stage")  # its function has the same name


@contextmanager
def failing(error: BaseException, first: int, last: int) -> Iterator[list[str]]:
    """Let the `first` to the `last` step that changes the disk fail; give the steps taken."""
    taken: list[str] = []

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **kwargs: Any) -> Any:
            taken.append(name)
            if first <= len(taken) <= last:
                raise error
            return real(*args, **kwargs)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for module, name in [*STEPS, (STAGE, "settle"), (swap, "exchange"), (Path, "open")]:
            patch.setattr(module, name, wrapped(name, getattr(module, name)))
        yield taken


FULL = OSError(28, "No space left on device")


@pytest.mark.parametrize("forever", [False, True])
@pytest.mark.parametrize("exchanges", [True, False])
def test_an_error_at_any_step_leaves_a_whole_site(
    output: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool, forever: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    seen: set[tuple[str, ...]] = set()
    for step in range(1, 1000):
        put(output, OLD)
        with failing(FULL, step, 10**6 if forever else step) as taken:
            _, problems = put(output, NEW)
        if len(taken) < step:
            break
        seen.add(tuple(codes(problems)))
        mended = output if output.exists() else swap.previous_of(output)
        assert snapshot(mended) == held(OLD if codes(problems) == ["output-failed"] else NEW)
        assert exchanges or forever or output.exists()
    assert {("output-failed",), ("output-leftover",)} <= seen
    assert step > 30


@pytest.mark.parametrize("exchanges", [True, False])
def test_death_at_any_step_leaves_a_whole_site(
    output: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    for step in range(1, 1000):
        put(output, OLD)
        with suppress(DeathError), failing(DeathError(), step, 10**6) as taken:
            put(output, NEW)
        if len(taken) < step:
            break
        if not exchanges:
            swap.recover(output)
        assert snapshot(output) in (held(OLD), held(NEW))
        assert put(output, NEW)[1] == ()
        assert snapshot(output) == held(NEW)
        assert neighbours(output) in (["site"], [".site.staging", "site"])
    assert step > 30


LOOP = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.test_publish import put, site
print("ready", flush=True)
while True:
    for word in ("old", "new"):
        assert not put(Path(sys.argv[1]), site(word, more=40))[1]
"""


def test_a_killed_build_leaves_a_whole_site(output: Path) -> None:
    sites = [held(site(word, more=40)) for word in ("old", "new")]
    put(output, site("old", more=40))
    chance = random.Random(3)  # noqa: S311 (any moments will do)
    for _ in range(8):
        root = Path(__file__).parent.parent
        command = [sys.executable, "-c", LOOP, str(output), str(root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as build:
            assert build.stdout is not None
            assert build.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.0, 0.1))
            build.send_signal(signal.SIGKILL)
        assert snapshot(output) in sites
    assert put(output, NEW)[1] == ()
    assert neighbours(output) in (["site"], [".site.staging", "site"])


def test_two_builds_at_once_do_not_mix(output: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda files: put(output, files), [OLD, NEW] * 20))
    assert {problems for _, problems in results} == {()}
    assert snapshot(output) in (held(OLD), held(NEW))
    assert neighbours(output) in (["site"], [".site.staging", "site"])


def test_a_build_gives_up_on_one_that_never_ends(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with lock.locked(output.parent) as free:
        assert free
        assert codes(put(output, NEW)[1]) == ["output-busy"]
    assert put(output, NEW)[1] == ()
