"""`brief init` makes a brief that builds at once, from what the generator gives and a skeleton."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from brief import cli, founding, layers, pipeline
from brief.cli import beginning
from brief.founding import kit
from brief.founding.kit import KIT
from tests.finished import ROOT

TITLE = 'A "brief": of #1 {things}, $title’s'
EXAMPLE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^()\s#]+)")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new brief in both languages; not to be changed."""
    folder = tmp_path_factory.mktemp("begun") / "brief"
    assert 0 == init(folder, "--title", TITLE, "--lang", "en,fr")
    return folder


def init(folder: Path, *options: str) -> int:
    return cli.main(["init", str(folder), *options])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_new_brief_in_one_language_has_no_problem(lang: str, tmp_path: Path) -> None:
    assert 0 == init(tmp_path / "new", "--title", TITLE, "--lang", lang)
    result = pipeline.build(pipeline.Options(tmp_path / "new"))
    assert () == result.problems
    assert {lang} == {
        file.url.split("/")[0] for file in result.files if file.url.endswith("about/index.html")
    }


def test_a_new_brief_in_two_languages_has_no_problem_and_its_title(begun: Path) -> None:
    result = pipeline.build(pipeline.Options(begun))
    assert () == result.problems
    pages = {file.url: file.data.decode() for file in result.files if file.url[-5:] == ".html"}
    assert "of #1 {things}, $title’s</title>" in pages["fr/index.html"]
    last = [re.findall(r"/assets/(\w+)[\w.]*\.css", page)[-1:] for page in pages.values()]
    assert [] == [sheets for sheets in last if sheets not in ([], ["own"])]


def test_it_stands_alone(begun: Path, tmp_path: Path) -> None:
    command = [sys.executable, "build.py", "build", "--output", str(tmp_path / "site")]
    environment = {"BRIEF_NO_VENV": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, cwd=begun, env=environment, capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert "no problems" in done.stdout.lower()


def test_all_that_its_pages_link_to_is_there(begun: Path) -> None:
    pages = [begun / "README.md", *sorted((begun / "docs").rglob("*.md"))]
    assert len(pages) > 10
    lost = [f"{page.name}: {link}" for page in pages for link in links(page)]
    assert [] == lost


def links(page: Path) -> Iterator[str]:
    """Yield the links of a page of documentation that lead nowhere."""
    for link in LINK.findall(EXAMPLE.sub("", page.read_text("utf-8"))):
        if "://" not in link and not (page.parent / link).exists():
            yield link


def test_a_brief_can_begin_another(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = dict(kit.kit())
    monkeypatch.setattr(kit, "PACKAGE", begun / "brief")
    monkeypatch.setattr(kit, "supplied", lambda: begun / "brief" / "_templates")
    assert "" == kit.lacking()
    assert ours == dict(kit.kit())


def test_its_workflows_need_no_development_tools(begun: Path) -> None:
    paths = sorted((begun / ".github" / "workflows").glob("*.yml"))
    assert ["check.yml", "daily.yml", "links.yml", "publish.yml"] == [path.name for path in paths]
    for path in paths:
        text = path.read_text("utf-8")
        assert "build.py dev" not in text
        assert "tools." not in text
        assert "picture" not in text
        ours = (ROOT / ".github" / "workflows" / path.name).read_text("utf-8")
        jobs, of_ours = yaml.safe_load(text)["jobs"], yaml.safe_load(ours)["jobs"]
        assert list(of_ours) == list(jobs)
        for job in jobs:
            runs = [step["run"] for step in of_ours[job]["steps"] if "run" in step]
            kept = [step["run"] for step in jobs[job]["steps"] if "run" in step]
            assert [run for run in runs if "build.py dev" not in run] == kept


def test_the_wheel_holds_what_a_new_brief_is_given() -> None:
    built = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    included = built["targets"]["wheel"]["force-include"]
    within = [path for path, place in included.items() if place == f"brief/_kit/{path}"]
    assert sorted(KIT) == sorted(within)


def test_a_folder_that_is_not_empty_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.doc").write_text("x")
    assert 2 == init(tmp_path, "--title", TITLE)
    assert "not empty (it holds thesis.doc)" in capsys.readouterr().err
    assert ["thesis.doc"] == [path.name for path in tmp_path.iterdir()]
    assert 2 == init(tmp_path / "thesis.doc", "--title", TITLE)
    assert "is a file" in capsys.readouterr().err


def test_a_repository_without_files_is_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert "" == founding.fault_of(tmp_path)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "a brief needs a title: --title"),
        (["--title", " "], "a brief needs a title"),
        (["--title", "a\nb"], "one line"),
        (["--title", "a" * 201], "200 characters at most"),
        (["--title", "a", "--lang", "de"], "no interface strings for 'de'"),
        (["--title", "a", "--lang", "en,,en"], "'en' is named twice"),
        (["--title", "a", "--lang", ","], "there are: en, fr"),
    ],
)
def test_wrong_wishes_are_told_and_nothing_is_written(
    options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == init(tmp_path / "new", *options)
    assert told in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_on_a_terminal_it_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["", "Hospitals", "de", "fr en"])
    monkeypatch.setattr(beginning, "is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert 0 == init(tmp_path / "new")
    assert "a brief needs a title" in capsys.readouterr().out
    settings = (tmp_path / "new/content/site.yaml").read_text("utf-8")
    assert 'title: {fr: "Hospitals", en: "Hospitals"}' in settings
    assert "languages: [fr, en]" in settings


def test_renewing_replaces_what_the_generator_gave_and_nothing_else(tmp_path: Path) -> None:
    assert 0 == init(tmp_path, "--title", TITLE)
    given = read(tmp_path)
    (tmp_path / "brief/gone/deep").mkdir(parents=True)
    (tmp_path / "brief/gone/deep/old.py").write_text("x = 1\n")
    (tmp_path / "build.py").write_text("old")
    yours = {"content/site.yaml": b"mine", "templates/base.html": b"mine", "LICENSE": b"mine"}
    for name, data in yours.items():
        (tmp_path / name).write_bytes(data)
    assert 0 == init(tmp_path, "--renew")
    assert {**given, **yours} == read(tmp_path)
    assert not (tmp_path / "brief/gone").exists()


def read(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_what_is_no_brief_and_what_runs_itself_is_not_renewed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == init(tmp_path, "--renew")
    assert "no content/site.yaml" in capsys.readouterr().err
    assert 2 == init(ROOT, "--renew")
    assert "runs from" in capsys.readouterr().err


def test_a_copy_that_is_not_whole_begins_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kit, "KIT", ("build.py", "gone.lock"))
    assert 2 == init(tmp_path / "new", "--title", TITLE)
    assert "lacks gone.lock" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_every_language_of_the_interface_has_a_skeleton() -> None:
    strings = sorted(path.stem for path in (layers.supplied() / "strings").glob("*.yaml"))
    assert strings == sorted(founding.known_languages())
