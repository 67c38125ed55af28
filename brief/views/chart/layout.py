"""Where the marks of one lane lie: each in the first row in which it touches no other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Edges: TypeAlias = tuple[tuple[float, int], ...]

GAP = 6.0  # the least distance between two marks of a row


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the axis: from `start` to `end`, in a row of its lane.

    `shape` is point, span, since (an open end) or until (an open beginning); `unsure` is '',
    approximate, uncertain or both; `before` is the place that a moved date had, if any.
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


def stacked(marks: Iterable[Mark], least: float) -> tuple[Mark, ...]:
    """Return the marks with their rows; a mark takes `least` units at the least."""
    ends: list[float] = []
    placed = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end, mark.id)):
        end = max(mark.end, mark.start + least)
        row = next((n for n, taken in enumerate(ends) if taken + GAP <= mark.start), len(ends))
        if row == len(ends):
            ends.append(end)
        ends[row] = end
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
