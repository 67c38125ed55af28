"""`brief rehearse`: run what the workflow that publishes would run, in a copy of the project."""

import argparse
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from brief.cli.telling import refused, speaker_of
from brief.rehearsal import ADDRESS, JOB, WORKFLOW, Outputs, copied, steps_of
from brief.rehearsal import run as run_step
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Say what is run, and run it; return 1 if a step fails, 2 if there is nothing to rehearse."""
    workflow: Path = arguments.root / WORKFLOW
    if not workflow.is_file():
        return refused(arguments, say("there is no {path} here", path=WORKFLOW))
    with TemporaryDirectory(prefix="brief-") as folder:
        try:
            copied(arguments.root, Path(folder))
        except (OSError, subprocess.CalledProcessError):
            why = say("this folder isn't in git: git init, and git add --all")
            return refused(arguments, why)
        return rehearsed(Path(folder), workflow.read_text("utf-8"), arguments)


def rehearsed(project: Path, workflow: str, arguments: argparse.Namespace) -> int:
    """Run the steps in `project`; return 1 if one fails."""
    speak = speaker_of(arguments.lang)
    told: Outputs = {ADDRESS: arguments.url}
    for step in steps_of(workflow, JOB):
        if step.run:
            print(f"== {step.name}", flush=True)
            try:
                told |= run_step(step, project, told)
            except subprocess.CalledProcessError as failed:
                print(speak(say("This step failed with {code}.", code=failed.returncode)))
                return 1
        else:
            left_out = say("{name}: left out ({action})", name=step.name, action=step.uses)
            print(f"-- {speak(left_out)}", flush=True)
    return 0
