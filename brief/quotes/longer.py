"""More of a passage: as many words as it takes to find it once."""

import re
from collections.abc import Iterator
from itertools import islice

from brief.quotes.spans import Span, find

WORDS_ADDED = 20  # that are tried to make a quotation unique
_NEXT_WORD = re.compile(r"\s*\S+")


def longer(text: str, span: Span) -> str:
    """Return a passage with as many words after it, or before it, as make it unique, or ""."""
    after = ((span[0], end) for end in _ends(text, span[1]))
    before = ((len(text) - end, span[1]) for end in _ends(text[::-1], len(text) - span[0]))
    for start, end in (*after, *before):
        if len(find(text, text[start:end])) == 1:
            return text[start:end]
    return ""


def _ends(text: str, at: int) -> Iterator[int]:
    """Yield the ends of the next words of the same line."""
    line = text[at:].partition("\n")[0]
    return islice((at + word.end() for word in _NEXT_WORD.finditer(line)), WORDS_ADDED)
