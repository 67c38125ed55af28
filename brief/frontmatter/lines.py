"""The lines of a block of YAML: how one is put together."""

import re
from dataclasses import dataclass
from unicodedata import name

from brief.problems import Where

_LEAD = re.compile(r" *(?:- +)*")
_KEY = re.compile(r"""[^\s:"'\[{#&*!|>%@`][^:"']*:(?: +|$)""")
_COMMENT = re.compile(r"(?<=\s)#|^#")
# In a list, a first word like this is a key; anything else before a colon is prose.
_KEY_IN_LIST = re.compile(r"[a-z][a-z0-9_-]* *:")

# What YAML forbids, and what it takes for the end of a line where an editor shows none.
FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of YAML: `lines`, of which the first is the line `first_line` of a file."""

    path: str
    lines: tuple[str, ...]
    first_line: int

    def where(self, line: int, column: int, width: int = 1) -> Where:
        """Return the place in the file of a line and column that count from 0 in the block.

        What lies below the last line, where a parser meets the end, is the end of that line.
        """
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Where(self.path, self.first_line + line, column + 1, max(width, 1))

    def line(self, line: int) -> str:
        """Return a line's text; it is empty below the last line."""
        return self.lines[line] if line < len(self.lines) else ""

    def goes_on(self, line: int) -> bool:
        """Tell whether the line below is indented deeper, so that a text may continue there."""
        below = self.line(line + 1)
        return bool(below.strip()) and indent(below) > indent(self.line(line))


@dataclass(frozen=True, slots=True)
class Line:
    """One line in parts: `lead` (spaces, dashes), `key` (with its colon), `value`, `comment`."""

    lead: str
    key: str
    value: str
    comment: str

    @property
    def value_column(self) -> int:
        """The column, from 0, in which the value begins."""
        return len(self.lead) + len(self.key)


def line_of(text: str) -> Line:
    """Take a line apart. In a list, `- xAI : les départs` is prose without a key."""
    lead, rest = _split(text, _LEAD.match(text))
    key, rest = _split(rest, _KEY.match(rest))
    if "-" in lead and not _KEY_IN_LIST.match(key):
        key, rest = "", key + rest
    comment = _COMMENT.search(rest)
    value = (rest[: comment.start()] if comment else rest).rstrip()
    return Line(lead, key, value, rest[len(value) :])


def _split(text: str, match: re.Match[str] | None) -> tuple[str, str]:
    end = match.end() if match else 0
    return text[:end], text[end:]


def indent(text: str) -> int:
    """Count the spaces before a line's text."""
    return len(text) - len(text.lstrip(" "))


def begins_line(text: str, column: int) -> bool:
    """Tell whether nothing but spaces and dashes stands before a column."""
    lead = _LEAD.match(text)
    return lead is not None and lead.end() == column


def named(character: str) -> str:
    """Return a character's code and name: "U+00A0 (no-break space)"."""
    label = name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({label})" if label else "")


def short(text: str) -> str:
    """Return a text's beginning, enough to find it by."""
    return text if len(text) <= 30 else text[:29] + "…"
