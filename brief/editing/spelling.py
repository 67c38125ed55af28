"""How a new value is written as YAML: plain where that reads back as the same text."""

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

from brief.editing.layout import STEP, WIDTH
from brief.frontmatter import scalar

Value: TypeAlias = "str | tuple[str, ...] | Mapping[str, Value]"

_SPACES = re.compile(r"[ \t\r\n]+")
_SIGNS = re.compile(r"[][{},]")  # inside brackets they mean something to YAML


def one_line(text: str) -> str:
    """Return a text with one space wherever it had several, or a line break."""
    return _SPACES.sub(" ", text).strip(" ")


def field(key: str, value: Value, width: int = WIDTH) -> list[str]:
    """Return the lines of a key and its value, in a room of so many columns."""
    if isinstance(value, Mapping):
        lines = [line for k, v in value.items() for line in field(k, v, width - len(STEP))]
        return [f"{key}:", *(STEP + line for line in lines)]
    line = f"{key}: {in_line(value, brackets=False)}"
    if len(line) <= width:
        return [line]
    if isinstance(value, tuple):
        return [f"{key}:", *(f"{STEP}- {in_line(item, brackets=False)}" for item in value)]
    return [f"{key}: >-", *(STEP + part for part in _wrapped(value, width - len(STEP)))]


def in_line(value: Value, brackets: bool = True) -> str:
    """Return a value on one line, for between brackets or outside of them."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {in_line(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple):
        return f"[{', '.join(in_line(item) for item in value)}]"
    text = one_line(value)
    signs = brackets and _SIGNS.search(text)
    return json.dumps(text, ensure_ascii=False) if signs else scalar(text)


def _wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines; only ordinary spaces part them, since others are meant to stay."""
    lines = [""]
    for word in one_line(text).split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
