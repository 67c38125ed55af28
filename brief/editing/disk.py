"""Files are written whole or not at all, several together, and never outside of the project."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from brief.sayings import reason, say


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the project, by its path in it with '/', its new text, and maybe a new path."""

    path: str
    text: str
    new_path: str = ""


@dataclass(frozen=True, slots=True)
class _Staged:
    """A change that only waits for its new file to be put in place."""

    old: Path
    new: Path
    before: bytes
    waiting: Path


def raw(root: Path, path: str) -> str:
    """Return a file's text as it lies on the disk, with its line ends and byte order mark."""
    return (root / path).read_bytes().decode("utf-8")


def save(root: Path, changes: Iterable[Change]) -> str:
    """Write all changes; return "", or why none was made."""
    staged: list[_Staged] = []
    try:
        staged.extend(_stage(root, change) for change in changes)
        _put_in_place(staged)
    except OSError as error:
        return say(
            "{file} can't be written: {error}",
            file=error.filename or say("a file"),
            error=reason(error),
        )
    finally:
        for one in staged:
            one.waiting.unlink(missing_ok=True)
    return ""


def place(root: Path, path: str, text: str) -> str:
    """Write a file of content, new or not, in the folder of its type; return "", or why not.

    No link is followed: neither one that stands in the place of the file nor of its folder.
    """
    file = root / path
    folder = root.resolve() / Path(path).parent
    if file.is_symlink() or file.parent.resolve() != folder:
        return say("{path} can't be written: there is a link on the way", path=path)
    if file.exists():
        return save(root, [Change(path, text)])
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except OSError as error:
        return say("{file} can't be written: {error}", file=path, error=reason(error))
    return ""


def _stage(root: Path, change: Change) -> _Staged:
    old = _inside(root, change.path)
    new = _inside(root, change.new_path) if change.new_path else old
    if new != old and (new.exists() or (root / change.path).is_symlink()):
        raise FileExistsError(0, say("a file is there already, or it is a link"), change.new_path)
    before = old.read_bytes()
    with NamedTemporaryFile(dir=new.parent, prefix=".", suffix=".new", delete=False) as file:
        waiting = Path(file.name)
        file.write(change.text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    shutil.copymode(old, waiting)
    return _Staged(old, new, before, waiting)


def _inside(root: Path, path: str) -> Path:
    """Return where a path of the project really lies."""
    real = (root / path).resolve()
    if not real.is_relative_to(root.resolve()):
        raise PermissionError(0, say("it is a link that leads out of the project"), path)
    return real


def _put_in_place(staged: Iterable[_Staged]) -> None:
    """Exchange the files, and put back what was there if one of them can't be exchanged."""
    done: list[_Staged] = []
    try:
        for one in staged:
            done.append(one)
            os.replace(one.waiting, one.new)  # noqa: PTH105 (says that it overwrites)
            if one.old != one.new:
                one.old.unlink()
    except OSError:
        for one in reversed(done):
            one.old.write_bytes(one.before)
            if one.old != one.new:
                one.new.unlink(missing_ok=True)
        raise
