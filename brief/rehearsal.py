"""Publishing is rehearsed: what its workflow would run on GitHub is run in a copy of the project.

Steps that use an action are left out. What configure-pages would tell, the site's address, is
given. Commands run by this Python and with what it has installed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from brief import frontmatter
from brief.frontmatter import Node, Scalar, Sequence

WORKFLOW = ".github/workflows/publish.yml"
JOB = "build"
ADDRESS = ("pages", "base_url")
_OUTPUT = re.compile(r"\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}")

Outputs: TypeAlias = dict[tuple[str, str], str]  # a step's id and the name of what it told → it


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a job: what it runs, "" if it `uses` an action; its variables; its folder."""

    name: str
    id: str
    run: str
    uses: str
    env: tuple[tuple[str, str], ...]
    folder: str


def steps_of(workflow: str, job: str) -> tuple[Step, ...]:
    """Return the steps of a job of a workflow, from its text; none if it has no such job."""
    tree, _ = frontmatter.read_yaml(WORKFLOW, workflow)
    steps = _at(_at(_at(tree, "jobs"), job), "steps")
    return tuple(map(_step, steps.items)) if isinstance(steps, Sequence) else ()


def copied(project: Path, folder: Path) -> None:
    """Copy what a checkout of the project would hold, edits included.

    Raises OSError or subprocess.CalledProcessError where the project isn't in git.
    """
    command = ["git", "ls-files", "-z"]
    listed = subprocess.check_output(command, cwd=project, text=True, stderr=subprocess.DEVNULL)
    for name in filter(None, listed.split("\0")):
        if (project / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project / name, folder / name, follow_symlinks=False)


def run(
    step: Step,
    project: Path,
    told: Outputs,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Outputs:
    """Run a step, after others that `told` something, and return what it tells those to come.

    `environment` is what GitHub, or its job, would add. Raises subprocess.CalledProcessError.
    """
    given = {
        name: _OUTPUT.sub(lambda found: told.get((found[1], found[2]), ""), text)
        for name, text in step.env
    }
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        output.touch()
        own = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(Path(folder) / "summary")}
        subprocess.run(
            ["bash", "-e", "-c", step.run],  # noqa: S607 - the shell that GitHub takes
            cwd=project / step.folder,
            env={**_here(), **given, **own, **environment},
            check=True,
        )
        pairs = [line.partition("=") for line in output.read_text("utf-8").splitlines()]
    return {(step.id, name): value for name, _, value in pairs}


def _step(node: Node) -> Step:
    env = _at(node, "env")
    pairs = env.entries if isinstance(env, frontmatter.Mapping) else ()
    told = {key: _text(_at(node, key)) for key in ("name", "id", "run", "uses")}
    folder = _text(_at(node, "working-directory")) or "."
    return Step(**told, env=tuple((key.text, _text(one)) for key, one in pairs), folder=folder)


def _at(node: Node | None, key: str) -> Node | None:
    return node.get(key) if isinstance(node, frontmatter.Mapping) else None


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _here() -> dict[str, str]:
    """Return this environment, in which `python` is this Python with what it has installed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "BRIEF_NO_VENV": "1"}
