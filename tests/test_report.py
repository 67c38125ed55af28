"""Problems as text for people, JSON for programs and annotations for GitHub."""

import json
from collections.abc import Sequence
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.problems import Problem, Where
from brief.report import as_github, as_json, as_text, sorted_problems, summary, visible

SOURCE = {"a.md": ["---", "when: 2026-02-29", "---"]}


def at(line: int, column: int, width: int = 1, text: str = "") -> tuple[str, str]:
    """Return the source line and the mark that are shown for a place in `text`."""
    lines = [""] * (line - 1) + [text]
    shown = as_text((Problem("c", "m", Where("f", line, column, width)),), lambda _: lines)
    _, source, mark = shown.split("\n")
    return source, mark


def test_a_problem_shows_its_line_a_mark_and_a_hint() -> None:
    problem = Problem(
        "bad-date",
        "2026 has no 29 February",
        Where("a.md", 2, 7, 10),
        "write 2026-02-28\nor 2026-03-01",
    )
    assert as_text((problem,), SOURCE.get) == (
        "a.md:2:7: bad-date: 2026 has no 29 February\n"
        "   2 | when: 2026-02-29\n"
        "     |       ^^^^^^^^^^\n"
        "     = write 2026-02-28\n"
        "     = or 2026-03-01"
    )


def test_a_warning_says_so() -> None:
    problem = Problem("unused", "nothing uses this", Where("b.md"), severity="warning")
    assert as_text((problem,), SOURCE.get) == "b.md: unused: warning: nothing uses this"


def test_problems_come_in_order_with_an_empty_line_between() -> None:
    problems = (
        Problem("d", "4", Where("b.md")),
        Problem("c", "3", Where("a.md", 10, 1)),
        Problem("b", "2", Where("a.md", 9, 3)),
        Problem("a", "1", Where("a.md", 9, 3)),
    )
    assert [each.message for each in sorted_problems(problems)] == ["1", "2", "3", "4"]
    assert as_text(problems, lambda _: None).split("\n\n")[0] == "a.md:9:3: a: 1"
    assert as_text((), SOURCE.get) == ""


@pytest.mark.parametrize(
    ("text", "column", "width", "source", "mark"),
    [
        ("a: b", 4, 1, "   1 | a: b", "     |    ^"),
        ("a: b", 5, 1, "   1 | a: b", "     |     ^"),
        ("a: b", 9, 4, "   1 | a: b", "     |         ^"),
        ("a: b", 4, 99, "   1 | a: b", "     |    ^"),
        ("  a b ", 0, 1, "   1 |   a b", "     |   ^^^"),
        ("", 1, 1, "   1 |", "     | ^"),
        ("\ta: b", 2, 1, "   1 |     a: b", "     |     ^"),
        ("\ta: b", 1, 1, "   1 |     a: b", "     | ^^^^"),
        ("日本: b", 1, 2, "   1 | 日本: b", "     | ^^^^"),
        ("日本: b", 5, 1, "   1 | 日本: b", "     |       ^"),
        ("e\u0301te\u0301: b", 7, 1, "   1 | e\u0301te\u0301: b", "     |     ^"),
        ("a\x1b[31mb", 7, 1, "   1 | a<U+001B>[31mb", "     |              ^"),
        ("a\u202eb", 2, 1, "   1 | a<U+202E>b", "     |  ^^^^^^^^"),
        ("a\r\n", 1, 1, "   1 | a", "     | ^"),
    ],
)
def test_the_mark_stands_below_what_it_marks(
    text: str, column: int, width: int, source: str, mark: str
) -> None:
    assert at(1, column, width, text) == (source, mark)


def test_large_line_numbers_widen_the_gutter() -> None:
    assert at(12345, 1, 1, "a") == ("12345 | a", "      | ^")


