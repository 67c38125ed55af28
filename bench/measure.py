"""Runs a command and tells what it took."""

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.peers.peer import Command

LOOK = 0.01  # seconds between looks at the memory


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall, and seconds of CPU (user and system) of all its processes."""

    wall: float
    cpu: float


class FailedError(Exception):
    """A command ended with an error; the message is the end of what it said."""


def cost_of(command: Command, folder: Path) -> Cost:
    """Run a command in a folder and return its cost."""
    started = time.perf_counter()
    process = _start(command, folder)
    said = process.stdout.read() if process.stdout else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"{command}: {said[-2000:].decode()}")
    return Cost(wall, used.ru_utime + used.ru_stime)


def memory_of(command: Command, folder: Path) -> float:
    """Run a command in a folder and return the most memory that its processes held, in MB.

    That is the sum of their proportional set sizes: what processes share counts once.
    """
    process = _start(command, folder, subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_memory, _family(process.pid))))
        time.sleep(LOOK)
    if process.returncode:
        raise FailedError(str(command))
    return most / 1024


def _start(
    command: Command, folder: Path, output: int = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(path).split():
            yield from _family(int(child))


def _memory(pid: int) -> int:
    """Return the proportional set size of a process, in kB; 0 if it has ended."""
    lines = _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return ""
