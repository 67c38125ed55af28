"""Runs a command and tells what it took."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from bench.peers.peer import Command, FailedError

LOOK = 0.01  # seconds between looks at the memory
LONGEST = 3600.0  # seconds that a command may take


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall, and seconds of CPU (user and system) of all its processes."""

    wall: float
    cpu: float


def cost_of(command: Command, folder: Path, longest: float = LONGEST) -> Cost:
    """Run a command in a folder and return its cost."""
    started = time.perf_counter()
    with _started(command, folder, longest) as process:
        said = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    _judge(process.returncode, wall, longest, command, said)
    return Cost(wall, used.ru_utime + used.ru_stime)


def memory_of(command: Command, folder: Path, longest: float = LONGEST) -> float:
    """Run a command in a folder and return the most memory that its processes held, in MB.

    That is the sum of their proportional set sizes: what processes share counts once.
    """
    started, most = time.perf_counter(), 0
    with _started(command, folder, longest, subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(map(_memory, family(process.pid))))
            time.sleep(LOOK)
    _judge(process.returncode, time.perf_counter() - started, longest, command)
    return most / 1024


@contextmanager
def _started(
    command: Command, folder: Path, longest: float, output: int = subprocess.PIPE
) -> Iterator[subprocess.Popen[bytes]]:
    """Start a command; end it and all that it has started after `longest`, or when left."""
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:  # fmt: skip
        timer = Timer(longest, _end, (process.pid,))
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            _end(process.pid)


def _end(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _judge(code: int, wall: float, longest: float, command: Command, said: bytes = b"") -> None:
    """Raise FailedError, with the end of what it said, if a command did not end well."""
    if code:
        took = f"it took more than {longest:.0f} s: " if wall >= longest else ""
        raise FailedError(f"{took}{' '.join(command)}\n{said[-2000:].decode(errors='replace')}")


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(path).split():
            yield from family(int(child))


def used(pid: int) -> float:
    """Return the seconds of CPU that a process and all that descend from it have used so far."""
    stats = (_read(Path(f"/proc/{one}/stat")).rpartition(")")[2].split() for one in family(pid))
    ticks = sum(int(stat[11]) + int(stat[12]) for stat in stats if stat)
    return ticks / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    """Return the proportional set size of a process, in kB; 0 if it has ended."""
    lines = _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return ""
