#!/usr/bin/env python3
"""The front door: `python3 build.py` builds the site, `python3 build.py test` tests the project.

Needs Python 3.11 and nothing else: it makes the environment `.venv` from the pinned libraries
when there is none or when a lock has changed, and goes on inside it. Everything but `test` and
`dev` is handed to the command `brief`.

    python3 build.py [build|serve|check|new|…]   see `python3 build.py --help`
    python3 build.py test [pytest's options]     the whole test suite
    python3 build.py dev MODULE [options]        a development tool: `dev ruff check`, `dev mypy`

With BRIEF_NO_VENV=1 it runs in the Python that it was started with, whatever that has installed.
(Python 3.8 must be able to read this file, so that an old Python gets a message, not a traceback.)
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"  # holds all of the other, at the same versions
# A lock names every library with its hashes: pip has nothing to choose and nothing to trust.
PIP = (
    *("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"),
    *("--retries", "2", "--no-deps", "--require-hashes", "--requirement"),
)


def main(arguments: list[str]) -> int:
    """Run `arguments` in the project's environment, made first if need be; return the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        return _refuse("Python 3.11 or later is needed; this is " + sys.version.split()[0] + ".")
    lock = DEV_LOCK if arguments[:1] in (["test"], ["dev"]) else RUN_LOCK
    if not lock.exists():
        return _refuse(
            f"{lock.name} is missing. `test` and `dev` are for the generator's repository."
        )
    try:
        if _stays() or (_is_inside() and _is_ready(lock)):
            return _run(arguments)
        return (0 if _is_ready(lock) else _make(lock)) or _go_on([__file__, *arguments], PYTHON)
    except KeyboardInterrupt:
        return 130


def _is_inside() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _stays() -> bool:
    return os.environ.get("BRIEF_NO_VENV") == "1"


def _run(arguments: list[str]) -> int:
    """Do what was asked, in the environment that this Python runs in."""
    if arguments[:1] in (["test"], ["dev"]):
        os.chdir(ROOT)
        tool = ["tests.run"] if arguments[0] == "test" else []
        return _go_on(["-m", *tool, *arguments[1:]])
    try:
        from brief.cli import main as brief
    except ModuleNotFoundError as missing:
        return _start_over(missing)
    return brief()


def _start_over(missing: ModuleNotFoundError) -> int:
    """Have the next run make an environment that lacks a library anew; our own faults stay loud."""
    if str(missing.name).startswith("brief") or _stays():
        raise missing
    _forget()
    return _refuse(f".venv lacks '{missing.name}'. The same command, once more, makes it anew.")


def _go_on(arguments: list[str], python: Path | str = sys.executable) -> int:
    """Replace this process by `python arguments`; Windows can't, so there it waits for a child."""
    command = [str(python), *arguments]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess

    return subprocess.call(command)


def _is_ready(lock: Path) -> bool:
    """Tell whether `.venv` holds what `lock` says, for this Python. Fast: this runs every time."""
    stamp = _stamp(lock)
    return PYTHON.exists() and stamp.exists() and stamp.read_bytes() == _stamp_text(lock)


def _stamp(lock: Path) -> Path:
    return VENV / lock.name


def _stamp_text(lock: Path) -> bytes:
    """Return what was installed, in full: Python's version and the lock. No digest is as exact."""
    return b"# Python %d.%d\n" % sys.version_info[:2] + lock.read_bytes()


def _make(lock: Path) -> int:
    """Install `lock` in `.venv`, which is made anew unless it only lacks `lock`; exit code."""
    import importlib.util

    if not importlib.util.find_spec("ensurepip"):
        return _refuse("this Python can't make environments. On Debian: apt install python3-venv")
    _say(f"setting up {VENV.name} from {lock.name} (once; a minute or so) …")
    fresh = [] if _can_grow() else [[sys.executable, "-m", "venv", "--clear", str(VENV)]]
    _forget()  # until all is installed, so that what is left half-made is made anew
    for command in [*fresh, [str(PYTHON), *PIP, str(lock)]]:
        reason = _fault_of(command)
        if reason:
            return _refuse(f"set-up failed (it needs the network, this once): {reason}")
    for held in {lock, RUN_LOCK}:
        _stamp(held).write_bytes(_stamp_text(held))
    return 0


def _can_grow() -> bool:
    """Tell whether `.venv` is whole and has no development tools yet."""
    return _is_ready(RUN_LOCK) and not _stamp(DEV_LOCK).exists()


def _forget() -> None:
    for lock in (RUN_LOCK, DEV_LOCK):
        if _stamp(lock).exists():
            _stamp(lock).unlink()


def _fault_of(command: list[str]) -> str:
    """Run `command` in silence; return "" or the line in which it said why it failed."""
    import subprocess

    none, pipe, both = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, check=False, text=True, stdin=none, stdout=pipe, stderr=both)
    said = done.stdout.strip().splitlines() or ["none was given"]
    errors = [line for line in said if line.startswith("ERROR")] or said[-1:]
    return errors[0] if done.returncode else ""


def _say(text: str) -> None:
    print("brief: " + text, file=sys.stderr, flush=True)


def _refuse(text: str) -> int:
    _say(text)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
