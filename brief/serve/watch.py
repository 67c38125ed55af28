"""The files that a site is made from: how they are now, and when to look again."""

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import TypeAlias

from watchfiles import awatch

Mark: TypeAlias = Mapping[str, tuple[int, int, int, int]]

STILL = 0.02  # seconds without a change after which what was saved is taken for complete
MOST_LOOKS = 25  # at files that never come to rest
STEP, LONGEST, REST = 10, 100, 2000  # milliseconds: of a burst of events, and between looks


def mark_of(folders: Iterable[Path]) -> Mark:
    """Return every visible file under `folders` with inode, size and both times.

    No two states of the files have the same mark, whatever times an editor sets: the second
    time is the system's own.
    """
    marks = {}
    for path in _files(folders):
        try:
            it = path.stat()
        except OSError:  # deleted since it was listed
            continue
        marks[str(path)] = (it.st_ino, it.st_size, it.st_mtime_ns, it.st_ctime_ns)
    return marks


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if not name.startswith(".")]
            yield from (Path(parent, name) for name in names if not name.startswith("."))


async def settled(folders: Iterable[Path], known: Mark) -> Mark:
    """Return the mark of the files: at once if it is `known`, or else when they are at rest."""
    mark = await asyncio.to_thread(mark_of, folders)
    for _ in range(MOST_LOOKS):
        if mark == known:
            break
        await asyncio.sleep(STILL)
        before, mark = mark, await asyncio.to_thread(mark_of, folders)
        if mark == before:
            break
    return mark


def changed(old: Mark, new: Mark) -> frozenset[str]:
    """Return the paths that were written, added or removed."""
    return frozenset(path for path, _ in old.items() ^ new.items())


async def saves(folders: tuple[Path, ...]) -> AsyncGenerator[None, None]:
    """Yield at once, and again whenever files have changed and are at rest."""
    known: Mark | None = None
    async for _ in stirrings(folders):
        mark = await settled(folders, known or {})
        if mark != known:
            known = mark
            yield


async def stirrings(folders: tuple[Path, ...]) -> AsyncIterator[None]:
    """Yield when files may have changed, and now and then in any case.

    A folder that is deleted and made anew is watched again. Where the system has no watch to
    give, only the clock tells when to look.
    """
    while True:
        yield
        watched = _standing(folders)
        watch = awatch(
            *watched, watch_filter=None, step=STEP, debounce=LONGEST, rust_timeout=REST,
            yield_on_timeout=True,
        )  # fmt: skip
        try:
            async with aclosing(watch):
                async for _ in watch:
                    yield
                    if _standing(folders) != watched:
                        break
        except (OSError, RuntimeError):
            await asyncio.sleep(REST / 1000)


def _standing(folders: Iterable[Path]) -> dict[Path, int]:
    """Return the folders that are there, with what tells one from another of the same name."""
    return {folder: folder.stat().st_ino for folder in folders if folder.is_dir()}
