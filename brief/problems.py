"""Problems are values: what is wrong, where, and what to write instead.

A stage returns what it could make *and* the problems that it met. Nothing below the
command line decides that a problem is fatal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, TypeAlias

from brief.sayings import say


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file of the project.

    `path` is relative to the project, with '/'. `line` and `column` count from 1, the column
    in code points; 0 means "the whole file" or "the whole line". `width` is the number of
    code points that are marked under the line.
    """

    path: str
    line: int = 0
    column: int = 0
    width: int = 1

    def __str__(self) -> str:
        """Return `path:line:column`, without the parts that are not known."""
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file: `code` names its kind, `hint` says what to write instead."""

    code: str
    message: str
    where: Where
    hint: str = ""
    severity: Literal["error", "warning"] = "error"


Problems: TypeAlias = tuple[Problem, ...]


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return "did you mean 'x'?" for the choice nearest to `word`, or an empty string."""
    near = nearest(word, choices)
    return say("did you mean '{near}'?", near=near) if near else ""


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that `word` was probably meant to be, or an empty string."""
    return next(iter(get_close_matches(word, sorted(choices), n=1, cutoff=0.6)), "")


def place_of(path: str, text: str, offset: int, width: int = 1) -> Where:
    """Return the place of the code point at `offset` of a file's `text`."""
    before = text[:offset]
    line = before.count("\n") + 1
    return Where(path, line, offset - (before.rfind("\n") + 1) + 1, width)
