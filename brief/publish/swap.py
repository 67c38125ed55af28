"""Set a folder in the place of another, and mend what a build that died has left."""

import ctypes
import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


def staging_of(output: Path) -> Path:
    """Return the folder beside `output` in which a site is put together."""
    return output.with_name(f".{output.name}.staging")


def previous_of(output: Path) -> Path:
    """Return where the old site stands while two folders cannot change places in one step."""
    return output.with_name(f".{output.name}.previous")


def replace(output: Path) -> None:
    """Set the staged site in the place of `output`; the old one stays until `recover`.

    Where the system cannot exchange two folders, there is a moment without a site: if the build
    dies in it, the next one brings the old site back.
    """
    staging = staging_of(output)
    if not output.exists():
        staging.rename(output)
    elif not exchange(staging, output):
        output.rename(previous_of(output))
        staging.rename(output)


def put_aside(output: Path, spare: Path) -> None:
    """Keep the site that was replaced as `spare`, if nothing is there and one step does it."""
    old = previous_of(output) if previous_of(output).is_dir() else staging_of(output)
    with suppress(OSError):  # it is on another disk, for example
        old.rename(spare)


def fetch(spare: Path, output: Path) -> None:
    """Begin the site to be staged with what was put aside, if there is something."""
    with suppress(OSError):
        if _is_folder(spare):
            spare.rename(staging_of(output))


def recover(output: Path) -> None:
    """Bring back a site that a build took away and did not replace; delete what is left over."""
    previous = previous_of(output)
    if previous.is_dir() and not os.path.lexists(output):
        previous.rename(output)
    for leftover in (staging_of(output), previous):
        _delete(leftover)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _delete(path: Path) -> None:
    if _is_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step (renameat2); False where that is impossible."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
