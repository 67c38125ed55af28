"""Where references, problems and sentences stand in the source."""

import pytest

from brief.markdown import Body, Html, parse

TEXTS = [
    "[@a/b]",
    "Words [@a/b] and *more [@c/d] words* **[[event:x]]**.",
    "First line\nsecond [@a/b] line\n  third [[event:x]] line",
    "trailing space \nthen [@a/b]  \nand [@c/d]\\\nand [@e/f]",
    "- item [@a/b]\n  - deep [@c/d]\n    goes on [@e/f]\n\n10. ten [@g/h]",
    "> quoted [@a/b]\n> again [@c/d]\nlazy [@e/f]\n>> deep [@g/h]",
    "| a [@a/b] | [[event:x]] |\n|---|---|\n| [@a/b] | [@a/b] |\n| a\\|b [@c/d] | \\| [@e/f] |",
    "## Heading [@a/b] ##\n\nSet *it* [@c/d]\n---",
    "Term [@a/b]\n: Meaning [@c/d]\n\n  more [@e/f]",
    "Note[^n]\n\n[^n]: Here [@a/b]\n    and [@c/d]",
    "A [word](https://x.org) and &eacute; \\* `code` [@a/b]",
    "[some words [[event:x]] here]{lang=fr} [@a/b]",
    "[words](event:x) and *[others](entity:y)*",
    "1 1 [@a/b]\r\n\r\n1 [@a/b]\r\n",
]
STARTS = ("[@", "[[", "[words](", "[others](")


def places(body: Body) -> list[tuple[int, int]]:
    return sorted((p.where.line, p.where.column) for p in body.parts if not isinstance(p, Html))


@pytest.mark.parametrize("text", TEXTS)
def test_a_reference_is_placed_at_its_bracket(text: str) -> None:
    expected = [
        (row, column + 1)
        for row, line in enumerate(text.splitlines(), 1)
        for column in range(len(line))
        if line.startswith(STARTS, column)
    ]

    assert expected == places(parse(text, "en")[0])


@pytest.mark.parametrize(
    "text",
    [
        "A first. Second one here.\nThird one.",
        "> A first. Second *one* here.\n> Third [@a/b] one.",
        "- A first with `code`. Second one.\n- Third",
        "A &amp; first \\* case. **Second** one. “Third”",
        "| A | Second |\n|---|---|\n| x | Third |",
        "## A\n\nSecond *a* **b**\nc. Third",
        "A thing [@a/b]. [@c/d] Second\none. [[event:x|Third]] thing.",
        "A [link](https://x.org/A.Second). Second _thing. Third_ one",
    ],
)
def test_a_sentence_is_placed_at_its_first_word(text: str) -> None:
    body, _ = parse(text, "fr")
    lines = text.split("\n")

    found = {s.text.strip("“").split()[0].strip(".”"): s.where for s in body.sentences}
    for word in ("A", "Second", "Third"):
        rest = lines[found[word].line - 1][found[word].column - 1 :]
        assert word == rest.lstrip("*“[").removeprefix("event:x|")[: len(word)]


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "width"),
    [
        ("one\ntwo <b>x", "raw-html", 2, 5, 3),
        ("- a [[evnt:x]]", "bad-reference", 1, 5, 10),
        ("> a [@x]", "bad-citation", 1, 5, 4),
        ("a *b [c](data:x)*", "link-scheme", 1, 6, 1),
        ("a [b]{style=x}", "bad-attribute", 1, 3, 1),
        ("> ::: timline\n> :::", "unknown-block", 1, 3, 11),
        ("a\n\n{.b}", "bad-attribute", 3, 1, 4),
        ("a ![b](c)", "image", 1, 3, 1),
        ("a[^b]", "unknown-footnote", 1, 2, 4),
        ("a\n\n[^b]: c", "unused-footnote", 3, 1, 4),
    ],
)
def test_a_problem_is_placed(text: str, code: str, line: int, column: int, width: int) -> None:
    _, (problem,) = parse(text, "en")

    where = problem.where
    assert (code, line, column, width) == (problem.code, where.line, where.column, where.width)
