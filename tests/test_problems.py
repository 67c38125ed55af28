"""A folder for each problem: what differs from the small site, and the report it makes.

See tests/problems/README.md. `pytest tests/test_problems.py --accept` writes the reports.
"""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.small_site import TESTS, lay_out, problems_of, reports_of

FOLDERS = sorted(path for path in (TESTS / "problems").iterdir() if path.is_dir())
MODULES = sorted((TESTS.parent / "brief").rglob("*.py"))
A_WORD = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
MAKES_PROBLEMS = re.compile(r"\b(Problem|fault)\b")

# What is written like a code and is none.
OTHER_WORDS = {"", "some-id", "utf-8"}

# Codes that no folder can show, and the test that does.
SHOWN_ELSEWHERE = {
    "admin-missing": "test_admin.py",
    "change-without-correction": "test_changes.py",
    "ledger-shortened": "test_changes.py",
    "file-too-big": "test_frontmatter_refusals.py",
    "language-incomplete": "test_language_files.py",
    "output-busy": "test_publish_interrupted.py",
    "output-failed": "test_publish_interrupted.py",
    "output-leftover": "test_publish_interrupted.py",
    "output-not-ours": "test_publish_refusals.py",
    "output-unmarked": "test_publish_refusals.py",
    "output-unsafe": "test_publish_refusals.py",
    "pdf-failed": "test_pdf.py",
    "too-large": "test_load_limits.py",
    "unreadable": "test_load_limits.py",
}


def test_the_small_site_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(lay_out(tmp_path)) == ()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_report_is_as_expected(folder: Path, tmp_path: Path, accept: bool) -> None:
    root = lay_out(tmp_path / "site", folder)
    for lang, actual in reports_of(root, as_of(folder)).items():
        expected = folder / ("expected.txt" if lang == "en" else f"expected.{lang}.txt")
        if accept:
            expected.write_text(actual, "utf-8")
        assert expected.read_text("utf-8") == actual
        assert f": {folder.name.partition('--')[0]}: " in actual


def as_of(folder: Path) -> date | None:
    """Return the day on which the folder's site is built, if it names one."""
    file = folder / "as-of.txt"
    return date.fromisoformat(file.read_text("utf-8").strip()) if file.exists() else None


def test_every_code_has_a_folder() -> None:
    shown = {folder.name.partition("--")[0] for folder in FOLDERS}
    assert sorted(codes() - shown - set(SHOWN_ELSEWHERE)) == []


def test_every_folder_is_named_after_a_code() -> None:
    assert sorted({folder.name.partition("--")[0] for folder in FOLDERS} - codes()) == []


@pytest.mark.parametrize("code", sorted(SHOWN_ELSEWHERE))
def test_what_no_folder_can_show_is_shown_elsewhere(code: str) -> None:
    assert f'"{code}"' in (TESTS / SHOWN_ELSEWHERE[code]).read_text("utf-8")


def codes() -> set[str]:
    """Return every code in the program, however it is made into a problem."""
    sources = [path.read_text("utf-8") for path in MODULES]
    makers = (source for source in sources if MAKES_PROBLEMS.search(source))
    return {code for source in makers for code in codes_of(source)} - OTHER_WORDS


def codes_of(source: str) -> Iterator[str]:
    """Yield the words written with '-', and the one that a call makes into a problem."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Problem", "fault"}:
            yield next((word for arg in node.args if (word := word_of(arg))), "")
        elif (word := word_of(node)) and "-" in word:
            yield word


def word_of(node: ast.AST) -> str:
    word = node.value if isinstance(node, ast.Constant) else ""
    return word if isinstance(word, str) and A_WORD.fullmatch(word) else ""
