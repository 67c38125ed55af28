"""Front matter: YAML read as text, lists and mappings, with the place of every one of them.

There are no implicit types: `NO`, `2026-02-29`, `10:30` and `010` stay what was typed, and the
schema decides what they mean. Anchors, aliases, tags, `<<` and duplicate keys are refused.
"""

from brief.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from brief.frontmatter.parts import Parts, read
from brief.frontmatter.reading import MOST_CHARACTERS, read_yaml
from brief.frontmatter.tree import MOST_LEVELS
from brief.frontmatter.writing import scalar
from brief.frontmatter.written import Written, WrittenList, WrittenMap, WrittenText, written

__all__ = [
    "MOST_CHARACTERS",
    "MOST_LEVELS",
    "Mapping",
    "Node",
    "Parts",
    "Scalar",
    "Sequence",
    "Written",
    "WrittenList",
    "WrittenMap",
    "WrittenText",
    "read",
    "read_yaml",
    "scalar",
    "written",
]
