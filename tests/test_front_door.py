"""build.py: what it says when it can't go on, and when it makes the environment anew."""

import ast
import sys
from pathlib import Path

import pytest

import build


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with both locks and an environment that holds the first of them."""
    monkeypatch.delenv("BRIEF_NO_VENV", raising=False)
    venv = tmp_path / ".venv"
    for name, path in {
        "VENV": venv,
        "PYTHON": venv / "python",
        "RUN_LOCK": tmp_path / "run.lock",
        "DEV_LOCK": tmp_path / "dev.lock",
    }.items():
        monkeypatch.setattr(build, name, path)
    venv.mkdir()
    build.PYTHON.touch()
    build.RUN_LOCK.write_text("a==1\n")
    build.DEV_LOCK.write_text("a==1\nb==1\n")
    build._stamp(build.RUN_LOCK).write_bytes(build._stamp_text(build.RUN_LOCK))
    return tmp_path


def test_an_old_python_can_read_it() -> None:
    ast.parse(Path(build.__file__).read_text("utf-8"), feature_version=(3, 8))


def test_an_old_python_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert 2 == build.main([])
    assert "Python 3.11 or later is needed" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["test", "dev"])
def test_a_brief_without_the_generators_tools_says_so(
    command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "dev.lock").unlink()
    assert 2 == build.main([command])
    assert "dev.lock is missing. `test` and `dev` are for" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_an_environment_is_ready_for_the_lock_that_it_holds() -> None:
    assert build._is_ready(build.RUN_LOCK)
    assert not build._is_ready(build.DEV_LOCK)
    assert build._can_grow()


@pytest.mark.usefixtures("project")
def test_a_changed_lock_a_new_python_or_a_lost_one_makes_it_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build.RUN_LOCK.write_text("a==2\n")
    assert not build._is_ready(build.RUN_LOCK)
    build.RUN_LOCK.write_text("a==1\n")
    assert build._is_ready(build.RUN_LOCK)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "version_info", (3, 99, 0))
        assert not build._is_ready(build.RUN_LOCK)
    build.PYTHON.unlink()
    assert not build._is_ready(build.RUN_LOCK)


def test_a_missing_library_is_named_and_the_environment_forgotten(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == build._start_over(ModuleNotFoundError(name="jinja2"))
    assert ".venv lacks 'jinja2'" in capsys.readouterr().err
    assert not (project / ".venv" / "run.lock").exists()


def test_our_own_fault_is_not_taken_for_a_missing_library() -> None:
    with pytest.raises(ModuleNotFoundError):
        build._start_over(ModuleNotFoundError(name="brief.nothing"))


def test_a_python_without_venv_is_told_what_to_install(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert 2 == build._make(build.DEV_LOCK)
    assert "apt install python3-venv" in capsys.readouterr().err
    assert (project / ".venv" / "run.lock").exists()


def test_the_reason_of_a_failure_is_the_line_that_names_it() -> None:
    script = "print('much'); print('ERROR: no network'); print('more'); raise SystemExit(1)"
    assert "ERROR: no network" == build._fault_of([sys.executable, "-c", script])
    assert "" == build._fault_of([sys.executable, "-c", "print('ERROR: not at all')"])
