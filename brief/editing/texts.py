"""Texts as they are written, for another place: their line breaks stay, their indent goes."""

import re

from brief.editing.order import Expected
from brief.frontmatter import Written, WrittenList, WrittenText

_HEAD = re.compile(r"([|>])([+-]?)([1-9]?)([+-]?)[ \t]*(#.*)?")


def lines_of(block: str, text: WrittenText, column: int) -> list[str]:
    """Return the lines of a text; all but the first are meant to be indented by one step.

    `column` is that of the keys or dashes among which it stands.
    """
    first, *rest = block[text.start : text.end].split("\n")
    if text.style in ("|", ">"):
        return _of_block(first, rest, column)
    if not text.style:
        return [first.rstrip(" \t") if rest else first, *(line.strip(" \t") for line in rest)]
    return [first, *(line.lstrip(" \t") for line in rest)]


def _of_block(first: str, rest: list[str], column: int) -> list[str]:
    found = _HEAD.match(first)
    assert found, "a block begins with | or >"
    sign, before, number, after, said = found.groups("")
    keeps = "+" in before + after
    indent = column + int(number) if number else _indent_of(rest)
    lines = [line[indent:] for line in rest]
    if keeps and lines and not rest[-1]:
        lines.pop()  # what ends with a line break has no line behind it
    while lines and not keeps and not lines[-1]:
        lines.pop()
    head = sign + before + after + ("2" if number else "")
    return [f"{head}  {said}" if said else head, *lines]


def _indent_of(lines: list[str]) -> int:
    """Return how far the first line with a text in it is indented."""
    first = next((line for line in lines if line.strip(" ")), "")
    return len(first) - len(first.lstrip(" "))


def flat(block: str, node: Written, expected: Expected) -> str:
    """Return a node in brackets, in one line unless a text in it has several."""
    if isinstance(node, WrittenText):
        return block[node.start : node.end]
    if isinstance(node, WrittenList):
        items = (flat(block, item, expected.item()) for item in node.items)
        return f"[{', '.join(items)}]"
    pairs = (
        f"{flat(block, key, expected)}: {flat(block, value, expected.below(key.text))}"
        for key, value in expected.ordered(node.entries)
    )
    return "{" + ", ".join(pairs) + "}"
