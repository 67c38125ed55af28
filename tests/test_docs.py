"""The documentation is true: links lead somewhere, commands run, examples are built.

`pytest tests/test_docs.py --accept` writes the pages that the program itself can write.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from brief import cli, dates, markdown
from brief.checks import CHECKS, SITE_CHECKS, TEXT_CHECKS
from brief.cli.arguments import parser_of, with_command
from brief.frontmatter import read_yaml
from brief.load.bodies import sections
from brief.outputs import OUTPUTS
from brief.pdf import printing
from tests import reference
from tests.small_site import lay_out, problems_of
from tests.test_problems import codes

ROOT = Path(__file__).parent.parent
PAGES = [
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")),
]
EDITORS = ROOT / "docs" / "editors"
WALKED = EDITORS / "tutorial.md"  # test_tutorial.py takes its steps one after another
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"^\s*`{3}.*?^\s*`{3}$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
MODULE = re.compile(r"`(brief/[\w/.]*)`")
TOOLS = {"test", "dev"}  # of build.py itself
RUN = {
    "build", "check", "due", "explain", "fmt", "new", "quote", "record", "rename", "resolve",
    "withdraw",
}  # fmt: skip


@dataclass(frozen=True)
class Example:
    """A fenced block of a page: its language, the word after it, its text."""

    page: Path
    language: str
    word: str
    text: str


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def examples(page: Path) -> Iterator[Example]:
    for language, word, text in FENCE.findall(page.read_text("utf-8")):
        yield Example(page, language, word, text)


def all_examples(*languages: str) -> list[Example]:
    return [e for page in PAGES for e in examples(page) if e.language in languages]


def commands() -> list[str]:
    """Return every command line of the pages that calls build.py, once."""
    shown = (e for e in all_examples("sh") if e.page != WALKED)
    lines = (line for example in shown for line in example.text.splitlines())
    return sorted({line for line in lines if line.startswith("python3 build.py")})


every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    prose = CODE.sub("", INDENTED.sub("", page.read_text("utf-8")))
    assert [] == [link for link in LINK.findall(prose) if not leads_somewhere(page, link)]


def leads_somewhere(page: Path, link: str) -> bool:
    if re.match(r"https?://", link):
        return True
    path, _, fragment = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    return target.exists() and (not fragment or fragment in anchors(target))


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    prose = INDENTED.sub("", page.read_text("utf-8"))
    heads = (re.sub(r"[^\w\- ]", "", head.lower()) for head in HEADING.findall(prose))
    return {head.replace(" ", "-") for head in heads}


@every_page
def test_a_page_names_no_folder_of_anybodys_machine(page: Path) -> None:
    assert [] == re.findall(r"/(?:home|tmp|root|Users|work)/\S*", page.read_text("utf-8"))


@pytest.mark.parametrize("command", commands())
def test_a_command_is_one(command: str) -> None:
    arguments = shlex.split(command)[2:]
    if arguments[:1] and arguments[0] in TOOLS:
        paths = [word for word in arguments if word.startswith("tests/")]
        assert [] == [path for path in paths if not (ROOT / path).exists()]
    else:
        parser_of().parse_args(with_command(arguments))


@pytest.mark.parametrize("command", [c for c in commands() if RUN & set(c.split()[2:3])])
def test_a_command_does_what_it_is_there_for(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay_out(tmp_path))
    monkeypatch.setenv("BRIEF_CHROMIUM", "chromium")
    monkeypatch.setattr(printing, "print_page", lambda *_: b"%PDF")  # test_pdf.py has it print
    assert 0 == cli.main(shlex.split(command)[2:])


def shown(page: Path) -> dict[str, str]:
    """Return the files that a page shows in full, by their path."""
    return {e.word: e.text for e in examples(page) if "/" in e.word and page != WALKED}


@pytest.mark.parametrize("page", [page for page in PAGES if shown(page)], ids=name_of)
def test_the_files_that_a_page_shows_make_a_site_without_a_problem(
    page: Path, tmp_path: Path
) -> None:
    files = shown(page)
    root = lay_out(tmp_path)
    for name, text in files.items():
        target = root / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, "utf-8")
    assert () == problems_of(root)


@pytest.mark.parametrize("example", all_examples("yaml"), ids=lambda e: name_of(e.page))
def test_an_example_of_yaml_can_be_read(example: Example) -> None:
    assert () == read_yaml("example", example.text)[1]


@pytest.mark.parametrize(
    "example",
    [e for e in all_examples("markdown") if e.word in ("en", "fr", "body")],
    ids=lambda e: f"{name_of(e.page)}-{e.word}",
)
def test_an_example_of_a_body_has_no_problem(example: Example) -> None:
    languages = (example.word,) if example.word != "body" else ("en", "fr")
    texts = sections(example.text, 1, languages)
    assert [] == [p for part in texts for p in markdown.parse(part.text, part.lang)[1]]


def test_what_is_said_to_be_refused_in_a_body_is_refused() -> None:
    page = (EDITORS / "markdown.md").read_text("utf-8")
    rows = re.findall(r"^\| `(.+?)` \| \[([a-z-]+)\]", page, re.MULTILINE)
    assert len(rows) >= 10
    refused = [{p.code for p in markdown.parse(text, "en")[1]} for text, _ in rows]
    assert [{code} for _, code in rows] == refused


def test_the_pages_that_the_program_writes_are_fresh(accept: bool) -> None:
    written = {
        EDITORS / "fields.md": reference.fields_markdown(),
        EDITORS / "commands.md": reference.commands_markdown(),
        EDITORS / "dates.md": reference.dates_relabelled((EDITORS / "dates.md").read_text("utf-8")),
    }
    for page, text in written.items():
        if accept:
            page.write_text(text, "utf-8")
        assert text == page.read_text("utf-8"), f"{page.name}: run this test with --accept"


def test_there_are_enough_examples_of_dates_and_the_bad_ones_are_bad() -> None:
    text = (EDITORS / "dates.md").read_text("utf-8")
    assert len(reference.DATE_ROW.findall(text)) >= 30
    bad = re.findall(r"^\| `([^`]+)` \| [^|]* \|$", text, re.MULTILINE)
    assert len(bad) >= 5
    assert [] == [row for row in bad if isinstance(dates.parse(row), dates.Date)]


def test_every_problem_is_explained_once() -> None:
    text = (EDITORS / "problems.md").read_text("utf-8")
    assert sorted(codes()) == sorted(re.findall(r"^### (.+)$", text, re.MULTILINE))


def test_every_output_and_check_is_named() -> None:
    text = (ROOT / "docs" / "developers" / "index.md").read_text("utf-8")
    assert [] == [
        n for n in (*OUTPUTS, *CHECKS, *TEXT_CHECKS, *SITE_CHECKS) if f"`{n}`" not in text
    ]


def test_the_architecture_names_what_there_is_and_nothing_else() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    named = set(MODULE.findall(text))
    assert [] == [path for path in sorted(named) if not (ROOT / path).exists()]
    assert [] == [path for path in rooms() if path not in named]


def rooms() -> list[str]:
    """Return the packages and modules of `brief`, as ARCHITECTURE.md names them."""
    folders = [f"brief/{p.parent.name}/" for p in sorted((ROOT / "brief").glob("*/__init__.py"))]
    modules = [f"brief/{p.name}" for p in sorted((ROOT / "brief").glob("*.py"))]
    return [*folders, *(m for m in modules if m != "brief/__init__.py")]
