"""A build with nothing to do: it does nothing, says the same, and is never wrong about it."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import NoReturn

import pytest

from brief import cli, pipeline
from brief.cli.progress import bar
from brief.memo import folder
from tests.small_site import edit, lay_out

PAGE = "en/briefs/example-review/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site that was built and has a warning, and what the build said."""
    project = lay_out(tmp_path_factory.mktemp("built") / "project")
    (project / "content/topics/notes.txt").write_text("x")
    with pytest.MonkeyPatch.context() as patched, redirect_stdout(io.StringIO()) as said:
        patched.delenv("SOURCE_DATE_EPOCH", raising=False)
        patched.chdir(project)
        assert 0 == cli.main(["build"])
    return project, said.getvalue()


@pytest.fixture
def root(built: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in the folder that commands are run in."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project = shutil.copytree(built[0], tmp_path / "project")
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """A function that builds and tells whether the build found nothing to do."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError

    def build(*options: str) -> bool:
        with monkeypatch.context() as patched:
            patched.setattr(pipeline, "build", refuse)
            return cli.main(["build", *options]) == 0

    return build


def told(said: str) -> list[str]:
    """Return the lines that do not count files or seconds."""
    return [line for line in said.splitlines() if "files written" not in line and " s." not in line]


@pytest.mark.usefixtures("root")
def test_nothing_to_do_says_what_the_build_said(
    built: tuple[Path, str], idle: Callable[..., bool], capsys: pytest.CaptureFixture[str]
) -> None:
    assert idle()
    first, again = built[1], capsys.readouterr().out
    assert "notes.txt: unexpected-file: warning" in first
    assert told(first) == told(again)
    assert "(0 files written, " in again
    assert "1 warning in 1 file; " in again


@pytest.mark.usefixtures("root")
def test_nothing_to_do_needs_no_library() -> None:
    program = "import sys; from brief import cli; cli.main(['build']); print(*sys.modules)"
    command = [sys.executable, "-c", program]
    environment = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[2])}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    modules = done.stdout.splitlines()[-1].split()
    assert "brief.memo" in modules
    assert [] == [m for m in modules if m in ("jinja2", "markdown_it", "yaml", "brief.pipeline")]


def spoil(root: Path) -> None:
    edit(root, "content/site.yaml", "languages:", "languagez:")


def write_the_same_size(root: Path) -> None:
    path = root / "content/entities/ada-specimen.md"
    times = path.stat()
    path.write_bytes(path.read_bytes().replace(b"e", b"a", 1))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "content": spoil,
    "content of the same size and time": write_the_same_size,
    "a new file": lambda root: (root / "content/topics/more.txt").write_text("x"),
    "a file that is gone": lambda root: (root / "content/topics/notes.txt").unlink(),
    "a template": lambda root: (root / "templates/base.html").write_text("x"),
    "a page": lambda root: (root / "site" / PAGE).write_text("x"),
    "a page that is gone": lambda root: (root / "site" / PAGE).unlink(),
    "a page that none may read": lambda root: (root / "site" / PAGE).chmod(0o600),
    "a file beside the pages": lambda root: (root / "site/more.html").write_text("x"),
    "a link": lambda root: (root / "content/topics/x.md").symlink_to("nowhere"),
    "no receipt": lambda root: (folder.of(root) / "receipt.json").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_any_change_there_is_something_to_do(
    change: Callable[[Path], object], root: Path, idle: Callable[..., bool]
) -> None:
    assert idle()
    change(root)
    assert not idle()


@pytest.mark.parametrize("options", [["--format", "json"], ["--as-of", "2031-06-02"]])
@pytest.mark.usefixtures("root")
def test_what_is_asked_otherwise_is_done(options: list[str], idle: Callable[..., bool]) -> None:
    assert not idle(*options)


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"{}", b'{"pages": "x"}', b"[" * 9999])
def test_what_else_lies_there_is_no_receipt(
    data: bytes, root: Path, idle: Callable[..., bool]
) -> None:
    (folder.of(root) / "receipt.json").write_bytes(data)
    assert not idle()


def test_a_build_that_failed_leaves_no_receipt(root: Path, idle: Callable[..., bool]) -> None:
    spoil(root)
    assert 1 == cli.main(["build"])
    assert not idle()
    edit(root, "content/site.yaml", "languagez:", "languages:")
    assert idle()


def test_why_and_when_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["build", "--explain", "--timings"])
    assert "No page is rendered: nothing has changed." in capsys.readouterr().out
    template = root / "templates/cite.html"
    template.write_text(template.read_text("utf-8") + "<!-- -->", "utf-8")
    assert 0 == cli.main(["build", "--explain", "--timings"])
    told = capsys.readouterr().out
    assert f"/{PAGE.removesuffix('index.html')}: its template changed, or one that " in told
    assert "/en/events/" not in told
    assert re.search(r"^  render +\d+\.\d\d s$", told, re.MULTILINE)


def test_a_bar_fills() -> None:
    assert "render  [######                  ] 1 of 4" == bar("render", 1, 4)
    assert "check" == bar("check", 0, 0)


def test_git_sees_nothing_of_the_cache(root: Path) -> None:
    assert "*\n" == (folder.of(root) / ".gitignore").read_text("utf-8")
