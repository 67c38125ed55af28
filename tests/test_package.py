"""The wheel and the sdist: the same bytes each time, and a wheel works without this repository."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.finished import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return two folders, in each of which the package was built."""
    folders = [tmp_path_factory.mktemp("dist") for _ in range(2)]
    for folder in folders:
        run(sys.executable, "-m", "hatchling", "build", "-d", str(folder), folder=ROOT)
    return folders


def run(*command: str, folder: Path, path: str = "") -> str:
    environment = {"BRIEF_NO_VENV": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": path}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def test_two_builds_of_the_package_have_the_same_bytes(built: list[Path]) -> None:
    one, two = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in built)
    assert {".whl", ".gz"} == {Path(name).suffix for name in one}
    assert one == two


def test_a_brief_that_an_unpacked_wheel_begins_has_no_problem(
    built: list[Path], tmp_path: Path
) -> None:
    (wheel,) = built[0].glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "wheel")
    brief = (sys.executable, "-m", "brief")
    path = str(tmp_path / "wheel")
    run(*brief, "init", "new", "--title", "New", "--lang", "fr,en", folder=tmp_path, path=path)
    assert "No problems." in run(*brief, "check", folder=tmp_path / "new", path=path)
    assert (tmp_path / "new/brief/_templates/base.html").is_file()
