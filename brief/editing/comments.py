"""Comments and empty lines: what YAML throws away, and to which key or item it belongs.

A comment beside a value belongs to it. One on a line of its own belongs to what follows it, but
if that stands further left, to the end of the list or mapping that the comment is in line with.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from brief.editing.gaps import COMMENT
from brief.editing.places import Places
from brief.frontmatter import Written, WrittenList, WrittenMap, WrittenText

_LEFT_OF_ALL = -1


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that holds only a comment, or nothing (then `text` is ""); both count from 0."""

    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """What stands around the nodes of a block.

    `above` is by the offset and the column of a key or an item, `below` by the offset of the
    list or mapping that ends with it, `beside` by the offset at which the value (or key) ends.
    `last` belongs to nothing.
    """

    above: Mapping[tuple[int, int], tuple[str, ...]]
    below: Mapping[int, tuple[str, ...]]
    beside: Mapping[int, str]
    last: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Begin:
    """A key or an item begins."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _End:
    """A list or mapping without brackets ends."""

    offset: int
    column: int


def remarks_of(block: str, root: WrittenMap) -> Remarks:
    """Return the comments and empty lines of a block, each where it belongs."""
    places = Places(block)
    found, beside = _found(block, _ends(places, root))
    own = deque(found)
    above: dict[tuple[int, int], tuple[str, ...]] = {}
    below: dict[int, tuple[str, ...]] = {}
    end = _Begin(len(block), block.count("\n") + 1, _LEFT_OF_ALL)
    for step, coming in _with_next([*_steps(places, root), end]):
        near = _before(coming.line, own)
        taken = near if isinstance(step, _Begin) else _in_line(near, step.column, coming.column)
        texts = _settled([own.popleft() for _ in taken])
        if texts and isinstance(step, _Begin):
            above[step.offset, step.column] = texts
        elif texts:
            below[step.offset] = texts
    last = above.pop((end.offset, end.column), ())
    return Remarks(above, below, beside, last if any(last) else ())


def _before(line: int, remarks: Iterable[Remark]) -> list[Remark]:
    return list(takewhile(lambda remark: remark.line < line, remarks))


def _with_next(steps: list[_Begin | _End]) -> Iterator[tuple[_Begin | _End, _Begin]]:
    """Yield each step with what begins there or after it."""
    begins = iter([step for step in steps if isinstance(step, _Begin)])
    coming = next(begins)
    for step in steps:
        yield step, coming
        if step is coming:
            coming = next(begins, coming)


def _in_line(remarks: list[Remark], column: int, next_column: int) -> list[Remark]:
    """Return the remarks that end a list or mapping in `column`, of those that follow it."""
    count = 0
    for number, remark in enumerate(remarks, 1):
        if remark.text and not next_column < remark.column >= column:
            break
        if remark.text:
            count = number
    return remarks[:count]


def _settled(remarks: list[Remark]) -> tuple[str, ...]:
    """Return the texts of remarks; of several empty lines one is left."""
    texts = [remark.text for remark in remarks]
    return tuple(t for n, t in enumerate(texts) if t or not n or texts[n - 1])


def _found(block: str, ends: Mapping[int, int]) -> tuple[list[Remark], dict[int, str]]:
    """Return the lines that are remarks, and the comments beside what ends at an offset."""
    own: list[Remark] = []
    beside: dict[int, str] = {}
    start = 0
    for number, line in enumerate(block.split("\n")):
        end, stop = ends.get(number, start), start + len(line)
        comment = COMMENT.search(block, end, stop) if end <= stop else None
        if comment and number in ends:
            beside[end] = comment[0].rstrip()
        elif comment:
            own.append(Remark(number, comment.start() - start, comment[0].rstrip()))
        elif number not in ends and not line.strip():
            own.append(Remark(number, 0, ""))
        start = stop + 1
    return own, beside


def _ends(places: Places, root: WrittenMap) -> dict[int, int]:
    """Return where what is written on a line ends, which may be on a later one."""
    ends: dict[int, int] = {}
    for begin, end in _covered(root):
        for line in range(places.line(begin), places.line(end - 1) + 1):
            ends[line] = end
    return ends


def _covered(node: Written) -> Iterator[tuple[int, int]]:
    """Yield the extents of all texts, and of what stands in brackets as a whole."""
    match node:
        case WrittenMap(entries, False):
            for key, value in entries:
                yield from ((key.start, key.end), *_covered(value))
        case WrittenList(items, False):
            for item in items:
                yield from _covered(item)
        case _ if node.end > node.start:
            yield node.start, node.end


def _steps(places: Places, node: Written) -> Iterator[_Begin | _End]:
    """Yield, in their order, where keys and items begin and where what holds them ends."""
    if isinstance(node, WrittenText) or node.brackets:
        return
    column = places.column(node.start)
    parts = (
        [(item.start, item) for item in node.items]
        if isinstance(node, WrittenList)
        else [(key.start, value) for key, value in node.entries]
    )
    for start, value in parts:
        yield _Begin(start, places.line(start), column)
        yield from _steps(places, value)
    yield _End(node.start, column)
