"""Put a site together in a folder of its own, complete on the disk when it is done."""

import ctypes
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from brief.publish.files import FILE_MODE, FOLDER_MODE, KEPT, Changes, File


def stage(staging: Path, old: Path, files: Iterable[File], changes: Changes) -> None:
    """Fill the new folder `staging` with `files`, linking from `old` what did not change."""
    new = {file.url: file for file in files}
    at, before = f"{staging}/", f"{old}/"  # texts: a site has thousands of paths
    for folder in _folders(new):
        os.mkdir(at + folder)
        os.chmod(at + folder, FOLDER_MODE)
    for url in KEPT:
        if (old / url).is_file() and not (old / url).is_symlink():
            _link(before + url, at + url)
    for url in changes.unchanged:
        _keep(before + url, at + url, new[url].data)
    for url in changes.written:
        _write(at + url, new[url].data)
    settle(staging)


def settle(folder: Path) -> None:
    """Wait until the disk holds all that was written to the file system of `folder`.

    That is one wait (syncfs) instead of one for each file, of which a site has thousands.
    """
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if syncfs is None:
            os.sync()
        elif syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    finally:
        os.close(handle)


def sync(folder: Path) -> None:
    """Wait until the disk knows what `folder` holds."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folders(urls: Iterable[str]) -> list[str]:
    """Return each folder that the urls need, "" for the outermost, the outer before the inner."""
    found, waiting = {""}, {url.rpartition("/")[0] for url in urls}
    while waiting:
        found |= waiting
        waiting = {folder.rpartition("/")[0] for folder in waiting} - found
    return sorted(found)


def _keep(old: str, new: str, data: bytes) -> None:
    """Take over a file, or write it if it is no longer what it was when it was compared."""
    _link(old, new)
    if not _holds(new, data):
        os.unlink(new)
        _write(new, data)


def _holds(path: str, data: bytes) -> bool:
    """Tell whether a file is a plain one, and holds this."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    with open(handle, "rb") as file:
        return file.read() == data


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:  # a file system without hard links
        _write(new, Path(old).read_bytes())
        shutil.copystat(old, new)


def _write(path: str, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)
    os.chmod(path, FILE_MODE)
