"""The memory and the ground of one build: what does its work, or knows what it made before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from brief.memo.ground import UNKNOWN, Ground
from brief.memo.remember import Memo

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Working:
    """A memory, and what all work stands on. Without a folder it only does the work."""

    memory: Memo = field(default_factory=Memo)
    ground: Ground = UNKNOWN

    def again(self, name: str, work: Callable[[], T]) -> T:
        """Return what `work` makes, which must be a value, or what it made in the last build.

        It made the same if nothing that it looked into has changed since.
        """
        done = self.memory.recall(name)
        if done and self.ground.holds(done):
            self.memory.reads.note(done.looked)
            return done.made  # type: ignore[no-any-return] # it is what the same work made
        self.memory.count("work", 1)
        made, looked = self.looked(work)
        if self.memory.keeps:
            self.memory.note(name, self.ground.done(made, looked))
        return made

    def looked(self, work: Callable[[], T]) -> tuple[T, frozenset[str]]:
        """Do a piece of work; return what it made, and the files that it looked into."""
        return self.memory.reads.of(work)

    def note(self, looked: Iterable[str]) -> None:
        """Note that the work under way looks into these files, by way of what others made."""
        self.memory.reads.note(looked)
