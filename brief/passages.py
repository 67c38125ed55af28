"""A captured text as an editor looks at it: sentence by sentence, each on its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from brief.markdown.sentences import starts_of
from brief.quotes.spans import Span

# A line goes on in the next one if that begins with a small letter.
_PARAGRAPH = re.compile(r"\n(?![^\S\n]*[a-zà-öø-ÿœ])")
_BULLET = re.compile(r"[\s•‣◦▪·*–—-]*")


def sentences(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences, headings among them, without spaces and bullets."""
    return tuple(_sentences(text))


def sentence_at(text: str, span: Span) -> Span:
    """Return the span from the sentence that holds its beginning to the one that holds its end."""
    found = sentences(text)
    starts = [start for start, _ in found]
    first = bisect_right(starts, span[0]) - 1
    last = bisect_right(starts, span[1] - 1) - 1
    if first < 0 or last < 0:
        return span
    return min(found[first][0], span[0]), max(found[last][1], span[1])


def line_of(text: str, offset: int) -> int:
    """Return the line, counted from 1, of the code point at `offset`."""
    return text.count("\n", 0, offset) + 1


def _sentences(text: str) -> Iterator[Span]:
    for start, end in _paragraphs(text):
        part = text[start:end]
        for first, last in pairwise([*starts_of(part), len(part)]):
            begins = _BULLET.match(part, first, last)
            ends = first + len(part[first:last].rstrip())
            if begins and begins.end() < ends:
                yield start + begins.end(), start + ends


def _paragraphs(text: str) -> Iterator[Span]:
    breaks = [found.span() for found in _PARAGRAPH.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    yield from zip(starts, [*(start for start, _ in breaks), len(text)], strict=True)
