"""A Markdown file in its two parts: the front matter between `---` lines, and the body."""

import re
from dataclasses import dataclass

from brief.frontmatter.nodes import Mapping
from brief.frontmatter.reading import read_yaml, too_big
from brief.problems import Problem, Problems, Where
from brief.sayings import say

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_ALMOST = re.compile(r"^[-\u2010-\u2015\u2212_*=]{1,9}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A file's front matter and body; the body begins on the line `body_line`, from 1."""

    front: Mapping
    body: str
    body_line: int


def read(path: str, text: str) -> tuple[Parts | None, Problems]:
    """Split a Markdown file and read its front matter.

    `text` is decoded, without byte order mark, its lines end in a line feed. The first line
    must be `---`, and the next line that is only `---` ends the front matter; later ones belong
    to the body. Parts are None if there is no front matter or it can't be parsed.
    """
    problem = _empty(path, text) or too_big(path, text)
    opening = _OPENING.match(text + "\n")
    if problem or not opening:
        return None, (problem or _missing(path, text),)
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return None, (_unclosed(path, text, opening.end()),)
    front, problems = _front(path, text[opening.end() : closing.start()])
    body_line = text.count("\n", 0, closing.start()) + 2
    parts = Parts(front, text[closing.end() :], body_line) if front else None
    return parts, problems


def _front(path: str, text: str) -> tuple[Mapping | None, Problems]:
    if not text.strip():
        return Mapping((), Where(path, 1)), ()
    return read_yaml(path, text, first_line=2)


def _empty(path: str, text: str) -> Problem | None:
    if text.strip():
        return None
    hint = say("begin with a line '---', the fields, and another line '---'; or delete the file")
    return Problem("file-empty", say("the file is empty"), Where(path), hint)


def _missing(path: str, text: str) -> Problem:
    first = text.split("\n", 1)[0]
    message = say("the file doesn't begin with front matter")
    hint = say("make the first line '---', then the fields, then another line '---'")
    if _ALMOST.match(first):
        message = say(
            "the file doesn't begin with front matter: its first line is '{line}'",
            line=first.strip(),
        )
        hint = say("write exactly three hyphens: ---")
    elif _OPENING.search(text):
        hint = say("delete what stands above the first line '---'")
    return Problem("front-matter-missing", message, Where(path, 1, 1, len(first) or 1), hint)


def _unclosed(path: str, text: str, start: int) -> Problem:
    message = say("the front matter that begins here is never closed")
    hint = say("put a line '---' between the last field and the text")
    if almost := _ALMOST.search(text, start):
        line = text.count("\n", 0, almost.start()) + 1
        hint = say(
            "line {line} is '{text}': write exactly three hyphens: ---",
            line=line,
            text=almost.group().strip(),
        )
    return Problem("front-matter-unclosed", message, Where(path, 1, 1, 3), hint)
