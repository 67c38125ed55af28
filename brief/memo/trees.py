"""The digest of a folder: of every name, mode and byte in it.

It is the honest way to know that nothing has changed: a file can change and keep its size and
its times. It costs three calls of the system for each file.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

CHUNK = 1 << 17


def digest(folders: Iterable[Path]) -> str:
    """Return the digest of all that the folders hold; of one that is not there, that it isn't.

    "" where it can't be known: a file can't be read, or is no plain file (a link may lead
    anywhere).
    """
    seen = sha256()  # processors have instructions for it
    try:
        for folder in folders:
            seen.update(b"\0folder\0" if folder.is_dir() else b"\0nothing\0")
            for name, path in _files(str(folder), ""):
                for told in _told(name, path):
                    seen.update(told)
    except OSError:
        return ""
    return seen.hexdigest()


def _files(folder: str, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield the name inside the outermost folder, and the path, of each file in order."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _files(entry.path, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.path


def _told(name: str, path: str) -> tuple[bytes, bytes]:
    """Return a file's name, mode and size, and its bytes."""
    file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        mode = os.fstat(file).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(path)
        data = _bytes(file)
    finally:
        os.close(file)
    called = os.fsencode(name)
    return b"%d %d %d %b" % (len(called), mode, len(data), called), data


def _bytes(file: int) -> bytes:
    data = os.read(file, CHUNK)
    if len(data) < CHUNK:  # all there is: a plain file is read short at its end only
        return data
    parts = [data]
    while data := os.read(file, CHUNK):
        parts.append(data)
    return b"".join(parts)
