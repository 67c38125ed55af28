"""How far a build is: a line on a terminal that has waited for a second, and times in the end."""

import sys
import time
from collections.abc import Iterator

from brief.sayings import Speak, say

PATIENCE = 1.0  # seconds before there is anything to see
WIDTH = 24
CLEAR = "\r\x1b[K"


class Progress:
    """Told of each stage of a build, it keeps their times; on a terminal it shows where it is."""

    def __init__(self, speak: Speak) -> None:
        """Begin to count; `speak` gives what is shown a language."""
        self._speak = speak
        self._started = self._since = time.perf_counter()
        self._stage = ""
        self._times: dict[str, float] = {}
        self._shown = False

    def watch(self, stage: str, done: int, whole: int) -> None:
        """Take note that so much of a stage is done, of so much."""
        if stage != self._stage:
            self._end(stage)
        if sys.stderr.isatty() and time.perf_counter() - self._started > PATIENCE:
            self._shown = True
            print(CLEAR + self._speak(bar(stage, done, whole)), end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        """Take the line away."""
        self._end("")
        if self._shown:
            print(CLEAR, end="", file=sys.stderr, flush=True)

    def _end(self, next_stage: str) -> None:
        now = time.perf_counter()
        if self._stage:
            self._times[self._stage] = self._times.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = next_stage, now

    def timings(self) -> Iterator[str]:
        """Yield a line for each stage: how long it took, in seconds."""
        for stage, seconds in self._times.items():
            yield f"  {self._speak(stage):<24} {seconds:7.2f} s"


def bar(stage: str, done: int, whole: int) -> str:
    """Return a line such as "render  [######      ] 512 of 1024"."""
    if not whole:
        return stage
    filled = WIDTH * done // whole
    drawn = "#" * filled + " " * (WIDTH - filled)
    return say("{stage}  [{bar}] {done} of {whole}", stage=stage, bar=drawn, done=done, whole=whole)
