"""Build the package, and install its wheel in an empty environment of each Python that is named.

    python3 build.py dev tools.install python3.11 python3.13

Needs the network: pip brings what the wheel depends on. It ends with 1 if two builds differ by a
byte, if the sdist makes another wheel, or if a brief that is begun there has a problem.
"""

import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent


def main(pythons: list[str]) -> int:
    """Try all of it; print a line for each thing that holds, or what one that doesn't said."""
    with TemporaryDirectory() as folder:
        try:
            wheel = _packages(Path(folder))
            for number, python in enumerate(pythons or [sys.executable]):
                _begin(python, wheel, Path(folder, f"python{number}"))
        except subprocess.CalledProcessError as error:
            print(f"{error.cmd}\n{error.stdout}")
            return 1
        except AssertionError as error:
            print(error)
            return 1
    return 0


def _packages(folder: Path) -> Path:
    """Build the packages twice, and the wheel once more from the sdist; return the wheel."""
    builds = [_built(ROOT, folder / name) for name in ("one", "two")]
    assert builds[0] == builds[1], "two builds of the package differ"
    with tarfile.open(next((folder / "one").glob("*.tar.gz"))) as sdist:
        sdist.extractall(folder, filter="data")
    (unpacked,) = folder.glob("brief-*")
    wheel = next((folder / "one").glob("*.whl"))
    assert wheel.read_bytes() == _built(unpacked, folder / "three")[wheel.name], "sdist differs"
    print(f"{wheel.name} and its sdist: the same bytes each time, also from the sdist")
    return wheel


def _built(source: Path, target: Path) -> dict[str, bytes]:
    _run(source, sys.executable, "-m", "hatchling", "build", "-d", str(target))
    return {path.name: path.read_bytes() for path in target.iterdir()}


def _begin(python: str, wheel: Path, folder: Path) -> None:
    """Install the wheel for one Python, begin a brief with it, and build that by its front door."""
    _run(ROOT, python, "-m", "venv", str(folder))
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    _run(folder, str(scripts / "python"), *pip)
    brief, new = str(scripts / "brief"), folder / "new"
    _run(folder, brief, "init", "new", "--title", "New", "--lang", "en,fr")
    _run(new, brief, "check")
    _run(new, brief, "build")
    _run(new, python, "build.py", "check")
    version = _run(folder, str(scripts / "python"), "--version").strip()
    print(f"{version}: installed, begun, checked and built")


def _run(folder: Path, *command: str) -> str:
    """Run a command; return what it said. Raises CalledProcessError."""
    both = subprocess.STDOUT
    done = subprocess.run(
        command, cwd=folder, check=True, text=True, stdout=subprocess.PIPE, stderr=both
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
