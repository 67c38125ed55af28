"""What differs between a quotation and a passage, in words, spaces and single marks."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TypeAlias

from brief.quotes.edits import align
from brief.quotes.folding import fold

Pair: TypeAlias = tuple[str, str]  # a token of the quotation and one of the text; "" for none
LIMIT = 10_000  # tokens that are aligned; beyond, what differs is given as one piece


@dataclass(frozen=True, slots=True)
class Difference:
    """At offset `at_quote` of the quotation stands `quote_part`, in the text `text_part`."""

    at_quote: int
    quote_part: str
    text_part: str


def differences(quote: str, passage: str) -> tuple[Difference, ...]:
    """Return the fewest changes that make `quote` into `passage`, from left to right.

    Words are compared as wholes. Tokens that fold alike are set side by side first, so an
    apostrophe is compared with an apostrophe.
    """
    pieces = [piece for run in _runs(_pairs(quote, passage)) for piece in run]
    starts = accumulate((len(ours) for ours, _ in pieces), initial=0)
    return tuple(
        Difference(at, ours, theirs)
        for at, (ours, theirs) in zip(starts, pieces, strict=False)
        if ours != theirs
    )


def is_word(token: str) -> bool:
    """Tell whether there is a letter or digit in `token`."""
    return any(map(str.isalnum, token))


def common_start(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many items both begin with."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(ours), len(theirs)))


def _tokens(text: str) -> list[str]:
    kinds = ((_kind(char, at), char) for at, char in enumerate(text))
    return ["".join(c for _, c in group) for _, group in groupby(kinds, key=lambda kind: kind[0])]


def _kind(char: str, at: int) -> str | int:
    """Return what holds a token together; a mark is a token by itself."""
    if char.isalnum() or unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf"):
        return "word"
    return "space" if char.isspace() else at


def _pairs(quote: str, passage: str) -> Iterator[Pair]:
    """Yield the tokens of both texts side by side."""
    ours, theirs = _tokens(quote), _tokens(passage)
    i = j = 0
    for left, right in _steps(_folded(ours), _folded(theirs)):
        yield "".join(ours[i : i + left]), "".join(theirs[j : j + right])
        i, j = i + left, j + right


def _folded(tokens: Iterable[str]) -> list[str]:
    return [fold(token).text for token in tokens]


def _steps(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """Align what lies between the common start and the common end."""
    start = common_start(ours, theirs)
    end = common_start(ours[start:][::-1], theirs[start:][::-1])
    middle = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    short = max(map(len, middle)) <= LIMIT
    inner = align(*middle) if short else [(len(middle[0]), len(middle[1]))]
    return [(1, 1)] * start + inner + [(1, 1)] * end


def _runs(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield pairs that stand by themselves, and joined into one those that do not."""
    for settled, group in groupby(pairs, key=_folds_alike):
        run = list(group)
        if settled or all(map(_same_kind, run)):
            yield run
        else:
            yield [("".join(ours for ours, _ in run), "".join(theirs for _, theirs in run))]


def _folds_alike(pair: Pair) -> bool:
    ours, theirs = pair
    return bool(ours and theirs) and fold(ours).text == fold(theirs).text


def _same_kind(pair: Pair) -> bool:
    ours, theirs = pair
    return bool(ours and theirs) and is_word(ours) == is_word(theirs)
