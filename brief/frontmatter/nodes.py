"""The three things that YAML is read as."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from brief.problems import Where

Style: TypeAlias = Literal["plain", "quoted", "block"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as typed; an empty value is an empty text.

    `where` covers what is written on the scalar's first line: with its quotation marks, or
    only the `|` line of a block. `style` is "block" for both `|` and `>`.
    """

    text: str
    where: Where
    style: Style


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `where` is its first dash or its opening bracket."""

    items: "tuple[Node, ...]"
    where: Where


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values in the order of the file; no key stands twice.

    `where` is its first key or its opening brace.
    """

    entries: "tuple[tuple[Scalar, Node], ...]"
    where: Where

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None."""
        return next((value for name, value in self.entries if name.text == key), None)

    def keys(self) -> tuple[str, ...]:
        """Return the keys in the order of the file."""
        return tuple(name.text for name, _ in self.entries)


Node: TypeAlias = Scalar | Sequence | Mapping
