"""The small valid site that tests start from, and what the build has to say of a changed one."""

import shutil
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from brief import cli, messages, pipeline, report
from brief.problems import Problems
from brief.sayings import LANGUAGES, Speak

TESTS = Path(__file__).parent
SMALL = TESTS / "sites" / "small"
TEMPLATES = TESTS.parent / "templates"
DELETE = ".delete"


def lay_out(folder: Path, overlay: Path | None = None) -> Path:
    """Copy the small site and the project's templates into `folder`, then `overlay` over it.

    A file `<path>.delete` of the overlay removes `<path>`.
    """
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    shutil.copytree(TEMPLATES, folder / "templates", dirs_exist_ok=True)
    if overlay:
        shutil.copytree(overlay, folder, symlinks=True, dirs_exist_ok=True)
    for marker in sorted(folder.rglob(f"*{DELETE}")):
        _remove(marker.with_suffix(""))
        marker.unlink()
    return folder


def lay_out_built(folder: Path) -> tuple[Path, Path]:
    """Copy the small site, what a build remembers of it and its output into `folder`."""
    shutil.copytree(_built(), folder, dirs_exist_ok=True)
    return folder / "project", folder / "site"


@cache
def _built() -> Path:
    """Build the small site once."""
    folder = kept_folder()
    root, output = lay_out(folder / "project"), folder / "site"
    assert 0 == cli.main(["build", "--root", str(root), "--output", str(output)])
    return folder


def kept_folder() -> Path:
    """Return a new folder that is deleted with the process."""
    _KEPT.append(TemporaryDirectory())
    return Path(_KEPT[-1].name)


_KEPT: list[TemporaryDirectory[str]] = []


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Write `new` in the place of `old`, which must stand once in the file."""
    file = root / path
    text = file.read_bytes().decode("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    file.write_bytes(text.replace(old, new).encode("utf-8"))


def problems_of(root: Path, as_of: date | None = None) -> Problems:
    """Return what a build of the site in `root` reports."""
    return pipeline.build(pipeline.Options(root, as_of=as_of)).problems


def found_in(root: Path) -> Problems:
    """Return what the content itself has to report; no site is made of it, which takes longer."""
    return pipeline.gather(pipeline.Options(root)).problems


def reports_of(root: Path, as_of: date | None = None) -> dict[str, str]:
    """Return the same as editors read it, by their language."""
    problems = problems_of(root, as_of)
    return {lang: _report(problems, root, messages.speaker(lang)) for lang in LANGUAGES}


def _report(problems: Problems, root: Path, speak: Speak) -> str:
    def lines_of(path: str) -> Sequence[str] | None:
        file = root / path
        if not file.is_file():
            return None
        return file.read_text("utf-8", errors="replace").split("\n")

    return report.as_text(messages.told(problems, speak), lines_of, speak=speak) + "\n"
