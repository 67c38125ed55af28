"""The passage of a text that is most like a quotation, however it was typed.

Time is bounded: the text is folded in one pass; a text longer than `SCANNED` is searched for
about `SEEDS` short pieces of the quotation, each seen at most `HITS` times, and only the
`WINDOWS` places where most pieces stand in the quotation's order are compared, each with a
bit-parallel edit distance (see `edits`).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from brief.quotes.differences import Difference, differences
from brief.quotes.edits import best_match, distance
from brief.quotes.folding import Folded, fold
from brief.quotes.spans import Span, occurrences
from brief.quotes.whole import cuts, original, whole_words

LIKENESS = 0.65  # the share of the quotation that must be right
LONGEST = 10_000  # folded code points of a quotation that is searched for approximately
SCANNED = 200_000  # folded code points of a text that is compared as a whole
SEEDS, SEED_LENGTH, HITS = 64, 8, 500
WINDOWS = 8
EXACT = 20  # passages that fold like the quotation, of which the best is taken


@dataclass(frozen=True, slots=True)
class Nearest:
    """A `passage`, `text[start:end]`, and what makes the quotation differ from it."""

    start: int
    end: int
    passage: str
    differences: tuple[Difference, ...]


def nearest(text: str, quote: str) -> Nearest | None:
    """Return the passage of `text` that is most like `quote`, or None if none is like it.

    A verbatim quotation has no differences; next comes a passage that folds alike; then the one
    at the least edit distance. Of equals it is the first in the text.
    """
    verbatim = next(occurrences(text, quote), None)
    if verbatim is not None:
        return Nearest(verbatim, verbatim + len(quote), quote, ())
    folded, pattern = fold(text), fold(quote).text.strip()
    spans = [*_exact(text, folded, pattern)] or [*_approximate(text, folded, pattern)]
    found = ((span, differences(quote, text[slice(*span)])) for span in spans)
    best = min(found, key=lambda f: (cuts(text, f[0]), len(f[1]), f[0]), default=None)
    return best and Nearest(*best[0], text[slice(*best[0])], best[1])


def _exact(text: str, folded: Folded, pattern: str) -> Iterator[Span]:
    for at in islice(occurrences(folded.text, pattern), EXACT):
        yield original(text, folded, at, at + len(pattern))


def _approximate(text: str, folded: Folded, pattern: str) -> Iterator[Span]:
    """Yield the one span at the least distance, as whole words, if that is near enough."""
    if not 0 < len(pattern) <= LONGEST:
        return
    matches = (_match(folded.text, window, pattern) for window in _windows(folded.text, pattern))
    best = min(matches, default=None)
    if best is None or best[1] == best[2]:
        return
    span = whole_words(text, original(text, folded, best[1], best[2]))
    if distance(fold(text[slice(*span)]).text, pattern) <= len(pattern) * (1 - LIKENESS):
        yield span


def _match(text: str, window: Span, pattern: str) -> tuple[int, int, int]:
    changes, start, end = best_match(pattern, text[slice(*window)])
    return changes, window[0] + start, window[0] + end


def _windows(text: str, pattern: str) -> list[Span]:
    """Return the parts of a folded text that are worth comparing with the pattern."""
    if len(text) <= SCANNED:
        return [(0, len(text))]
    width = max(SEED_LENGTH * 4, len(pattern) // 2)
    votes = Counter(shift // width + side for shift in _shifts(text, pattern) for side in (-1, 0))
    chosen = sorted(votes, key=lambda cell: (-votes[cell], cell))[:WINDOWS]
    starts = ((cell * width, (cell + 2) * width + len(pattern)) for cell in chosen)
    return [(max(0, start - width), end + width) for start, end in starts if end > 0]


def _shifts(text: str, pattern: str) -> Iterator[int]:
    """Yield where the pattern would begin, for each place of each of its pieces."""
    length = max(1, min(SEED_LENGTH, len(pattern) // 4))
    stride = max(length, len(pattern) // SEEDS)
    for at in range(0, len(pattern) - length + 1, stride):
        yield from (place - at for place in _places(text, pattern[at:], length))


def _places(text: str, pattern: str, length: int) -> list[int]:
    """Return where the start of the pattern stands, taken long enough to be rare."""
    places: list[int] = []
    for size in (length, 2 * length, 3 * length, 4 * length):
        places = list(islice(occurrences(text, pattern[:size]), HITS))
        if len(places) < HITS:
            return places
    return places
