"""Work is shared among the processors, where that is safe and worth it.

The processes are copies of this one (fork), so what they work on need not be sent to them. A
system without fork, and a program with threads, which can't be copied safely, work alone.
"""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

Tick: TypeAlias = Callable[[int, int], None]  # told how much is done, and of how much

A = TypeVar("A")
B = TypeVar("B")

FEWEST = 100  # pieces of work, below which the copies cost more than they save
CHUNKS = 8  # shares for each process: whoever is done first takes the next

_job: list[Callable[[int], Any]] = []  # of a copy: what it was copied for


def number() -> int:
    """Return how many processes may work at once: one if this one can't be copied."""
    tasks = Path("/proc/self/task")
    alone = tasks.is_dir() and sum(1 for _ in tasks.iterdir()) == 1
    return len(os.sched_getaffinity(0)) if alone else 1


def pays(workers: int, pieces: int) -> bool:
    """Tell whether so many pieces of work are shared among so many processes."""
    return workers > 1 and pieces >= FEWEST and number() > 1


def _unheard(done: int, whole: int) -> None:
    pass


def mapped(
    work: Callable[[A], B], items: Sequence[A], workers: int, tick: Tick = _unheard
) -> list[B]:
    """Return what `work` makes of each item, in order."""
    if not pays(workers, len(items)):
        return [work(item) for item in _told(items, len(items), tick)]
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    shares = [range(first, len(items), workers * CHUNKS) for first in range(workers * CHUNKS)]
    job = partial(_at, work, items)
    with ProcessPoolExecutor(workers, get_context("fork"), _begin, (job,)) as pool:
        done = _told(pool.map(_share, shares), len(shares), tick)
        made = dict(zip(chain(*shares), chain(*done), strict=True))
    return [made[n] for n in range(len(items))]


def _told(items: Iterable[A], length: int, tick: Tick) -> Iterator[A]:
    for n, item in enumerate(items):
        tick(n, length)
        yield item


def _at(work: Callable[[A], B], items: Sequence[A], n: int) -> B:
    return work(items[n])


def _begin(job: Callable[[int], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers for all
    _job.append(job)


def _share(numbers: range) -> list[Any]:
    return [_job[-1](n) for n in numbers]
