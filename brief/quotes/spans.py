"""Places in a text, as offsets in code points; a span is (start, end), its end left out."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


def find(text: str, quote: str) -> tuple[int, ...]:
    """Return every offset at which `quote` stands verbatim in `text`, overlapping ones too.

    An empty quotation stands nowhere.
    """
    return tuple(occurrences(text, quote))


def occurrences(text: str, part: str) -> Iterator[int]:
    """Yield the offsets of `part` in `text` from left to right, as they are asked for."""
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def spans_union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the same code points as sorted spans that neither overlap nor touch.

    Empty spans are dropped.
    """
    union: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(end, union[-1][1]))
        else:
            union.append((start, end))
    return tuple(union)


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points the spans hold together, each counted once."""
    return sum(end - start for start, end in spans_union(spans))
