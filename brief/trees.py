"""The files of a folder by their digests: the honest way to know whether anything has changed.

A file can change and keep its size and its times, so all its bytes are read. Where there are many
files, threads share them: reading and digesting let each other run.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TypeAlias

MANY = 500  # files, below which a second thread costs more than it saves
SHARES = 8  # for each thread: whoever is done first takes the next

Stamp: TypeAlias = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it was when it was read.

    `mode` is what stat(2) says; `digest` is its SHA-256 in hexadecimal, "" for what is no plain
    file or can't be read; `stamp` is another after every change that the system notes.
    """

    mode: int
    digest: str
    stamp: Stamp


def read(folder: Path, skipped: str = "") -> dict[str, Found]:
    """Return what `folder` holds by name ("a/b.txt"), in order; nothing if it is not there.

    Folders called `skipped` are left out. Symbolic links are not followed. Raises OSError for a
    folder that can't be read.
    """
    paths = dict(_paths(str(folder), "", skipped)) if folder.is_dir() else {}
    return dict(zip(paths, _shared(list(paths.values())), strict=True))


def digest(folders: Iterable[Path]) -> str:
    """Return the digest of all that the folders hold; of one that is not there, that it isn't.

    "" where it can't be known: a file can't be read, or is no plain file (a link may lead
    anywhere). What Python has compiled does not count.
    """
    seen = sha256()
    try:
        for folder in folders:
            found = read(folder, "__pycache__")
            whole = digest_of({name: (one.mode, one.digest) for name, one in found.items()})
            if not whole:
                return ""
            seen.update(f"{folder.is_dir()} {whole}\n".encode())
    except OSError:
        return ""
    return seen.hexdigest()


def digest_of(files: Mapping[str, tuple[int, str]]) -> str:
    """Return the digest of files, name → mode and digest; "" if one of those is."""
    seen = sha256()
    for name, (mode, data) in sorted(files.items()):
        if not data:
            return ""
        called = os.fsencode(name)
        seen.update(b"%d %d %b %b\n" % (len(called), mode, data.encode(), called))
    return seen.hexdigest()


def stamp(told: os.stat_result) -> Stamp:
    """Return the stamp of a file, as stat(2) tells of it."""
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _paths(folder: str, prefix: str, skipped: str) -> Iterator[tuple[str, str]]:
    """Yield the name inside the outermost folder, and the path, of each file in order."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield prefix + entry.name, entry.path
        elif entry.name != skipped:
            yield from _paths(entry.path, f"{prefix}{entry.name}/", skipped)


def _shared(paths: list[str]) -> list[Found]:
    workers = len(os.sched_getaffinity(0)) if len(paths) >= MANY else 1
    if workers == 1:
        return [_found(path) for path in paths]
    from concurrent.futures import ThreadPoolExecutor

    size = -(-len(paths) // (workers * SHARES))
    shares = [paths[at : at + size] for at in range(0, len(paths), size)]
    with ThreadPoolExecutor(workers) as threads:
        return list(chain(*threads.map(lambda share: [_found(path) for path in share], shares)))


def _found(path: str) -> Found:
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        told = os.lstat(path)
        return Found(told.st_mode, "", stamp(told))
    try:
        told = os.fstat(file)
        plain = stat.S_ISREG(told.st_mode)
        data = sha256(_bytes(file, told.st_size)).hexdigest() if plain else ""
    finally:
        os.close(file)
    return Found(told.st_mode, data, stamp(told))


def _bytes(file: int, size: int) -> bytes:
    data = os.read(file, size + 1)
    if len(data) == size:  # all there is: a plain file is read short at its end only
        return data
    parts = [data]
    while data := os.read(file, size + 1):
        parts.append(data)
    return b"".join(parts)
