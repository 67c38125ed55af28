"""Where the marks of one lane lie: each in the first row in which it touches no other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")

GAP = 3.0  # the least distance between two marks of a row


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
    """How many marks begin in a part of the axis; `share` is of the most in any part."""

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


def densities(lanes: Mapping[T, list[Mark]], edges: tuple[float, ...]) -> dict[T, tuple[Bin, ...]]:
    """Return how many marks of each lane begin between each two `edges`; empty bins left out."""
    counted = {lane: _counted(marks, edges) for lane, marks in lanes.items()}
    most = max((number for bins in counted.values() for _, _, number in bins), default=1)
    return {
        lane: tuple(Bin(low, high, number, round(number / most, 2)) for low, high, number in bins)
        for lane, bins in counted.items()
    }


def _counted(marks: list[Mark], edges: tuple[float, ...]) -> list[tuple[float, float, int]]:
    starts = [mark.start for mark in marks]
    counted = [(low, high, sum(low <= s < high for s in starts)) for low, high in pairwise(edges)]
    return [one for one in counted if one[2]]
