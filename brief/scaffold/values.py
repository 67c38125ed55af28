"""Values that an editor gave, as YAML in the layout of the other files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from brief.frontmatter import scalar

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a new object: values by key, and a note that goes into a comment."""

    values: Mapping[str, Value] = field(default_factory=dict)
    note: str = ""


_IN_BRACKETS = re.compile(r"[a-z0-9/:-]+")  # ids, which need no marks there


def written(key: str, value: Value) -> list[str]:
    """Return the lines of a key and its value."""
    match value:
        case str():
            return [f"{key}: {scalar(value)}" if value else f"{key}:"]
        case list() if all(isinstance(v, str) and _IN_BRACKETS.fullmatch(v) for v in value):
            return [f"{key}: [{', '.join(map(str, value))}]"]
        case list():
            return [f"{key}:", *(f"  {line}" for item in value for line in _item(item))]
        case dict() if all(map(str.isdigit, value)):  # the items of a list, by number
            return written(key, [value[number] for number in sorted(value, key=int)])
        case dict():
            inner = (line for name, held in value.items() for line in written(name, held))
            return [f"{key}:", *(f"  {line}" for line in inner)]


def _item(value: Value) -> list[str]:
    """Return the lines of an item of a list, its dash at the first."""
    if isinstance(value, str):
        return [f"- {scalar(value)}"]
    held = value.items() if isinstance(value, dict) else ()
    inner = [line for name, part in held for line in written(name, part)]
    return [f"{'  ' if n else '- '}{line}" for n, line in enumerate(inner)]
