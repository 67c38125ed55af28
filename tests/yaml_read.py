"""What a YAML text is read as, and its problems, in few words."""

from brief.frontmatter import (
    Mapping,
    Node,
    Sequence,
    read_yaml,
)
from brief.problems import Problem


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
