"""The workflows keep to good practice, and what they run is run here."""

import re
import subprocess
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from brief import cli
from brief.rehearsal import ADDRESS, JOB, WORKFLOW, Outputs, run, steps_of
from tests.finished import ROOT
from tests.small_site import lay_out
from tools import pictures

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> dict[Any, Any]:
    """Return a workflow; YAML reads its key `on` as True."""
    held: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return held


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sysconfig.get_path("scripts"), "zizmor")
    command = [str(zizmor), "--offline", "--persona", "auditor", str(GITHUB)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr


def test_actionlint_finds_nothing(actionlint: Callable[[Path], str]) -> None:
    assert "" == actionlint(GITHUB / "workflows")


def test_actionlint_would_find_a_step_that_is_not_there(
    actionlint: Callable[[Path], str], tmp_path: Path
) -> None:
    text = (GITHUB / "workflows" / "publish.yml").read_text("utf-8")
    (tmp_path / "publish.yml").write_text(text.replace("steps.pages.", "steps.page."))
    assert 'property "page" is not defined' in actionlint(tmp_path)


@each_workflow
def test_every_action_is_pinned_to_a_commit_and_names_its_release(path: Path) -> None:
    uses = [line.strip() for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [] == [line for line in uses if not PINNED.search(line)]


@each_workflow
def test_rights_are_given_to_jobs_and_no_fork_gets_any(path: Path) -> None:
    workflow = read(path)
    assert {} == workflow["permissions"]
    assert "pull_request_target" not in workflow[True]
    assert "workflow_run" not in workflow[True]
    if "pull_request" in workflow[True]:
        rights = [job["permissions"] for job in workflow["jobs"].values()]
        assert [{"contents": "read"}] * len(rights) == rights


@each_workflow
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if "actions/checkout@" in step.get("uses", "")]
    assert checkouts
    assert {False} == {step["with"]["persist-credentials"] for step in checkouts}


def test_newer_actions_are_proposed_once_they_are_two_weeks_old() -> None:
    (update,) = read(GITHUB / "dependabot.yml")["updates"]
    assert ("github-actions", "/") == (update["package-ecosystem"], update["directory"])
    assert {"default-days": 14} == update["cooldown"]


def test_a_deployment_is_never_cancelled() -> None:
    publish = read(GITHUB / "workflows" / "publish.yml")
    assert {"group": "pages", "cancel-in-progress": False} == publish["concurrency"]


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outputs]:
    """The small site as the publishing job leaves it, and what its steps told."""
    project = lay_out(tmp_path_factory.mktemp("rehearsal"))
    for name in ("build.py", "brief", ".github"):
        (project / name).symlink_to(ROOT / name)
    told: Outputs = {ADDRESS: "https://brief.example/there"}
    for step in steps_of((ROOT / WORKFLOW).read_text("utf-8"), JOB):
        told |= run(step, project, told) if step.run else {}
    return project / "site", told


def test_publishing_can_be_rehearsed(rehearsed: tuple[Path, Outputs]) -> None:
    site, told = rehearsed
    assert "https://brief.example/there/en/" in (site / "sitemap.xml").read_text("utf-8")
    check = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    subprocess.run(check, cwd=site, check=True)
    said = subprocess.check_output(["sha256sum", "SHA256SUMS"], cwd=site, text=True)  # noqa: S607
    assert said.split()[0] == told["sums", "sha256"]


def test_what_is_handed_over_is_listed_whole(rehearsed: tuple[Path, Outputs]) -> None:
    site, _ = rehearsed
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    listed = {line[66:] for line in (site / "SHA256SUMS").read_text("utf-8").splitlines()}
    hidden = {file for file in files if file.startswith(".") or "/." in file}
    assert files - hidden - {"SHA256SUMS"} == listed


def test_the_command_rehearses_what_is_in_git_until_a_step_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / WORKFLOW).parent.mkdir(parents=True)
    steps = "[{name: see, run: ls}, {name: act, uses: a/b}, {name: no, run: exit 3}, {run: ls}]"
    (tmp_path / WORKFLOW).write_text(f"jobs: {{build: {{steps: {steps}}}}}")
    (tmp_path / "new.txt").touch()
    rehearse = ["rehearse", "--root", str(tmp_path)]
    assert 2 == cli.main(rehearse)
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", ".github"], check=True)
    capfd.readouterr()
    assert 1 == cli.main(rehearse)
    said = "== see\n-- act: left out (a/b)\n== no\nThis step failed with 3.\n"
    assert said == capfd.readouterr().out


def test_pictures_are_taken_of_lists_and_briefs() -> None:
    files = ("404.html", "en/index.html", "en/expect/index.html", "en/briefs/a/index.html",
             "en/briefs/a/cite/index.html", "en/topics/b/index.html", "assets/a.css")  # fmt: skip
    assert ("en/", "en/expect/", "en/briefs/a/") == pictures.chosen(files)
    assert "| en/expect/ | en-expect-screen.png | en-expect-dark.png | en-expect-phone.png |" in (
        pictures.as_markdown(["en/expect/"])
    )
