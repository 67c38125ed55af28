"""One file of records, each under a key: it grows at its end and is never changed elsewhere.

It begins with the program that wrote it; what another one wrote is ignored and written over. Each
record has a checksum (CRC-32), so that what is damaged is as good as lost. A writer that dies
leaves at most a torn last record, which the next one cuts off.
"""

import fcntl
import mmap
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from struct import Struct
from typing import BinaryIO, TypeAlias
from zlib import crc32

from brief.memo import folder
from brief.memo.engine import fingerprint

NAME = "memo"
KEY_SIZE = 32
HEAD = Struct("<32sQI")  # key, length of the data, checksum of both
SLACK = 1 << 22  # bytes that nobody asks for any more, below which they are left

Place: TypeAlias = tuple[int, int, int]


class Store:
    """The records as they were when the file was opened. Nothing that is in it raises."""

    def __init__(self, root: Path) -> None:
        """Open the file of a brief; one that can't be read is as good as empty."""
        self._root = root
        self._bytes: mmap.mmap | bytes = b""
        with suppress(OSError, ValueError), (folder.of(root) / NAME).open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._places = dict(_places(self._bytes))

    def get(self, key: bytes) -> bytes | None:
        """Return the data kept under a key, or None."""
        if key not in self._places:
            return None
        start, end, checksum = self._places[key]
        data = bytes(self._bytes[start:end])
        return data if checksum == _checksum(key, data) else None

    def keep(self, new: Mapping[bytes, bytes], used: frozenset[bytes]) -> None:
        """Add records; leave out what is not `used`, if that is the larger part.

        A disk that refuses does no harm.
        """
        needed = sum(
            self._places[key][1] - self._places[key][0] for key in used & set(self._places)
        )
        waste = len(self._bytes) - needed
        with suppress(OSError):
            if not self._places or waste > max(SLACK, len(self._bytes) // 2):
                held = {key: data for key in used if (data := self.get(key)) is not None}
                folder.write(self._root, NAME, chain([_start()], _records({**held, **new})))
            elif new:
                self._append(_records(new))

    def _append(self, records: Iterable[bytes]) -> None:
        with _locked(folder.of(self._root) / NAME) as file:
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as now:
                ends = [end for _, (_, end, _) in _places(now)]
            file.truncate(max(ends, default=len(_start())))
            file.seek(0, os.SEEK_END)
            file.writelines(records)


def _places(data: mmap.mmap | bytes) -> Iterator[tuple[bytes, Place]]:
    """Yield where the records are; a torn one ends it."""
    at = len(_start())
    if data[:at] != _start():
        return
    while at + HEAD.size <= len(data):
        key, size, checksum = HEAD.unpack_from(data, at)
        start, at = at + HEAD.size, at + HEAD.size + size
        if at <= len(data):
            yield key, (start, at, checksum)


def _records(new: Mapping[bytes, bytes]) -> Iterator[bytes]:
    for key, data in new.items():
        yield HEAD.pack(key, len(data), _checksum(key, data))
        yield data


def _checksum(key: bytes, data: bytes) -> int:
    return crc32(data, crc32(key))


def _start() -> bytes:
    return f"brief memo {fingerprint()}\n".encode()


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write to it; others that want to wait."""
    with path.open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
