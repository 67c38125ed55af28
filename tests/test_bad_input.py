"""What no editor means to do, through the front door: a sentence, exit code 1, and the old site.

Each case is run as `brief build` would be. The site that was built before stays as it was.
"""

import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from brief import cli
from tests.small_site import edit, lay_out, lay_out_built

TOPIC = "content/topics/safeguards.md"
EVENT = "content/events/review-opens.md"


@dataclass(frozen=True)
class Bad:
    """A way to spoil a project, and the code and the words of the problem that it makes."""

    name: str
    spoil: Callable[[Path], object]
    code: str
    words: str = ""


def _two_files_with_one_id(root: Path) -> None:
    (root / "content/topics/more").mkdir()
    shutil.copy(root / TOPIC, root / "content/topics/more/safeguards.md")


def _a_link_that_leaves(root: Path) -> None:
    (root.parent / "elsewhere.md").write_text("---\nname: {en: a, fr: b}\n---\n")
    (root / "content/topics/elsewhere.md").symlink_to(root.parent / "elsewhere.md")


def _a_folder_that_leaves(root: Path) -> None:
    (root.parent / "far").mkdir()
    (root / "content/topics/far").symlink_to(root.parent / "far")


def _content_is_a_file(root: Path) -> None:
    shutil.rmtree(root / "content")
    (root / "content").write_text("text")


def _folder_in_the_place_of(path: str) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        (root / path).unlink()
        (root / path).mkdir()

    return spoil


def _write(path: str, data: bytes) -> Callable[[Path], object]:
    return lambda root: (root / path).write_bytes(data)


def _front(text: str) -> bytes:
    return f"---\nname: {text}\n---\n".encode()


CASES = (
    Bad("no content", lambda root: shutil.rmtree(root / "content"), "no-site-yaml"),
    Bad("content is a file", _content_is_a_file, "no-site-yaml"),
    Bad("no settings", lambda root: (root / "content/site.yaml").unlink(), "no-site-yaml"),
    Bad("settings are a folder", _folder_in_the_place_of("content/site.yaml"), "no-site-yaml"),
    Bad("empty settings", _write("content/site.yaml", b""), "file-empty"),
    Bad("no source text", lambda root: (root / "seeds/notice.txt").unlink(), "seed-missing"),
    Bad("no source texts at all", lambda root: shutil.rmtree(root / "seeds"), "seed-missing"),
    Bad("a source text that is not UTF-8", _write("seeds/notice.txt", b"\xff"), "not-utf8"),
    Bad("not UTF-8", _write(TOPIC, b"---\nname: caf\xe9\n---\n"), "not-utf8", r"byte 13 \(0xE9\)"),
    Bad("UTF-16", _write(TOPIC, "---\nname: é\n---\n".encode("utf-16")), "not-utf8", "byte 0"),
    Bad("a truncated character", _write(TOPIC, b"---\nname: a\n---\n\xc3"), "not-utf8", "byte 16"),
    Bad("NUL bytes", _write(TOPIC, _front("a\0b")), "yaml-control-character"),
    Bad("nothing in it", _write(TOPIC, b""), "file-empty"),
    Bad("a page of the web", _write(TOPIC, b"<!DOCTYPE html>\n<p>Hi"), "front-matter-missing"),
    Bad("two files with one id", _two_files_with_one_id, "duplicate-id", "more/safeguards"),
    Bad("a link that leaves the project", _a_link_that_leaves, "link-outside"),
    Bad("a folder that leaves it", _a_folder_that_leaves, "link-outside"),
    Bad("10 MB", _write(TOPIC, b"---\n" + b"#" * 10_000_000), "too-large", "10,000,004 bytes"),
    Bad("100,000 brackets", _write(TOPIC, _front("[" * 100_000)), "yaml-too-deep"),
    Bad("100,000 levels", _write(TOPIC, _front("\n" + "- " * 100_000)), "yaml-too-deep"),
    Bad("a mapping in a mapping …", _write(TOPIC, _front("{a: " * 50_000)), "yaml-too-deep"),
    Bad("an alias bomb", _write(TOPIC, _front("&a [*a, *a, *a]")), "yaml-reserved"),
    Bad("a tag", _write(TOPIC, _front("!!python/object:os.system x")), "yaml-reserved"),
    Bad("a language without a file",
        lambda root: edit(root, "content/site.yaml", "languages: [en, fr]", "languages: [en, de]"),
        "language-missing", "'de'"),
    Bad("a template that is not there",
        _write("templates/page.html", b"{% extends 'brief/event.htm' %}"),
        "template-error", "brief/event.htm"),
    Bad("a template that is not UTF-8", _write("templates/event.html", b"\xff"), "template-error"),
    Bad("a template that includes itself",
        _write("templates/holdings.html", b"{% include 'holdings.html' %}"), "template-error"),
    Bad("a template that divides by 0",
        _write("templates/page.html", b"{{ 1 / 0 }}"), "template-error", "division"),
    Bad("a template that is not closed",
        _write("templates/page.html", b"{% if view %}"), "template-error"),
    Bad("half a surrogate", _write(TOPIC, _front('{en: "\\ud800", fr: "a"}')), "yaml-bad-escape"),
)  # fmt: skip


