"""The one layout of front matter: two spaces a level, keys in order, comments where they were.

What stands in brackets stays there if it fits into its line. Texts stay as they are written,
with their quotation marks and line breaks. Lines are made without the indent of what holds them.
"""

from dataclasses import dataclass, replace

from brief.editing.comments import Remarks, remarks_of
from brief.editing.gaps import comments_within
from brief.editing.order import Expected
from brief.editing.places import Places
from brief.editing.texts import flat, lines_of
from brief.frontmatter import Written, WrittenList, WrittenMap, WrittenText

WIDTH = 100
STEP = "  "


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A block to be laid out: its text, its places, what stands around its nodes."""

    block: str
    places: Places
    remarks: Remarks


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a value stands: the columns that are left, and the column of its key or dash now."""

    room: int
    column: int


def laid_out(block: str, root: WrittenMap, expected: Expected) -> str:
    """Return a block in the one layout; its values and comments are what they were."""
    places, remarks = Places(block), remarks_of(block, root)
    first = (root.entries[0][0].start if root.entries else 0), places.column(root.start)
    head, own = _head(remarks.above.get(first, ()))
    sheet = _Sheet(block, places, replace(remarks, above={**remarks.above, first: own}))
    lines = [*head, *_map(sheet, root, expected, WIDTH), *remarks.last]
    return "".join(f"{line}\n" for line in _without_first_gap(lines))


def _head(remarks: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part what is said of the whole file, down to an empty line, from what is said of a key."""
    last = max((n for n, text in enumerate(remarks) if not text), default=-1)
    return remarks[: last + 1], remarks[last + 1 :]


def _map(sheet: _Sheet, node: WrittenMap, expected: Expected, room: int) -> list[str]:
    """Return the lines of keys one below the other, in a room of so many columns."""
    column = sheet.places.column(node.start)
    lines: list[str] = []
    for key, value in expected.ordered(node.entries):
        head = sheet.block[key.start : key.end] + ":"
        made = _placed(sheet, head, value, expected.below(key.text), _Spot(room, column))
        if said := sheet.remarks.beside.get(key.end):
            stays = _is_stacked(value) or value.start == value.end
            made = [_with(made[0], said), *made[1:]] if stays else [said, *made]
        lines += [*sheet.remarks.above.get((key.start, column), ()), *made]
    return [*_without_first_gap(lines), *sheet.remarks.below.get(node.start, ())]


def _list(sheet: _Sheet, node: WrittenList, expected: Expected, room: int) -> list[str]:
    """Return the lines of items, each with its dash."""
    column = sheet.places.column(node.start)
    lines: list[str] = []
    for item in node.items:
        lines += sheet.remarks.above.get((item.start, column), ())
        lines += _placed(sheet, "-", item, expected.item(), _Spot(room, column))
    return [*_without_first_gap(lines), *sheet.remarks.below.get(node.start, ())]


def _placed(sheet: _Sheet, head: str, value: Written, expected: Expected, spot: _Spot) -> list[str]:
    """Return the lines of a value that stands behind its key or dash, or below it."""
    if isinstance(value, WrittenText):
        made = lines_of(sheet.block, value, spot.column)
    elif _stays_in_brackets(sheet, value, expected, spot.room - len(head) - 1):
        made = _in_brackets(sheet, value, expected)
    else:
        return _stacked(sheet, head, value, expected, spot.room - len(STEP))
    lines = [f"{head} {made[0]}" if made[0] else head, *_indented(made[1:])]
    return [*lines[:-1], _with(lines[-1], sheet.remarks.beside.get(value.end))]


def _is_stacked(value: Written) -> bool:
    return not isinstance(value, WrittenText) and not value.brackets


def _stacked(
    sheet: _Sheet, head: str, value: WrittenList | WrittenMap, expected: Expected, room: int
) -> list[str]:
    """Return the lines of a list or mapping that stands below its key, or beside its dash."""
    said = sheet.remarks.beside.get(value.end) if value.brackets else None
    lines = _below(sheet, value, expected, room)
    if head != "-":
        return [_with(head, said), *_indented(lines)]
    first = next(n for n, line in enumerate(lines) if line and not line.startswith("#"))
    above = [*([said] if said else ()), *lines[:first]]
    return [*above, f"- {lines[first]}", *_indented(lines[first + 1 :])]


def _below(
    sheet: _Sheet, value: WrittenList | WrittenMap, expected: Expected, room: int
) -> list[str]:
    if isinstance(value, WrittenMap):
        return _map(sheet, value, expected, room)
    return _list(sheet, value, expected, room)


def _stays_in_brackets(
    sheet: _Sheet, value: WrittenList | WrittenMap, expected: Expected, room: int
) -> bool:
    """Tell whether what stands in brackets fits into its line, or can't leave them."""
    if not value.brackets:
        return False
    text = flat(sheet.block, value, expected)
    fits = len(text) <= room and "\n" not in text
    return fits or len(text) == 2 or _has_comments(sheet, value)


def _in_brackets(sheet: _Sheet, value: WrittenList | WrittenMap, expected: Expected) -> list[str]:
    """Return the lines of what stays in brackets: one, or as typed if there are comments in it."""
    if not _has_comments(sheet, value):
        return [flat(sheet.block, value, expected)]
    first, *rest = sheet.block[value.start : value.end].split("\n")
    return [first, *(line.lstrip(" \t") for line in rest)]


def _has_comments(sheet: _Sheet, value: Written) -> bool:
    return any(comments_within(sheet.block, value, value.start, value.end))


def _with(line: str, said: str | None) -> str:
    """Return a line with what is said beside it."""
    return f"{line}  {said}" if said else line


def _indented(lines: list[str]) -> list[str]:
    return [STEP + line if line else "" for line in lines]


def _without_first_gap(lines: list[str]) -> list[str]:
    """Return lines without the empty ones at their beginning."""
    first = next((n for n, line in enumerate(lines) if line), len(lines))
    return lines[first:]
