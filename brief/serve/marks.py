"""What tells one state of a file from another."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias


class Mark(NamedTuple):
    """A file's inode, size and both times, in nanoseconds.

    No two states of a file have the same mark, whatever times an editor sets: the second time
    is the system's own.
    """

    inode: int
    size: int
    modified: int
    changed: int


Marks: TypeAlias = Mapping[str, Mark]


def look(folders: Iterable[Path]) -> dict[str, Mark]:
    """Return the marks of every visible file under `folders`."""
    return {path: mark for folder in folders for path, mark in _under(str(folder))}


def look_at(
    paths: Iterable[str], known: Marks, folders: tuple[Path, ...]
) -> dict[str, Mark | None] | None:
    """Return those of `paths` whose marks are not those `known`, with their marks now.

    It is None if all files must be looked at: a path is a folder, or was one.
    """
    found: dict[str, Mark | None] = {}
    for path in paths:
        if _is_visible(path, folders):
            mark = _mark(path)
            if mark is None and path not in known and _is_folder(path, known):
                return None
            if mark != known.get(path):
                found[path] = mark
    return found


def _is_folder(path: str, known: Marks) -> bool:
    return Path(path).is_dir() or any(is_under(path, one) for one in known)


def _under(folder: str) -> Iterator[tuple[str, Mark]]:
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError:  # deleted since it was listed
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _under(entry.path)
        else:
            mark = _mark(entry.path)
            if mark:
                yield entry.path, mark


def _mark(path: str) -> Mark | None:
    """Return the mark of a file, or None where there is no file."""
    try:
        it = os.stat(path)  # noqa: PTH116 - thousands of them
    except (OSError, ValueError):
        return None
    if stat.S_ISDIR(it.st_mode):
        return None
    return Mark(it.st_ino, it.st_size, it.st_mtime_ns, it.st_ctime_ns)


def _is_visible(path: str, folders: Iterable[Path]) -> bool:
    """Tell whether a path lies in one of the folders, and no part of it begins with '.'."""
    for folder in map(str, folders):
        if is_under(folder, path):
            return os.sep + "." not in path[len(folder) :]
    return path in map(str, folders)


def is_under(folder: str, path: str) -> bool:
    """Tell whether a path lies in a folder."""
    return path.startswith(folder.rstrip(os.sep) + os.sep)
