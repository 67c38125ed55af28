"""What a site is never put into, and which site is never put anywhere."""

from pathlib import Path

import pytest

from brief.publish import File, update
from tests.publishing import NEW, OLD, codes, held, neighbours, new_output, put, snapshot


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return new_output(tmp_path)


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
    assert neighbours(output) == [".cache", "site"]
