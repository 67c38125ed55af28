"""Problems become text: for people, for programs, and for GitHub's annotations.

Nothing here prints. What files and messages contain is shown, never sent to the terminal as it
is: control characters and marks of writing direction appear as `<U+001B>`.
"""

import json
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeAlias
from unicodedata import category, east_asian_width

from brief.problems import Problem, Problems
from brief.sayings import Speak, all_of, filled, say

LinesOf: TypeAlias = Callable[[str], Sequence[str] | None]

_WARNING = say("warning: ")
_PROBLEMS = (say("{count} problem"), say("{count} problems"))
_WARNINGS = (say("{count} warning"), say("{count} warnings"))
_FILES = (say("{count} file"), say("{count} files"))
_NO_PROBLEM = say("no problems")  # of other things there are some, or they are not counted
_TAB = " " * 4
_LONGEST_LINE = 96
_BEFORE_MARK = 40
_RED, _YELLOW, _DIM, _OFF = "\x1b[1;31m", "\x1b[1;33m", "\x1b[2m", "\x1b[0m"


def sorted_problems(problems: Problems) -> Problems:
    """Return the problems by path, line, column and code."""
    return tuple(sorted(problems, key=lambda each: (each.where, each.code, each.message)))


def summary(problems: Problems) -> str:
    """Return one line: "3 problems and 1 warning in 2 files"."""
    warnings = sum(problem.severity == "warning" for problem in problems)
    errors = len(problems) - warnings
    counts = [_count(errors, _PROBLEMS)] if errors or not warnings else []
    counts += [_count(warnings, _WARNINGS)] if warnings else []
    files = len({problem.where.path for problem in problems})
    said = all_of(counts)
    return say("{counts} in {files}", counts=said, files=_count(files, _FILES)) if files else said


def as_text(problems: Problems, lines_of: LinesOf, colour: bool = False, speak: Speak = str) -> str:
    """Return the problems with the lines they are in, a mark below, and hints.

    `lines_of` gives the lines of a file by its path, or None. There is an empty line between
    two problems and none at the end. `colour` adds ANSI escapes. `speak` says what is not in
    the problems themselves in the language that they are in.
    """
    warning = speak(_WARNING)
    blocks = (_block(each, lines_of, colour, warning) for each in sorted_problems(problems))
    return "\n\n".join(blocks)


def as_json(problems: Problems) -> str:
    """Return a JSON array (ASCII) with an object for each problem, its keys in a fixed order."""
    return json.dumps([_record(problem) for problem in sorted_problems(problems)], indent=2)


def as_github(problems: Problems) -> str:
    """Return a workflow command of GitHub Actions for each problem, one a line."""
    return "\n".join(_command(problem) for problem in sorted_problems(problems))


def _count(number: int, forms: tuple[str, str]) -> str:
    """Return a number of things, in the form of its noun for one or for another number."""
    return filled(forms[number != 1], count=number) if number else _NO_PROBLEM


def _block(problem: Problem, lines_of: LinesOf, colour: bool, warning: str) -> str:
    paint = _painter(_RED if problem.severity == "error" else _YELLOW, colour)
    message = (warning if problem.severity == "warning" else "") + visible(problem.message)
    lines = [f"{visible(str(problem.where))}: {paint(problem.code)}: {message}"]
    lines += _excerpt(problem, lines_of, paint, _painter(_DIM, colour))
    lines += [f"     = {visible(hint)}" for hint in problem.hint.splitlines()]
    return "\n".join(lines)


def _painter(code: str, colour: bool) -> Callable[[str], str]:
    return lambda text: f"{code}{text}{_OFF}" if colour else text


def _excerpt(
    problem: Problem, lines_of: LinesOf, paint: Callable[[str], str], dim: Callable[[str], str]
) -> list[str]:
    """Return the line of a problem and the mark below it; nothing if the line is not known."""
    number = problem.where.line
    lines = lines_of(problem.where.path) or () if number else ()
    if number > len(lines) or not number:
        return []
    shown, mark = _line_and_mark(lines[number - 1].rstrip("\r\n"), *_span(problem, lines))
    gutter = max(4, len(str(number)))
    source = f"{dim(f'{number:>{gutter}} |')} {shown}".rstrip()
    return [source, f"{dim(' ' * gutter + ' |')} {paint(mark)}"]


def _span(problem: Problem, lines: Sequence[str]) -> tuple[int, int]:
    """Return the column, from 0, and the width of what is to be marked."""
    where, text = problem.where, lines[problem.where.line - 1]
    if where.column:
        return where.column - 1, where.width
    indent = len(text) - len(text.lstrip())
    return indent, len(text.strip())


def _line_and_mark(text: str, column: int, width: int) -> tuple[str, str]:
    """Return what is shown of a line, and spaces and carets of the same width below it."""
    start, stop = _window(len(text), column)
    cells = [_shown(character) for character in text[start:stop]]
    edges = [0, *accumulate(_width(cell) for cell in cells)]
    before = "…" if start else ""
    left = _edge(edges, column - start)
    right = _edge(edges, min(column + width, max(stop, column + 1)) - start)
    shown = before + "".join(cells) + ("…" if stop < len(text) else "")
    return shown, " " * (len(before) + left) + "^" * max(right - left, 1)


def _edge(edges: list[int], index: int) -> int:
    """Return where a code point begins on the screen; past the end, each takes one column."""
    last = len(edges) - 1
    return edges[min(index, last)] + max(index - last, 0)


def _window(length: int, column: int) -> tuple[int, int]:
    """Return the part of a long line that is shown, around a column."""
    if length <= _LONGEST_LINE:
        return 0, length
    start = min(max(0, column - _BEFORE_MARK), length - _LONGEST_LINE)
    return start, start + _LONGEST_LINE


def visible(text: str) -> str:
    """Return `text` with every character that would not be seen, or would act, spelt out."""
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    hidden = category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"<U+{ord(character):04X}>" if hidden else character


def _width(cell: str) -> int:
    """Return how many columns a cell takes on a terminal."""
    if len(cell) > 1:
        return len(cell)
    if category(cell) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(cell) in "WF" else 1


def _record(problem: Problem) -> dict[str, str | int]:
    where = problem.where
    return {
        "code": problem.code,
        "severity": problem.severity,
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "width": where.width,
        "message": problem.message,
        "hint": problem.hint,
    }


def _command(problem: Problem) -> str:
    where = problem.where
    numbers = {"line": where.line, "col": where.column}
    place = "".join(f",{name}={number}" for name, number in numbers.items() if number)
    text = _escaped("\n".join(filter(None, (problem.message, problem.hint))))
    title = _escaped_property(problem.code)
    return f"::{problem.severity} file={_escaped_property(where.path)}{place},title={title}::{text}"


def _escaped(text: str) -> str:
    """Escape a message as GitHub's workflow commands demand it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
