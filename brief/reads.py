"""Notes what a piece of work looks into, so that it is done again only if that has changed."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


class Reads:
    """What is being looked into, by the pieces of work that are under way: one may hold another."""

    def __init__(self) -> None:
        """Begin with no work under way."""
        self._open: list[set[str]] = []

    def note(self, paths: Iterable[str]) -> None:
        """Note that the work looks into these files."""
        if self._open:
            self._open[-1].update(paths)

    def of(self, work: Callable[[], T]) -> tuple[T, frozenset[str]]:
        """Do a piece of work; return what it made, and all that it looked into."""
        self._open.append(set())
        try:
            made = work()
        finally:
            found = frozenset(self._open.pop())
        self.note(found)
        return made, found
