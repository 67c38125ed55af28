"""The memory and the ground of one build: what does its work, or knows what it made before."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from brief.memo.ground import UNKNOWN, Done, Ground
from brief.memo.remember import Gains, Memo

T = TypeVar("T")
Task: TypeAlias = tuple[str, Callable[[], T]]  # work, and the name that it is remembered by


@dataclass(frozen=True, slots=True)
class Working:
    """A memory, and what all work stands on. Without a folder it only does the work."""

    memory: Memo = field(default_factory=Memo)
    ground: Ground = UNKNOWN

    def again(self, name: str, work: Callable[[], T]) -> T:
        """Return what `work` makes, which must be a value, or what it made in the last build.

        It made the same if nothing that it looked into has changed since.
        """
        done = self._standing(name)
        if done:
            self.memory.reads.note(done.looked)
            return done.made  # type: ignore[no-any-return] # it is what the same work made
        self.memory.count("work", 1)
        made, looked = self.looked(work)
        if self.memory.keeps:
            self.memory.note(name, self.ground.done(made, looked))
        return made

    def all_again(self, stage: str, tasks: Sequence[Task[T]]) -> list[T]:
        """Return `again` of each name and its work, shared among the processors; in order.

        It is no part of other work: nothing is noted of what it looks into.
        """
        known = [self._standing(name) for name, _ in tasks]
        lost = [task for task, done in zip(tasks, known, strict=True) if done is None]
        fresh = iter(self.memory.shared(stage, self._done, lost))
        return [done.made if done else self._gained(*next(fresh)) for done in known]

    def _standing(self, name: str) -> Done | None:
        done = self.memory.recall(name)
        return done if done and self.ground.holds(done) else None

    def _done(self, task: Task[T]) -> tuple[T, Gains]:
        return self.again(*task), self.memory.gains()

    def _gained(self, made: T, gains: Gains) -> T:
        self.memory.gain(gains)
        return made

    def looked(self, work: Callable[[], T]) -> tuple[T, frozenset[str]]:
        """Do a piece of work; return what it made, and the files that it looked into."""
        return self.memory.reads.of(work)

    def note(self, looked: Iterable[str]) -> None:
        """Note that the work under way looks into these files, by way of what others made."""
        self.memory.reads.note(looked)
