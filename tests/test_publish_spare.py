"""The site before the last is what the next one is made of, whatever has become of it."""

import shutil
import stat
from pathlib import Path

import pytest

from tests.failing_disk import FULL, failing
from tests.publishing import NEW, OLD, held, neighbours, new_output, put, site, snapshot, spare_of


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return new_output(tmp_path)


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
    spare = spare_of(output)
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


def test_nothing_is_left_of_a_site_where_there_is_no_cache(output: Path) -> None:
    shutil.rmtree(output.parent / ".cache")
    for files in (OLD, NEW, OLD):
        assert put(output, files)[1] == ()
        assert neighbours(output) == ["site"]


@pytest.mark.parametrize("spare", ["file", "link"])
def test_what_is_no_folder_in_its_place_does_no_harm(output: Path, spare: str) -> None:
    put(output, OLD)
    place = spare_of(output)
    shutil.rmtree(place)
    if spare == "file":
        place.write_bytes(b"")
    else:
        place.symlink_to(output.parent)
    assert put(output, NEW)[1] == ()
    assert snapshot(output) == held(NEW)
