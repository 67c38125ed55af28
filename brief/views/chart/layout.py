"""Where the marks of one lane lie: each in the first row in which it touches no other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Edges: TypeAlias = tuple[tuple[float, int], ...]

GAP = 6.0  # the least distance between two marks of a row
LETTER = 5.8  # the width of one in a name, for the greater part


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the axis: from `start` to `end`, in a row of its lane.

    `shape` is point, span, since (an open end) or until (an open beginning); `unsure` is '',
    approximate, uncertain or both; `before` is the place that a moved date had, if any. `name` is
    written on one `side`, right or left, or not, where it is ''.
    """

    id: str
    url: str
    label: str
    start: float
    end: float
    shape: str
    unsure: str
    standing: str
    kind: str
    future: bool
    row: int = 0
    before: float | None = None
    name: str = ""
    side: str = ""

    def room(self, least: float) -> tuple[float, float]:
        """Return from where to where the mark and its name reach, `least` units at the least."""
        end = max(self.end, self.start + least)
        wide = len(self.name) * LETTER + 3 * GAP
        if self.side == "left":
            return min(self.start, self.before or self.start) - wide, end
        past = self.start if self.shape == "since" else end
        return self.start, max(end, past + wide) if self.side else end


@dataclass(frozen=True, slots=True)
class Bin:
    """How many marks begin in a year of the axis; `share` is of the most in any year."""

    year: int
    low: float
    high: float
    number: int
    share: float


@dataclass(frozen=True, slots=True)
class Row:
    """What a lane holds: its name, its marks, and how many rows they need."""

    name: str
    lang: str
    marks: tuple[Mark, ...]
    rows: int
    density: tuple[Bin, ...] = ()


def named(mark: Mark, least: float, length: float) -> Mark:
    """Return the mark with its name on the side that has room for it, if one has, whole."""
    sides = (replace(mark, side=side) for side in ("right", "left"))
    rooms = ((one, *one.room(least)) for one in sides)
    return next((one for one, low, high in rooms if low >= 0 and high <= length), mark)


def stacked(marks: Iterable[Mark], least: float) -> tuple[Mark, ...]:
    """Return the marks with their rows; a mark takes `least` units at the least."""
    ends: list[float] = []
    placed = []
    for mark in sorted(marks, key=lambda mark: (*mark.room(least), mark.id)):
        low, high = mark.room(least)
        row = next((n for n, taken in enumerate(ends) if taken + GAP <= low), len(ends))
        if row == len(ends):
            ends.append(high)
        ends[row] = high
        placed.append(replace(mark, row=row))
    return tuple(placed)


def densities(lanes: Mapping[T, list[Mark]], edges: Edges) -> dict[T, tuple[Bin, ...]]:
    """Return how many marks of each lane begin in each year; empty ones are left out.

    An edge is where a year begins on the axis, and that year; the last one ends the axis.
    """
    counted = {lane: _counted(marks, edges) for lane, marks in lanes.items()}
    most = max((one.number for bins in counted.values() for one in bins), default=1)
    return {
        lane: tuple(replace(one, share=round(one.number / most, 2)) for one in bins)
        for lane, bins in counted.items()
    }


def _counted(marks: list[Mark], edges: Edges) -> list[Bin]:
    starts = [mark.start for mark in marks]
    counted = (
        Bin(year, low, high, sum(low <= start < high for start in starts), 0.0)
        for (low, year), (high, _) in pairwise(edges)
    )
    return [one for one in counted if one.number]
