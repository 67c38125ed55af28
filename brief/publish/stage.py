"""Put a site together in a folder of its own, complete on the disk when it is done.

Making folders and links by the thousand is what publishing costs. So the site that was replaced
is not deleted: the next one is made of it, by what differs.
"""

import ctypes
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from brief import trees
from brief.publish.files import FILE_MODE, FOLDER_MODE, KEPT, Changes, File
from brief.trees import Found, Stamp


def stage(
    staging: Path, old: Path, files: Iterable[File], changes: Changes, found: Mapping[str, Found]
) -> None:
    """Make the folder `staging` hold `files`, linking from `old` what did not change.

    `found` is what `old` held when the changes were found. What `staging` holds already, mostly
    the site before the old one, stays if it is the very same file.
    """
    new = {file.url: file.data for file in files}
    kept = tuple(url for url in KEPT if url in found and stat.S_ISREG(found[url].mode))
    linked, folders = {*changes.unchanged, *kept}, _folders(new)
    at, before = f"{staging}/", f"{old}/"  # texts: a site has thousands of paths
    there = _spared(staging, {url: found[url].stamp for url in linked}, folders)
    for folder in sorted(folders):  # the outer before the inner
        _make(at + folder)
    for url in linked - there:
        if url in kept or _stamp(before + url) == found[url].stamp:
            _link(before + url, at + url)
        else:  # it changed since it was compared
            _write(at + url, new[url])
    for url in changes.written:
        _write(at + url, new[url])
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


def _folders(urls: Iterable[str]) -> set[str]:
    """Return each folder that the urls need, "" for the outermost."""
    found, waiting = {""}, {url.rpartition("/")[0] for url in urls}
    while waiting:
        found |= waiting
        waiting = {folder.rpartition("/")[0] for folder in waiting} - found
    return found


def _spared(staging: Path, wanted: Mapping[str, Stamp], folders: AbstractSet[str]) -> set[str]:
    """Return which of the wanted files are there; nothing else is left, but for the folders."""
    return set(_sift(str(staging), "", wanted, folders)) if staging.is_dir() else set()


def _sift(
    path: str, prefix: str, wanted: Mapping[str, Stamp], folders: AbstractSet[str]
) -> Iterator[str]:
    with os.scandir(path) as found:
        entries = list(found)
    for entry in entries:
        url = prefix + entry.name
        if not entry.is_dir(follow_symlinks=False):
            if wanted.get(url) == trees.stamp(entry.stat(follow_symlinks=False)):
                yield url
            else:
                os.unlink(entry.path)
        elif url in folders:
            yield from _sift(entry.path, f"{url}/", wanted, folders)
        else:
            shutil.rmtree(entry.path)


def _make(folder: str) -> None:
    """Make a folder that others may read, or make it so."""
    if not os.path.isdir(folder):
        os.mkdir(folder)
    if stat.S_IMODE(os.lstat(folder).st_mode) != FOLDER_MODE:
        os.chmod(folder, FOLDER_MODE)


def _stamp(path: str) -> Stamp | None:
    try:
        return trees.stamp(os.lstat(path))
    except OSError:
        return None


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
