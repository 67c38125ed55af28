"""`memo(function, *arguments)`: what a function made of the same arguments before.

The key is a strong digest of the function's name and of its arguments, which are values; the
program is the same, or the file with the memories is another.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from brief import processes
from brief.memo import values
from brief.memo.ground import Done
from brief.memo.store import KEY_SIZE, Store
from brief.reads import Reads
from brief.sayings import say

A = TypeVar("A")
T = TypeVar("T")
Watch: TypeAlias = Callable[[str, int, int], None]


def _unwatched(stage: str, done: int, whole: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Gains:
    """What was kept in a memory, by its key, and which keys were asked for."""

    new: dict[bytes, bytes]
    used: set[bytes]


class Memo:
    """What was made before, if it has a folder to keep it in; else it only does the work.

    `made` counts what had to be made, by function. `workers` are the processes that may share it.
    `watch` is told of the stage that begins, and how much of it is done, and of how much. `reads`
    notes what work looks into.
    """

    def __init__(
        self, root: Path | None = None, workers: int = 1, watch: Watch = _unwatched
    ) -> None:
        """Open the memories of the brief in `root`."""
        self.workers, self.watch = workers, watch
        self.made: dict[str, int] = {}
        self.reads = Reads()
        self._store = Store(root) if root else None
        self._new: dict[bytes, bytes] = {}  # since `gains` was asked
        self._held: dict[bytes, bytes] = {}  # in all
        self._used: set[bytes] = set()

    def __call__(self, function: Callable[..., T], *arguments: Any) -> T:
        """Return what `function` makes of `arguments`: both must be values."""
        return self.each(function, [arguments])[0]

    def each(self, function: Callable[..., T], calls: Sequence[tuple[Any, ...]]) -> list[T]:
        """Return what `function` makes of each call's arguments, in order."""
        if self._store is None:
            return self.shared(say("parse"), lambda call: function(*call), calls)
        name = f"{function.__module__}.{function.__qualname__}"
        keys = [key_of(name, *call) for call in calls]
        known = [self.get(key) for key in keys]
        lost = [n for n, data in enumerate(known) if data is None]
        self.count(name, len(lost))
        made = self.shared(say("parse"), lambda n: _written(function, calls[n]), lost)
        for n, data in zip(lost, made, strict=True):
            known[n] = data
            if data is not None:
                self.put(keys[n], data)
        return [
            function(*call) if data is None else values.loads(data)
            for call, data in zip(calls, known, strict=True)
        ]

    def shared(self, stage: str, work: Callable[[A], T], items: Sequence[A]) -> list[T]:
        """Return what `work` makes of each item, in order, by all processes; `stage` is watched."""
        mine = self.gains()  # so that a copy hands over nothing but its own
        try:
            return processes.mapped(work, items, self.workers, partial(self.watch, stage))
        finally:
            self.gain(mine)

    def recall(self, name: str) -> Done | None:
        """Return what was noted of a piece of work; None if nothing was."""
        data = self.get(_name_key(name))
        done = None if data is None else values.loads(data)
        return done if isinstance(done, Done) else None

    def note(self, name: str, done: Done) -> None:
        """Note a piece of work under its name, for the next build; not if it made no values."""
        with suppress(values.NoValueError):
            self.put(_name_key(name), values.dumps(done))

    def count(self, name: str, number: int) -> None:
        """Count what had to be made."""
        self.made[name] = self.made.get(name, 0) + number

    def gains(self) -> Gains:
        """Return what was kept and asked for since this was last asked, and forget it.

        A copy of this process hands it over to the first one.
        """
        gains = Gains(self._new, self._used)
        self._new, self._used = {}, set()
        return gains

    def gain(self, gains: Gains) -> None:
        """Take over what a copy has kept and asked for."""
        self._new |= gains.new
        self._held |= gains.new
        self._used |= gains.used

    def get(self, key: bytes) -> bytes | None:
        """Return what is kept under a key."""
        data = self._held.get(key)
        if data is None and self._store:
            data = self._store.get(key)
        if data is not None:
            self._used.add(key)
        return data

    def put(self, key: bytes, data: bytes | None) -> None:
        """Keep something under a key, once `save` is called; None: what is kept there already."""
        self._used.add(key)
        if data is not None:
            self._new[key] = self._held[key] = data

    @property
    def keeps(self) -> bool:
        """Whether there is anything to remember in."""
        return self._store is not None

    def save(self) -> None:
        """Write down what is new, and forget what was not asked for, once it is a lot."""
        if self._store:
            self._store.keep(self._new, frozenset(self._used))


def mark(value: object) -> str:
    """Return a strong digest of a value in hexadecimal, or "" if it is none."""
    try:
        return blake2b(values.dumps(value), digest_size=KEY_SIZE).hexdigest()
    except values.NoValueError:
        return ""


def key_of(name: str, *arguments: Any) -> bytes:
    """Return the key of a call."""
    return blake2b(values.dumps((name, arguments)), digest_size=KEY_SIZE).digest()


def _name_key(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=KEY_SIZE, person=b"work").digest()


def _written(function: Callable[..., object], call: tuple[Any, ...]) -> bytes | None:
    """Return what `function` makes as bytes, or None if that is no value."""
    try:
        return values.dumps(function(*call))
    except values.NoValueError:
        return None