@pytest.mark.parametrize("bad", CASES, ids=lambda bad: bad.name)
def test_bad_input_is_told_in_a_sentence_and_the_site_stays(
    bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, output = lay_out_built(tmp_path)
    before = snapshot(output)
    bad.spoil(root)
    capsys.readouterr()
    assert 1 == run(root, output)
    told = capsys.readouterr()
    assert "" == told.err
    problems = {problem["code"]: problem for problem in json.loads(told.out)}
    assert bad.code in problems
    problem = problems[bad.code]
    assert re.search(bad.words, problem["message"] + problem["path"])
    assert str(tmp_path) not in told.out, "names a path of this machine"
    assert before == snapshot(output)


def run(root: Path, output: Path) -> int:
    arguments = ["--format", "json", "--root", str(root), "--output", str(output)]
    return cli.main(["build", *arguments])


def snapshot(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return each file with its bytes, its inode and its time."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), found.st_ino, found.st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (found := path.stat())
    }


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain, windows = lay_out(tmp_path / "plain"), lay_out(tmp_path / "windows")
    for path in (windows / "content").rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    for path in (windows / "templates/strings").iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert 0 == run(plain, tmp_path / "a")
    assert 0 == run(windows, tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def contents(folder: Path) -> dict[str, bytes]:
    return {path: data for path, (data, *_) in snapshot(folder).items()}


def test_a_folder_named_like_a_file_holds_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path / "project")
    (root / "content/topics/folder.md").mkdir()
    assert 0 == run(root, tmp_path / "site")
    (root / "content/topics/folder.md/inner.md").write_bytes(_front("{en: Inner, fr: Dedans}"))
    capsys.readouterr()
    assert 0 == run(root, tmp_path / "site")
    assert (tmp_path / "site/en/topics/inner/index.html").is_file()
    assert not (tmp_path / "site/en/topics/folder.md").exists()


def test_editors_files_that_are_hidden_or_left_over_do_no_harm(tmp_path: Path) -> None:
    root, output = lay_out_built(tmp_path)
    before = snapshot(output)
    for name in (".safeguards.md.swp", ".DS_Store", ".git/x.md", ".#safeguards.md"):
        (root / "content/topics" / name).parent.mkdir(exist_ok=True)
        (root / "content/topics" / name).write_bytes(b"\x00\xff")
    assert 0 == run(root, output)
    assert before == snapshot(output)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    os.mkfifo(root / "content/topics/pipe.md")
    assert 0 == run(root, tmp_path / "site")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_not_utf_8_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path / "project")
    (root / "content/topics/caf\udce9.md").write_bytes(_front("{en: a, fr: b}"))
    assert 1 == run(root, tmp_path / "site")
    assert ["bad-id"] == [problem["code"] for problem in json.loads(capsys.readouterr().out)]


def test_an_output_that_is_not_ours_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, output = lay_out(tmp_path / "project"), tmp_path / "photos"
    output.mkdir()
    (output / "holiday.jpg").write_bytes(b"x")
    assert 1 == run(root, output)
    assert "output-not-ours" in capsys.readouterr().out
    assert {"holiday.jpg": b"x"} == contents(output)


def test_an_output_that_is_a_file_is_left_alone(tmp_path: Path) -> None:
    root, output = lay_out(tmp_path / "project"), tmp_path / "file"
    output.write_bytes(b"x")
    assert 1 == run(root, output)
    assert b"x" == output.read_bytes()
