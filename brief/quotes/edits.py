"""Edit distance (Levenshtein), with whole columns of its table held as bits.

Myers 1999 and Hyyrö 2003: between neighbours of a column the distance changes by -1, 0 or 1, so
a column is two integers with a bit for each item of the pattern. A table then costs
`len(text) * len(pattern) / 64` machine steps; 5,000 by 10,000 code points take some 20 ms.
"""

from collections.abc import Iterable, Iterator, Sequence

Column = tuple[int, int, int]  # rises, falls (one bit an item), distance of the whole pattern


def columns(pattern: Sequence[str], text: Iterable[str], *, anywhere: bool) -> Iterator[Column]:
    """Yield the column of the table before `text`, then the one after each of its items.

    With `anywhere` the pattern may begin at any item of the text, else only at the first.
    """
    masks = _masks(pattern)
    full, last = (1 << len(pattern)) - 1, 1 << len(pattern) >> 1
    rises, falls, distance, first = full, 0, len(pattern), 0 if anywhere else 1
    yield rises, falls, distance
    for item in text:
        equal = masks.get(item, 0)
        diagonal = (((equal & rises) + rises) ^ rises) | equal | falls
        right_rises = falls | (full & ~(diagonal | rises))
        right_falls = rises & diagonal
        distance += bool(right_rises & last) - bool(right_falls & last)
        right_rises = (right_rises << 1 | first) & full
        rises = (right_falls << 1 & full) | (full & ~(equal | falls | right_rises))
        falls = right_rises & (equal | falls)
        yield rises, falls, distance


def _masks(pattern: Sequence[str]) -> dict[str, int]:
    masks: dict[str, int] = {}
    for at, item in enumerate(pattern):
        masks[item] = masks.get(item, 0) | 1 << at
    return masks


def distance(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many items must be changed, added or left out to make one from the other."""
    *_, last = columns(ours, theirs, anywhere=False)
    return last[2]


def best_match(pattern: Sequence[str], text: Sequence[str]) -> tuple[int, int, int]:
    """Return (distance, start, end) of the part of `text` that is nearest to `pattern`.

    Of several it is one that begins and ends as the pattern does, and the one that ends first.
    """
    least, end = _best_end(pattern, text, anywhere=True)
    before = text[max(0, end - len(pattern) - least) : end]
    _, length = _best_end(pattern[::-1], before[::-1], anywhere=False)
    return least, end - length, end


def _best_end(pattern: Sequence[str], text: Sequence[str], *, anywhere: bool) -> tuple[int, int]:
    distances = [column[2] for column in columns(pattern, text, anywhere=anywhere)]
    least = min(distances)
    ends = [at for at, found in enumerate(distances) if found == least]
    alike = (at for at in ends if at and text[at - 1] == pattern[-1])
    return least, next(alike, ends[0])


def align(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the steps of a shortest way from `ours` to `theirs`.

    (1, 1) pairs an item with an item, (1, 0) leaves one of ours out, (0, 1) adds one of theirs.
    """
    table = list(columns(ours, theirs, anywhere=False))
    steps: list[tuple[int, int]] = []
    i, j = len(ours), len(theirs)
    while i or j:
        step = _step_back(ours, theirs, table, i, j)
        steps.append(step)
        i, j = i - step[0], j - step[1]
    return steps[::-1]


def _step_back(
    ours: Sequence[str], theirs: Sequence[str], table: Sequence[Column], i: int, j: int
) -> tuple[int, int]:
    """Return the last step of a shortest way to (i, j)."""
    if not i or not j:
        return (1, 0) if i else (0, 1)
    if ours[i - 1] == theirs[j - 1]:
        return 1, 1
    if table[j][0] >> (i - 1) & 1:
        return 1, 0
    return (0, 1) if table[j - 1][1] >> (i - 1) & 1 else (1, 1)