@pytest.mark.parametrize("column", [1, 30, 1000, 1990, 2000])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    text = "x" * (column - 1) + "!" + "x" * (2000 - column)
    source, mark = at(1, column, 1, text)
    assert len(source) < 110
    assert source[mark.index("^")] == "!"
    assert source.removeprefix("   1 | ").startswith("…") == (column > 41)
    assert source.endswith("…") == (column < 1900)


@pytest.mark.parametrize("lines", [None, [], ["one"]])
def test_a_line_that_is_not_known_is_not_shown(lines: Sequence[str] | None) -> None:
    problem = Problem("c", "m", Where("f", 2, 1))
    assert as_text((problem,), lambda _: lines) == "f:2:1: c: m"


def test_colour_only_adds_escapes() -> None:
    problem = Problem("c", "m", Where("a.md", 2, 7, 10), "h")
    coloured = as_text((problem,), SOURCE.get, colour=True)
    assert "\x1b[1;31mc\x1b[0m" in coloured
    for escape in ("\x1b[1;31m", "\x1b[2m", "\x1b[0m"):
        coloured = coloured.replace(escape, "")
    assert coloured == as_text((problem,), SOURCE.get)


places = st.builds(Where, st.text(), st.just(1), st.integers(0, 200), st.integers(1, 50))


@given(st.builds(Problem, st.just("c"), st.text(), places, st.text()), st.text())
def test_nothing_in_a_file_reaches_the_terminal_as_a_command(problem: Problem, line: str) -> None:
    shown = as_text((problem,), lambda _: [line])
    assert {category(each) for each in shown} & {"Cf", "Cs", "Zl", "Zp"} == set()
    assert {each for each in shown if category(each) == "Cc"} <= {"\n"}


@given(st.text())
def test_what_is_visible_stays_so(text: str) -> None:
    assert visible(visible(text)) == visible(text)


def test_json_has_one_object_a_problem_in_a_fixed_order() -> None:
    problem = Problem("c", "“m”", Where("a.md", 2, 7, 10), "h", "warning")
    expected = {
        "code": "c",
        "severity": "warning",
        "path": "a.md",
        "line": 2,
        "column": 7,
        "width": 10,
        "message": "“m”",
        "hint": "h",
    }
    (found,) = json.loads(as_json((problem,)))
    assert list(found.items()) == list(expected.items())
    assert json.loads(as_json(())) == []


@given(st.text(), st.text())
def test_json_can_be_printed_anywhere(message: str, path: str) -> None:
    text = as_json((Problem("c", message, Where(path)),))
    assert text.isascii()
    assert [(each["message"], each["path"]) for each in json.loads(text)] == [(message, path)]


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        (
            Problem("c", "m: 1, 2", Where("a.md", 2, 7), "h\nh"),
            "::error file=a.md,line=2,col=7,title=c::m: 1, 2%0Ah%0Ah",
        ),
        (
            Problem("c", "100%\r\n", Where("a:b,c%.md"), severity="warning"),
            "::warning file=a%3Ab%2Cc%25.md,title=c::100%25%0D%0A",
        ),
        (Problem("c", "m", Where("a.md", 3)), "::error file=a.md,line=3,title=c::m"),
    ],
)
def test_github_gets_a_command_a_problem(problem: Problem, command: str) -> None:
    assert as_github((problem,)) == command


@pytest.mark.parametrize(
    ("errors", "warnings", "paths", "line"),
    [
        (3, 1, 2, "3 problems and 1 warning in 2 files"),
        (1, 0, 1, "1 problem in 1 file"),
        (0, 2, 1, "2 warnings in 1 file"),
        (0, 0, 1, "no problems"),
    ],
)
def test_a_summary_counts(errors: int, warnings: int, paths: int, line: str) -> None:
    kinds = ["error"] * errors + ["warning"] * warnings
    problems = tuple(
        Problem("c", "m", Where(f"{number % paths}.md"), severity="warning")
        if kind == "warning"
        else Problem("c", "m", Where(f"{number % paths}.md"))
        for number, kind in enumerate(kinds)
    )
    assert summary(problems) == line
