"""Whole words and letters: where a passage that was found begins and ends in the text."""

import unicodedata

from brief.quotes.folding import Folded
from brief.quotes.spans import Span

LONGEST_WORD = 30


def original(text: str, folded: Folded, start: int, end: int) -> Span:
    """Return the span in the original, with the accents that follow its last letter."""
    first, last = folded.span(start, end)
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return first, last


def cuts(text: str, span: Span) -> int:
    """Return at how many of its ends a span cuts a word."""
    return sum(_in_word(text, at) for at in span)


def _in_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and _is_spaced(text[at - 1]) and _is_spaced(text[at])


def _is_spaced(char: str) -> bool:
    """Tell whether `char` is of a script that sets spaces between words (Chinese does not)."""
    return char.isalnum() and unicodedata.category(char) != "Lo"


def whole_words(text: str, span: Span) -> Span:
    """Widen a span to whole words, unless what it cuts is too long to be a word."""
    start, end = span
    starts = range(start, max(-1, start - LONGEST_WORD), -1)
    ends = range(end, min(len(text) + 1, end + LONGEST_WORD))
    return (
        next((at for at in starts if not _in_word(text, at)), start),
        next((at for at in ends if not _in_word(text, at)), end),
    )
