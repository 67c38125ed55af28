"""The files that a site is made from: which of them have changed since one last looked.

A watch tells of changes soon, and not how soon. Whoever needs to know that he has heard of all
of them writes a file of his own (a cookie) into a folder that is watched too, and waits until the
watch tells of that: it tells everything in the order in which it happened. (Watchman does the
same.) If no answer comes, all files are looked at.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing, suppress
from pathlib import Path

from watchfiles import awatch

from brief.serve.marks import is_under, look, look_at

STILL = 0.01  # seconds without a change after which what was saved is taken for complete
EMPTY = 0.1  # the same for a file without a byte: most are about to be written
MOST_LOOKS = 25  # at files that never come to rest
STEP, LONGEST, REST = 5, 50, 2000  # milliseconds: of a burst of events, and between looks
ANSWER = 0.5  # seconds in which the watch tells of a cookie
SHARE = 50  # a look at all files is taken once in so many times what it takes
IN_ORDER = sys.platform == "linux"  # elsewhere a watch may tell of folders one by one


class Watch:
    """Watches folders, and knows the files in them as they were when it was last asked.

    It begins with the files as they are when it is made.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = tuple(folder.absolute() for folder in folders)
        self.stirred = asyncio.Event()
        self._marks = look(self.folders)
        self._heard: set[str] = set()
        self._is_sure = False  # that the watch told of all changes since the last look at all
        self._next_look = 0.0
        self._watches = 0  # begun so far
        self._cookies = ""  # the folder for them, as long as there is a watch
        self._awaited: dict[str, asyncio.Event] = {}

    @property
    def has_news(self) -> bool:
        """Whether there were changes that nobody has asked for yet."""
        return bool(self._heard)

    async def run(self) -> None:
        """Set `stirred` when files may have changed, and now and then in any case.

        A folder that is deleted and made anew is watched again. Where the system has no watch
        to give, only the clock tells when to look.
        """
        with tempfile.TemporaryDirectory(prefix="brief-preview-") as self._cookies:
            while True:
                self._watches, self._is_sure = self._watches + 1, False
                self.stirred.set()
                try:
                    await self._listen(_standing(self.folders))
                except (OSError, RuntimeError):
                    await asyncio.sleep(REST / 1000)
                finally:
                    self.stirred.set()

    async def _listen(self, watched: dict[Path, int]) -> None:
        bursts = awatch(
            *watched, self._cookies, watch_filter=None, step=STEP, debounce=LONGEST,
            rust_timeout=REST, yield_on_timeout=True,
        )  # fmt: skip
        async with aclosing(bursts):
            async for burst in bursts:
                self._hear({path for _, path in burst})
                if _standing(self.folders) != watched:
                    return

    def _hear(self, paths: set[str]) -> None:
        cookies = {path for path in paths if is_under(self._cookies, path)}
        self._heard |= paths - cookies
        for path in cookies & self._awaited.keys():
            self._awaited[path].set()
        if not paths and time.monotonic() > self._next_look:
            self._is_sure = False
        if paths - cookies or not self._is_sure:
            self.stirred.set()

    async def changed(self, make_sure: bool = True) -> frozenset[str]:
        """Return the paths that were written, added or removed since the last call, when at rest.

        Everything that was saved before the call is among them; what the watch has not told of
        yet only if it is asked to `make_sure`.
        """
        watch = self._watches
        is_told = (self._is_sure and not make_sure) or await self._is_told_of_all()
        found = changed = await self._looked(is_told and self._is_sure)
        self._is_sure = is_told and watch == self._watches
        for _ in range(MOST_LOOKS):
            left = self._unrest(found)
            if not left:
                break
            await asyncio.sleep(left)
            self._heard |= found
            found = await self._looked(is_told)
            changed |= found
        return changed

    async def _is_told_of_all(self) -> bool:
        """Tell whether the watch has told of all that happened up to now."""
        if not (IN_ORDER and self._cookies):
            return False
        cookie = Path(self._cookies, str(time.monotonic_ns()))
        told = self._awaited[str(cookie)] = asyncio.Event()
        try:
            cookie.touch()
            await asyncio.wait_for(told.wait(), ANSWER)
        except (OSError, TimeoutError):
            return False
        finally:
            del self._awaited[str(cookie)]
            cookie.unlink(missing_ok=True)
        return True

    async def _looked(self, is_told: bool) -> frozenset[str]:
        """Return what differs from the marks, and mark it; look at all if not told of all."""
        heard, self._heard = self._heard, set()
        found = look_at(heard, self._marks, self.folders)
        if not is_told or found is None:
            return await self._looked_at_all()
        for path, mark in found.items():
            if mark:
                self._marks[path] = mark
            else:
                self._marks.pop(path, None)
        return frozenset(found)

    async def _looked_at_all(self) -> frozenset[str]:
        began, known = time.monotonic(), self._marks
        self._marks = await asyncio.to_thread(look, self.folders)
        took = time.monotonic() - began
        self._next_look = began + max(SHARE * took, REST / 1000)
        return frozenset(path for path, _ in known.items() ^ self._marks.items())

    def _unrest(self, paths: Iterable[str]) -> float:
        """Return in how many seconds the files at these paths may be taken for complete."""
        now, left = time.time(), 0.0
        for mark in filter(None, map(self._marks.get, paths)):
            wait = STILL if mark.size else EMPTY
            left = max(left, min(wait, mark.changed / 1e9 + wait - now))
        return left


async def saves(folders: tuple[Path, ...]) -> AsyncGenerator[None, None]:
    """Yield at once, and again whenever files have changed and are at rest."""
    watch = Watch(folders)
    watching = asyncio.create_task(watch.run())
    try:
        yield
        while await watch.stirred.wait():
            watch.stirred.clear()
            if await watch.changed():
                yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


def _standing(folders: Iterable[Path]) -> dict[Path, int]:
    """Return the folders that are there, with what tells one from another of the same name."""
    return {folder: folder.stat().st_ino for folder in folders if folder.is_dir()}
