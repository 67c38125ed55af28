"""Folding: a text without what a keyboard, an editor or a copy changes, and the way back.

Folded away are case, accents, ligatures, the kinds of hyphen, quotation mark and space, and
what cannot be seen. A run of spaces becomes one.
"""

import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

_ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad",
    "'": "\u2018\u2019\u201a\u201b\u02bc\u2032\u2039\u203a`\u00b4",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    "oe": "\u0152\u0153",
    "ae": "\u00c6\u00e6",
}
_FOLDED = {char: plain for plain, chars in _ALIKE.items() for char in chars}
_UNSEEN = ("Mn", "Me", "Cf")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `ends[i]` is its length after code point `i` of the original.

    `ends` only grows, so the way back from any folded offset is a binary search.
    """

    text: str
    ends: Sequence[int]

    def origin(self, offset: int) -> int:
        """Return the original offset of the code point that gave the folded one at `offset`."""
        return bisect_right(self.ends, offset)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a folded span that is not empty."""
        return self.origin(start), self.origin(end - 1) + 1


def fold(text: str) -> Folded:
    """Return `text` folded. Linear: each distinct code point is folded once."""
    table = {char: _fold_char(char) for char in set(text)}
    alone = [table[char] for char in text]
    pieces = [
        "" if piece == before == " " else piece for before, piece in pairwise(chain([""], alone))
    ]
    # An array, for ten million offsets as a tuple of integers would take 400 MB.
    return Folded("".join(pieces), array("I", accumulate(map(len, pieces))))


def _fold_char(char: str) -> str:
    if char.isspace():
        return " "
    if char in _FOLDED:
        return _FOLDED[char]
    seen = (
        c for c in unicodedata.normalize("NFKD", char) if unicodedata.category(c) not in _UNSEEN
    )
    return "".join(_FOLDED.get(c, c) for c in seen).casefold()


def letters(folded: Folded) -> Folded:
    """Return a folded text with its letters and digits alone."""
    seen = tuple(accumulate(map(str.isalnum, folded.text), initial=0))
    text = "".join(filter(str.isalnum, folded.text))
    return Folded(text, array("I", (seen[end] for end in folded.ends)))
