"""YAML is read as text, lists and mappings, each with its place, and mistakes in plain words."""

import subprocess
import sys
from pathlib import Path

import pytest

from brief.frontmatter import (
    MOST_CHARACTERS,
    MOST_LEVELS,
    Mapping,
    Node,
    Scalar,
    Sequence,
    read,
    read_yaml,
)
from brief.problems import Problem, Where


def plain_value(node: Node | None) -> object:
    """Return a node as str, list and dict."""
    if isinstance(node, Mapping):
        return {key.text: plain_value(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain_value(item) for item in node.items]
    return node and node.text


def values(text: str) -> object:
    """Return what a text without problems is read as, without the places."""
    mapping, problems = read_yaml("f.yaml", text)
    assert problems == ()
    return plain_value(mapping)


def problem(text: str) -> Problem:
    """Return the one problem of a text."""
    (only,) = read_yaml("f.yaml", text)[1]
    return only


def codes(text: str) -> list[str]:
    return [each.code for each in read_yaml("f.yaml", text)[1]]


# --- what is read ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["NO", "yes", "2026-02-29", "10:30", "010", "1.10", "null", "~", "1e3", "0x1F", "=", ".inf"],
)
def test_nothing_has_an_implicit_type(typed: str) -> None:
    assert values(f"value: {typed}\n{typed}: value\n") == {"value": typed, typed: "value"}


def test_a_key_may_be_on() -> None:
    assert values("on: 2026-02-01\n") == {"on": "2026-02-01"}


def test_an_empty_value_is_an_empty_text() -> None:
    assert values("a:\nb: ''\nc: {d, e: }\n") == {"a": "", "b": "", "c": {"d": "", "e": ""}}


def test_lists_and_mappings_nest() -> None:
    text = "a:\n  - b: [c, d]\n    e: {f: g}\n  - h\n"
    assert values(text) == {"a": [{"b": ["c", "d"], "e": {"f": "g"}}, "h"]}


def test_a_comment_says_nothing() -> None:
    assert values("# one\na: b # two\n") == {"a": "b"}


def test_each_node_knows_its_place() -> None:
    text = 'a😀: 😀 b\nc:\n  - "d"\n  - {e: f}\n'
    mapping, _ = read_yaml("f.yaml", text, first_line=5)
    assert mapping == Mapping(
        (
            (
                Scalar("a😀", Where("f.yaml", 5, 1, 2), "plain"),
                Scalar("😀 b", Where("f.yaml", 5, 5, 3), "plain"),
            ),
            (
                Scalar("c", Where("f.yaml", 6, 1, 1), "plain"),
                Sequence(
                    (
                        Scalar("d", Where("f.yaml", 7, 5, 3), "quoted"),
                        Mapping(
                            (
                                (
                                    Scalar("e", Where("f.yaml", 8, 6, 1), "plain"),
                                    Scalar("f", Where("f.yaml", 8, 9, 1), "plain"),
                                ),
                            ),
                            Where("f.yaml", 8, 5, 1),
                        ),
                    ),
                    Where("f.yaml", 7, 3, 1),
                ),
            ),
        ),
        Where("f.yaml", 5, 1, 1),
    )


@pytest.mark.parametrize(
    ("text", "style", "value", "width"),
    [
        ("a: b c\n   d\n", "plain", "b c d", 3),
        ('a: "b\n  c"\n', "quoted", "b c", 2),
        ("a: 'b'\n", "quoted", "b", 3),
        ("a: |\n  b\n  c\n", "block", "b\nc\n", 1),
        ("a: >-\n  b\n  c\n", "block", "b c", 2),
        ("a:\n", "plain", "", 1),
    ],
)
def test_a_scalar_covers_its_first_line(text: str, style: str, value: str, width: int) -> None:
    scalar = entry(text, "a")
    assert isinstance(scalar, Scalar)
    assert (scalar.style, scalar.text, scalar.where.width) == (style, value, width)


def entry(text: str, key: str) -> Node | None:
    mapping, _ = read_yaml("f.yaml", text)
    assert mapping
    return mapping.get(key)


def test_a_mapping_is_asked_by_key() -> None:
    mapping, _ = read_yaml("f.yaml", "a: b\nc: d\n")
    assert mapping
    assert mapping.keys() == ("a", "c")
    assert mapping.get("c") == Scalar("d", Where("f.yaml", 2, 4, 1), "plain")
    assert mapping.get("e") is None


# --- what is refused, all at once ---------------------------------------------------------


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


# --- hostile sizes ------------------------------------------------------------------------


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


# --- a Markdown file ----------------------------------------------------------------------


def test_front_matter_and_body_are_told_apart() -> None:
    parts, problems = read("f.md", "---\na: b\n---\nText.\n\n---\n\nMore.\n")
    assert problems == ()
    assert parts
    assert parts.front.get("a") == Scalar("b", Where("f.md", 2, 4, 1), "plain")
    assert (parts.body, parts.body_line) == ("Text.\n\n---\n\nMore.\n", 4)


@pytest.mark.parametrize(
    ("text", "keys", "body", "body_line"),
    [
        ("---\n---\n", (), "", 3),
        ("---\n# a: b\n---\nText", (), "Text", 4),
        ("---\na: b\n---", ("a",), "", 4),
        ("--- \na: |\n  ---\n  b\n---\t\nText", ("a",), "Text", 6),
    ],
)
def test_where_the_front_matter_ends(
    text: str, keys: tuple[str, ...], body: str, body_line: int
) -> None:
    parts, problems = read("f.md", text)
    assert problems == ()
    assert parts
    assert (parts.front.keys(), parts.body, parts.body_line) == (keys, body, body_line)


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("", "file-empty", "begin with a line '---'"),
        ("\n \n", "file-empty", "begin with a line '---'"),
        ("Text.\n", "front-matter-missing", "make the first line '---'"),
        ("\n---\na: b\n---\n", "front-matter-missing", "delete what stands above"),
        ("—\na: b\n---\n", "front-matter-missing", "exactly three hyphens"),
        ("----\na: b\n---\n", "front-matter-missing", "exactly three hyphens"),
        ("---", "front-matter-unclosed", "put a line '---'"),
        ("---\na: b\nText.\n", "front-matter-unclosed", "put a line '---'"),
        ("---\na: b\n--\nText.\n", "front-matter-unclosed", "line 3 is '--'"),
        ("---\na: b\n\nText here.\n\n---\n", "yaml-no-colon", "put a line '---' above it"),
    ],
)
def test_front_matter_that_is_missing_or_unclosed(text: str, code: str, hint: str) -> None:
    parts, (only,) = read("f.md", text)
    assert parts is None
    assert only.code == code
    assert hint in only.hint


def test_places_count_from_the_top_of_the_file() -> None:
    _, (only,) = read("f.md", "---\na: b\nc: d: e\n---\n")
    assert only.where == Where("f.md", 3, 5)
