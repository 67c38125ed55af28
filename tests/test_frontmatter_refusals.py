"""What YAML allows and front matter doesn't, told all at once; and sizes that are too much."""

import subprocess
import sys
from pathlib import Path

import pytest

from brief.frontmatter import (
    MOST_CHARACTERS,
    MOST_LEVELS,
    read,
    read_yaml,
)
from tests.yaml_read import codes, plain_value, problem, values


def test_duplicate_keys_name_both_lines_and_the_first_one_counts() -> None:
    mapping, problems = read_yaml("f.yaml", "a: 1\nb:\n  c: 2\n  c: 3\na: 4\na: 5\n")
    assert plain_value(mapping) == {"a": "1", "b": {"c": "2"}}
    assert [(each.code, each.where.line) for each in problems] == [
        ("yaml-duplicate-key", 4),
        ("yaml-duplicate-key", 5),
        ("yaml-duplicate-key", 6),
    ]
    assert problems[2].message == "the key 'a' stands here and on line 1"


@pytest.mark.parametrize(
    ("text", "code", "column", "read_as"),
    [
        ("a: &b c\n", "yaml-reserved", 4, {"a": "c"}),
        ("a: *b\n", "yaml-reserved", 4, {"a": "*b"}),
        ("a: !b c\n", "yaml-reserved", 4, {"a": "c"}),
        ("a: !!str c\n", "yaml-reserved", 4, {"a": "c"}),
        ("a: &b [c]\n", "yaml-reserved", 4, {"a": ["c"]}),
        ("<<: {a: b}\nc: d\n", "yaml-merge-key", 1, {"c": "d"}),
        ("[a, b]: c\nd: e\n", "yaml-complex-key", 1, {"d": "e"}),
        ("? {a: b}\n: c\n", "yaml-complex-key", 3, {}),
        ("? |\n  a\n: c\n", "yaml-complex-key", 3, {}),
        ("?\n: b\nc: d\n", "yaml-complex-key", 2, {"c": "d"}),
        ('a: "b\\0c\\e"\n', "yaml-control-character", 4, {"a": "bc"}),
        ('a: "\\uD800"\n', "yaml-bad-escape", 5, None),
        ("a: \u00a0b\n", "yaml-no-break-space", 4, {"a": "b"}),
        ("a: b\u202f\n", "yaml-no-break-space", 5, {"a": "b"}),
        ("a\u00a0: b\n", "yaml-no-break-space", 2, {"a": "b"}),
        ("a:\n\u00a0\u00a0b: c\n", "yaml-no-break-space", 1, {"a": "", "b": "c"}),
        ("a:\n  b:\u00a0c\n", "yaml-no-break-space", 5, {"a": "b:\u00a0c"}),
        ("a: 1\n---\nb: 2\n", "yaml-second-document", 1, None),
        ("- a\n", "yaml-not-a-mapping", 1, None),
        (" \n", "file-empty", 0, None),
    ],
)
def test_what_yaml_allows_and_this_does_not(
    text: str, code: str, column: int, read_as: object
) -> None:
    mapping, _ = read_yaml("f.yaml", text)
    assert (problem(text).code, problem(text).where.column) == (code, column)
    assert plain_value(mapping) == read_as


def test_faults_of_a_readable_text_are_reported_all_at_once_in_order() -> None:
    text = "a: &x 1\nb: {c: 1, c: 2}\n<<: 3\nd: e #f\n"
    assert codes(text) == [
        "yaml-reserved",
        "yaml-duplicate-key",
        "yaml-merge-key",
        "yaml-comment-cuts-text",
    ]


def test_after_a_syntax_error_there_is_no_other_problem() -> None:
    assert codes("a: 1\na: 2\ntitle: b: c\nd: @e\n") == ["yaml-colon-in-value"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: Round #2\n", 'a: "Round #2"'),
        ("a: #2 of 3\n", 'a: "#2 of 3"'),
        ("a:\n  - Round #2\n", '  - "Round #2"'),
        ("a: [b, c #d\n  ]\n", ""),
    ],
)
def test_a_comment_that_cuts_a_text_is_a_warning(text: str, hint: str) -> None:
    assert (problem(text).code, problem(text).severity) == ("yaml-comment-cuts-text", "warning")
    assert problem(text).hint.partition(":\n")[2] == hint


@pytest.mark.parametrize("text", ["a: b # c\n", "a: b#c\n", "a: '#b' #c\n", "a: |\n  b #c\n"])
def test_an_ordinary_comment_is_no_warning(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("opening", ["[", "{", "- ", "[{", "? "])
def test_a_hundred_thousand_levels_are_a_problem_and_no_crash(opening: str) -> None:
    root = Path(__file__).parents[1]
    program = (
        "from brief.frontmatter import read_yaml\n"
        f"print(read_yaml('f', 'a: b\\nc:\\n  ' + {opening!r} * 100_000)[1][0].code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "yaml-too-deep")


def test_as_many_levels_as_allowed_are_read() -> None:
    lists = MOST_LEVELS - 1
    assert codes("a: " + "[" * lists + "]" * lists) == []
    assert codes("a: " + "[" * (lists + 1) + "]" * (lists + 1)) == ["yaml-too-deep"]


def test_a_huge_file_is_not_even_tried() -> None:
    text = "---\n" + "a" * MOST_CHARACTERS
    assert codes(text) == ["file-too-big"]
    assert [each.code for each in read("f.md", text)[1]] == ["file-too-big"]


def test_a_very_long_line_with_many_values_is_read() -> None:
    text = "a: [" + "b, " * 100_000 + "]\n"
    assert values(text) == {"a": ["b"] * 100_000}
