"""What work stands on: it need not be done again while all of that is the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any


@dataclass(frozen=True, slots=True)
class Done:
    """A piece of work: the basis that it stood on, the files it looked into, and what it made.

    `texts` is the digest of those files as they were.
    """

    basis: str
    looked: tuple[str, ...]
    texts: str
    made: Any


@dataclass(frozen=True, slots=True)
class Ground:
    """The same for all work of a build: `basis` is "" if it isn't known, `texts` are digests."""

    basis: str
    texts: Mapping[str, str]

    def done(self, made: object, looked: Iterable[str]) -> Done:
        """Return a record of work that was just done."""
        paths = tuple(sorted(looked))
        return Done(self.basis, paths, self._digest(paths), made)

    def holds(self, done: Done | None) -> bool:
        """Tell whether the work would make the same again."""
        if done is None or not self.basis or done.basis != self.basis:
            return False
        return done.texts == self._digest(done.looked)

    def _digest(self, paths: tuple[str, ...]) -> str:
        told = "\n".join(self.texts.get(path, "") for path in paths)
        return blake2b(told.encode(), digest_size=32).hexdigest()


UNKNOWN = Ground("", {})
