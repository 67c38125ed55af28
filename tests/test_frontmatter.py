"""YAML is read as text, lists and mappings, each with its place, above a body or alone."""

import pytest

from brief.frontmatter import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    read,
    read_yaml,
)
from brief.problems import Where
from tests.yaml_read import values


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
