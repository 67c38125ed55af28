"""YAML's events become nodes: one pass, no recursion, no types.

Nothing is composed or constructed, so a hostile depth of brackets meets a count, not the stack.
"""

from dataclasses import dataclass, field
from typing import Protocol

import yaml

from brief.frontmatter import faults
from brief.frontmatter.lines import FORBIDDEN, Block
from brief.frontmatter.nodes import Mapping, Node, Scalar, Sequence, Style
from brief.problems import Problem, Where

MOST_LEVELS = 20

# A plain scalar's style is '' from libyaml and None from pure Python.
_STYLES: dict[str | None, Style] = {
    "": "plain",
    None: "plain",
    "'": "quoted",
    '"': "quoted",
    "|": "block",
    ">": "block",
}


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end is still to come; a mapping holds keys and values by turns."""

    where: Where
    nodes: list[Node] = field(default_factory=list)


class _Mark(Protocol):
    """A place as PyYAML gives it, from libyaml or not; its columns are code points."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def place(mark: _Mark | None) -> tuple[int, int]:
    """Return a mark's line and column, which count from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


class Tree:
    """The nodes and problems of the events taken so far."""

    def __init__(self, block: Block) -> None:
        """Begin with nothing but the block that the events come from."""
        self.block = block
        self.problems: list[Problem] = []
        self._open = [_Open(block.where(0, 0))]

    @property
    def root(self) -> Node | None:
        """The whole document, once its last event is taken; None if it says nothing."""
        return next(iter(self._open[0].nodes), None)

    def take(self, event: yaml.Event) -> Problem | None:
        """Add one event; return the problem after which the rest is not worth reading."""
        match event:
            case yaml.ScalarEvent():
                self._add(self._scalar(event))
            case yaml.CollectionStartEvent():
                return self._start(event)
            case yaml.CollectionEndEvent():
                self._end(event)
            case yaml.AliasEvent():
                self.problems.append(faults.alias(self._where(event)))
                self._add(Scalar(f"*{event.anchor}", self._where(event), "plain"))
            case yaml.DocumentStartEvent() if self.root:
                return faults.second_document(self._where(event))
        return None

    def _add(self, node: Node) -> None:
        self._open[-1].nodes.append(node)

    def _start(self, event: yaml.CollectionStartEvent) -> Problem | None:
        where = self._where(event)
        if event.anchor or event.tag:
            self.problems.append(faults.anchor_or_tag(self.block, where))
        if len(self._open) > MOST_LEVELS:
            return faults.too_deep(where, MOST_LEVELS)
        self._open.append(_Open(where))
        return None

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        done = self._open.pop()
        if isinstance(event, yaml.MappingEndEvent):
            self._add(Mapping(self._entries(done.nodes), done.where))
        else:
            self._add(Sequence(tuple(done.nodes), done.where))

    def _entries(self, nodes: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        """Pair keys with values, and leave out those whose key is refused."""
        first: dict[str, Scalar] = {}
        entries: list[tuple[Scalar, Node]] = []
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if problem := faults.of_key(key, first):
                self.problems.append(problem)
            elif isinstance(key, Scalar):
                first[key.text] = key
                entries.append((key, value))
        return tuple(entries)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        where, style = self._where(event), _STYLES[event.style]
        if event.anchor or event.tag:
            self.problems.append(faults.anchor_or_tag(self.block, where))
        if event.style == "'" or style == "block":
            return Scalar(event.value, where, style)
        if style == "quoted":
            return Scalar(self._without_codes(event.value, where), where, style)
        self.problems += faults.of_plain(self.block, event.value, where, place(event.end_mark))
        # An odd space at the rim is reported above; left in, it would break the schema as well.
        return Scalar(event.value.strip(), where, style)

    def _without_codes(self, text: str, where: Where) -> str:
        """Return the text without the characters that backslash codes in it stand for."""
        if not FORBIDDEN.search(text):
            return text
        self.problems.append(faults.code_of_control(where))
        return FORBIDDEN.sub("", text)

    def _where(self, event: yaml.Event) -> Where:
        """Return the place of what the event covers on its first line."""
        line, column = place(event.start_mark)
        end_line, end_column = place(event.end_mark)
        stop = end_column if end_line == line else len(self.block.line(line))
        return self.block.where(line, column, stop - column)
