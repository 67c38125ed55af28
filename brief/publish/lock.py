"""One build at a time writes into a folder."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30.0  # seconds; publishing takes few
PAUSE = 0.05


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Hold a lock on `folder` itself; give False if another process kept it too long.

    The system frees the lock when its process ends, however it ends, and no file is left.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield _acquire(handle, time.monotonic() + PATIENCE)
    finally:
        os.close(handle)


def _acquire(handle: int, until: float) -> bool:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                return False
            time.sleep(PAUSE)
        else:
            return True
