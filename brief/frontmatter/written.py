"""The same nodes as `tree` makes, by their first and last character: for who changes a file.

Offsets count the characters of the block from 0; `end` is one past the last. Nothing is
checked here: a block is read with `read_yaml` first, and has no problem.
"""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

import yaml

from brief.frontmatter.reading import events

Quotes: TypeAlias = Literal["", "'", '"', "|", ">"]

# A plain scalar's style is '' from libyaml and None from pure Python.
_STYLES: dict[str | None, Quotes] = {"": "", None: "", "'": "'", '"': '"', "|": "|", ">": ">"}
_EMPTY_LINES = re.compile(r"\n+\Z")
_KEEPS_LINES = re.compile(r"[|>][1-9]?\+")


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text as YAML reads it, and how it is written: plain, in quotes, or as a block.

    The empty lines below a block are no part of it, unless it says that it keeps them ("|+").
    """

    text: str
    style: Quotes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WrittenList:
    """A list, in brackets or with dashes; it starts at its bracket or its first dash."""

    items: "tuple[Written, ...]"
    brackets: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WrittenMap:
    """Keys with their values, in braces or one below the other; it starts at its first key."""

    entries: "tuple[tuple[WrittenText, Written], ...]"
    brackets: bool
    start: int
    end: int

    def get(self, key: str) -> "Written | None":
        """Return the value of `key`, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


Written: TypeAlias = WrittenText | WrittenList | WrittenMap


def written(block: str) -> WrittenMap:
    """Return the mapping that a sound block of YAML holds; it is empty if the block is."""
    nested: list[list[Written]] = [[]]
    begun: list[yaml.CollectionStartEvent] = []
    for event in events(block if block.endswith("\n") else block + "\n"):
        match event:
            case yaml.CollectionStartEvent():
                begun.append(event)
                nested.append([])
            case yaml.CollectionEndEvent():
                nodes = nested.pop()
                nested[-1].append(_closed(begun.pop(), event, nodes, block))
            case yaml.ScalarEvent():
                nested[-1].append(_text(event, block))
    root = next(iter(nested[0]), None)
    return root if isinstance(root, WrittenMap) else WrittenMap((), False, 0, 0)


def _extent(first: yaml.Event, last: yaml.Event, block: str) -> tuple[int, int]:
    """Return where the first of two events begins and the last one ends."""
    assert first.start_mark, "the parser marks every event"
    assert last.end_mark, "the parser marks every event"
    return first.start_mark.index, min(last.end_mark.index, len(block))


def _text(event: yaml.ScalarEvent, block: str) -> WrittenText:
    start, end = _extent(event, event, block)
    style = _STYLES[event.style]
    if style in ("|", ">") and not _KEEPS_LINES.match(block, start):
        end = start + len(_EMPTY_LINES.sub("", block[start:end]))
    return WrittenText(event.value, style, start, end)


def _closed(
    begun: yaml.CollectionStartEvent, ended: yaml.CollectionEndEvent, nodes: list[Written],
    block: str,
) -> Written:  # fmt: skip
    start, end = _extent(begun, ended, block)
    brackets = bool(begun.flow_style)
    if nodes and not (brackets and block[start] in "[{"):
        end = nodes[-1].end
    if isinstance(begun, yaml.SequenceStartEvent):
        return WrittenList(tuple(nodes), brackets, start, end)
    keys = [node for node in nodes[::2] if isinstance(node, WrittenText)]
    return WrittenMap(tuple(zip(keys, nodes[1::2], strict=True)), brackets, start, end)
