"""What stands around a cursor: which field of the front matter, or which reference in a body.

A file that is being typed can seldom be parsed. So indentation and the last few words of the line
are all that is looked at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from brief.lsp.desk import Spot

_LINE = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>[\w-]+):(?= |$)")
_LEAD = re.compile(r" *(?:- *)*")
_WORD = re.compile(r"[\w/:.-]*$")
_KEY = re.compile(r"\s*([\w-]+):(?= |$)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_CITED = re.compile(r"\[@[^\]]*?(?P<word>[\w/-]*)$")
_LINKED = re.compile(r"(?:\[\[|\]\()(?:(?P<kind>\w+):)?(?P<word>[\w/-]*)$")
_OPTION = re.compile(r"^:{3,} *(?P<block>\w+)\b.* (?P<name>\w+)=(?P<word>[\w-]*)$")


Typing: TypeAlias = Literal["key", "value", "either"]


@dataclass(frozen=True, slots=True)
class Field:
    """A place in front matter: the keys that lead there, and what is typed, a key or a value."""

    path: tuple[str, ...]
    typing: Typing
    word: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a body where something is named: of a `kind` if that is said already."""

    kind: str
    word: str


def field_at(spot: Spot) -> Field:
    """Return the field at a place of a file's YAML."""
    before = spot.before
    match = _LINE.match(before)
    lead = match["lead"] if match else _lead(before)
    path = _above(spot.lines[spot.first : spot.row], len(lead))
    word = _word(before)
    if match:
        inner, typing = _in_brackets(before[match.end() :])
        return Field((*path, match["key"], *inner), typing, word)
    return Field(path, "either" if "-" in lead else "key", word)


def _lead(text: str) -> str:
    match = _LEAD.match(text)
    return match[0] if match else ""


def _word(text: str) -> str:
    match = _WORD.search(text)
    return match[0] if match else ""


def _above(lines: Sequence[str], limit: int) -> tuple[str, ...]:
    """Return the keys above under which a line with this indentation stands."""
    path: tuple[str, ...] = ()
    for line in reversed(lines):
        match = _LINE.match(line)
        if match and len(match["lead"]) < limit:
            path, limit = (match["key"], *path), len(match["lead"])
    return path


def _in_brackets(text: str) -> tuple[tuple[str, ...], Typing]:
    """Return the keys of the braces that are open at the end of a value, and what comes next."""
    text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    path: list[str] = []
    opened: list[tuple[str, int]] = []  # each bracket with the number of keys before it
    start = 0
    for at, sign in enumerate(text):
        if sign in "{[":
            opened.append((sign, len(path)))
        elif sign in "}]" and opened:
            del path[opened.pop()[1] :]
        elif sign == "," and opened:
            del path[opened[-1][1] :]
        elif sign == ":" and opened and (key := _KEY.match(text, start)) and key.end() == at + 1:
            path.append(key[1])
        if sign in "{[,":
            start = at + 1
    in_key = bool(opened) and opened[-1] == ("{", len(path))
    return tuple(path), "key" if in_key else "value"


def mention_at(before: str) -> Mention | None:
    """Return what is being named at the end of a line's beginning, in a body."""
    if match := _CITED.search(before):
        return Mention("claim", match["word"])
    if match := _LINKED.search(before):
        return Mention(match["kind"] or "", match["word"])
    if match := _OPTION.search(before):
        return Mention(match["name"], match["word"])
    return None
