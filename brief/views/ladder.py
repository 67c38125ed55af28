"""A ladder of what came before what: one step for each event, and the lines between them.

Only the order is drawn, no distance. Each step has a cell of its own, as wide as all columns
and as high as the step's text, so that the drawing is as good on a telephone as on a screen.
Coordinates run from 0 to 100 down a cell, and by WIDTH from column to column.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

WIDTH = 16  # of a column, in the units of the drawing
MIDDLE = 26  # down the cell, where the node stands beside the first line of text

Columns: TypeAlias = list[str | None]  # the event that the line in each column leads to


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell, from one point to another."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Step:
    """One event: the place of its node, the lines that pass or meet there, the cell's width.

    `first` and `last` tell whether anything comes before it, or after it.
    """

    x: int
    y: int
    width: int
    lines: tuple[Line, ...]
    first: bool
    last: bool


def ladder(ids: tuple[str, ...], ahead: Mapping[str, set[str]]) -> dict[str, Step]:
    """Return the steps of events, given in an order that `ahead` (what precedes each) allows."""
    followers = {id: [other for other in ids if id in ahead[other]] for id in ids}
    columns: Columns = []
    drawn = {id: _step(id, followers[id], columns) for id in ids}
    width = WIDTH * max(len(columns), 1)
    return {
        id: Step(_x(at), MIDDLE, width, lines, first=not ahead[id], last=not followers[id])
        for id, (at, lines) in drawn.items()
    }


def longest_track(ids: tuple[str, ...], ahead: Mapping[str, set[str]]) -> int:
    """Return how many events the longest chain has; 0 if one of them parts or meets another."""
    followers = Counter(one for id in ids for one in ahead[id])
    if any(len(ahead[id]) > 1 or followers[id] > 1 for id in ids):
        return 0
    lengths: dict[str, int] = {}
    for id in ids:
        lengths[id] = 1 + max((lengths[one] for one in ahead[id]), default=0)
    return max(lengths.values(), default=0)


def _step(id: str, followers: list[str], columns: Columns) -> tuple[int, tuple[Line, ...]]:
    """Draw one step, and leave in `columns` the lines that go on below it."""
    arriving = [column for column, target in enumerate(columns) if target == id]
    passing = [column for column, target in enumerate(columns) if target not in (id, None)]
    at = arriving[0] if arriving else _free(columns)
    for column in arriving:
        columns[column] = None
    lines = [Line(_x(column), 0, _x(at), MIDDLE) for column in arriving]
    lines += [Line(_x(column), 0, _x(column), 100) for column in passing]
    for number, follower in enumerate(followers):
        column = at if number == 0 else _free(columns)
        columns[column] = follower
        lines.append(Line(_x(at), MIDDLE, _x(column), 100))
    return at, tuple(lines)


def _free(columns: Columns) -> int:
    """Return a column in which no line runs; there is always room for one more."""
    if None not in columns:
        columns.append(None)
    return columns.index(None)


def _x(column: int) -> int:
    return column * WIDTH + WIDTH // 2
