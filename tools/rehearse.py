"""Rehearse publishing: run what the workflow's build job runs, in a copy of the project.

    python3 build.py dev tools.rehearse                        as if for https://example.org/brief
    python3 build.py dev tools.rehearse https://brief.example   for another address

Runs each `run:` step of .github/workflows/publish.yml as GitHub would, with this Python. Steps
that use an action are left out; what configure-pages would tell is the address above.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOW = ".github/workflows/publish.yml"
BASE_URL = "https://example.org/brief"
OUTPUT = re.compile(r"\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}")

Outputs = dict[tuple[str, str], str]  # a step's id and the name of what it told → its value


def main(arguments: list[str]) -> int:
    """Rehearse, and say what was run; return the exit code of the step that failed, or 0."""
    with tempfile.TemporaryDirectory() as folder:
        copy_of(ROOT, Path(folder))
        try:
            rehearse(Path(folder), (arguments or [BASE_URL])[0])
        except subprocess.CalledProcessError as failed:
            return failed.returncode
    return 0


def copy_of(project: Path, folder: Path) -> None:
    """Copy into `folder` what a checkout of the project would hold, edits included."""
    listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=project, text=True)  # noqa: S607
    for name in filter(None, listed.split("\0")):
        if (project / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project / name, folder / name, follow_symlinks=False)


def rehearse(project: Path, base_url: str) -> Outputs:
    """Run the steps in `project`, and return what they told.

    Raises subprocess.CalledProcessError at the first step that fails, as the job would end there.
    """
    workflow = yaml.safe_load((project / WORKFLOW).read_text("utf-8"))
    told: Outputs = {("pages", "base_url"): base_url}
    for step in workflow["jobs"]["build"]["steps"]:
        if "run" in step:
            print(f"== {step['name']}", flush=True)
            told.update(run(step, project, told))
        else:
            print(f"-- {step['name']}: left out ({step['uses']})", flush=True)
    return told


def run(
    step: Mapping[str, Any],
    project: Path,
    told: Outputs,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Outputs:
    """Run one step, after steps that `told` something, and return what it wrote for others.

    `environment` is what its job, or GitHub, adds. Raises subprocess.CalledProcessError.
    """
    given = {
        name: OUTPUT.sub(lambda found: told[found[1], found[2]], text)
        for name, text in step.get("env", {}).items()
    }
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        output.touch()
        subprocess.run(
            ["bash", "-e", "-c", step["run"]],  # noqa: S607 - the shell that GitHub takes
            cwd=project / step.get("working-directory", "."),
            env={**_environment(), **given, "GITHUB_OUTPUT": str(output), **environment},
            check=True,
        )
        pairs = [line.partition("=") for line in output.read_text("utf-8").splitlines()]
    return {(step.get("id", ""), name): value for name, _, value in pairs}


def _environment() -> dict[str, str]:
    """Return this environment, in which `python` is this Python with what it has installed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "BRIEF_NO_VENV": "1"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
