"""From an offset in an inline's source to a line and column of the body.

markdown-it joins the lines of a paragraph, without quote marks and indents, into one inline
source. A line of it is found again in the body's line of the same number.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from markdown_it.token import Token

from brief.problems import Problem, Where
from brief.sayings import say

Lines: TypeAlias = Sequence[str]


def place(inline: Token, offset: int, lines: Lines, width: int = 1) -> Where:
    """Return the place of `offset` in the source of `inline`."""
    source = inline.content
    row = (inline.map or [0])[0] + source.count("\n", 0, offset)
    if "cell" in inline.meta:
        # A '|' inside a cell is written '\\|'.
        return Where(
            "", row + 1, inline.meta["cell"] + offset + source.count("|", 0, offset), width
        )
    start = source.rfind("\n", 0, offset) + 1
    columns = inline.meta.setdefault("columns", {})
    if start not in columns:
        columns[start] = _column(source[start:].partition("\n")[0], lines[row])
    return Where("", row + 1, columns[start] + offset - start, width)


def _dropped(rest: str) -> str:
    """Return what a row holds too much; the end of a reference cut by its '|' is told elsewhere."""
    return "" if rest.count("]]") > rest.count("[[") else rest.strip("| \t")


def _column(piece: str, line: str) -> int:
    """Return the column of `piece` in `line`: mostly its end, but for '## Heading ##'."""
    line, piece = line.rstrip(), piece.rstrip()
    if line.endswith(piece):
        return len(line) - len(piece) + 1
    return max(line.find(piece), 0) + 1


def place_cells(tokens: Iterable[Token], lines: Lines) -> Iterator[Problem]:
    """Note in the cells of tables the column at which each starts, from left to right.

    Yield a problem for each row with more cells than the first; markdown-it drops them.
    """
    column, row, in_cell = 0, 0, False
    for token in tokens:
        if token.type == "tr_open":
            column, row = 0, (token.map or [0])[0]
        elif token.type == "inline" and in_cell:
            written = token.content.replace("|", "\\|")
            found = max(lines[row].find(written, column), column)
            token.meta["cell"] = found + 1
            column = found + len(written)
        elif token.type == "tr_close" and (rest := _dropped(lines[row][column:])):
            where = Where("", row + 1, lines[row].find(rest, column) + 1, len(rest))
            message = say("This row has more cells than the table has columns: {rest}", rest=rest)
            hint = say("add a column to the first two rows; to show the sign |, write \\|")
            yield Problem("table-cells", message, where, hint)
        in_cell = token.type in ("th_open", "td_open")
