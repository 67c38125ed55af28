"""Put a site together in a folder of its own, complete on the disk when it is done."""

import ctypes
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from brief.publish.files import FILE_MODE, FOLDER_MODE, KEPT, Changes, File, digest


def stage(staging: Path, old: Path, files: Iterable[File], changes: Changes) -> None:
    """Fill the new folder `staging` with `files`, linking from `old` what did not change."""
    new = {file.url: file for file in files}
    folders = [staging / folder for folder in _folders(new)]
    for folder in folders:
        folder.mkdir()
        folder.chmod(FOLDER_MODE)
    for url in KEPT:
        if (old / url).is_file() and not (old / url).is_symlink():
            _link(old / url, staging / url)
    for url in changes.unchanged:
        _keep(old / url, staging / url, new[url])
    for url in changes.written:
        _write(staging / url, new[url].data)
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


def _folders(urls: Iterable[str]) -> Iterator[PurePosixPath]:
    """Yield each folder that the urls need, the outer before the inner."""
    needed = {parent for url in urls for parent in PurePosixPath(url).parents}
    yield from sorted(needed | {PurePosixPath()})


def _keep(old: Path, new: Path, file: File) -> None:
    """Take over a file, or write it if it is no longer what it was when it was compared."""
    _link(old, new)
    if new.is_symlink() or digest(new.read_bytes()) != digest(file.data):
        new.unlink()
        _write(new, file.data)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:  # a file system without hard links
        _write(new, old.read_bytes())
        shutil.copystat(old, new)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
    path.chmod(FILE_MODE)
