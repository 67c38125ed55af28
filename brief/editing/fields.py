"""A field is added to front matter, or an item to a list, in the way that the file is written."""

from collections.abc import Sequence

from brief.editing.edits import Edit
from brief.editing.layout import WIDTH
from brief.editing.manuscript import Manuscript
from brief.editing.places import Places
from brief.editing.spelling import Value, field, in_line
from brief.frontmatter import Written, WrittenList, WrittenMap, WrittenText


def added(
    manuscript: Manuscript, holder: WrittenMap, order: Sequence[str], key: str, value: Value
) -> Edit:
    """Return the edit that gives `holder` a field which it lacks, or has without a value.

    The field comes behind the last one that stands before it in `order`, or at the end.
    """
    if holder.brackets:
        return _added_in_braces(manuscript, holder, key, value)
    column = Places(manuscript.front).column(holder.start)
    lines = field(key, value, WIDTH - column)
    given = holder.get(key)
    if given is not None and given.end > given.start:
        return _edit(manuscript, given, in_line(value))
    if given is not None:
        return _filled(manuscript, given, lines, column)
    before = [e for e in holder.entries if e[0].text in order[: order.index(key)]]
    spot = _behind(manuscript, (before or holder.entries)[-1][1] if holder.entries else holder)
    return Edit(spot, spot, _block(lines, column))


def _added_in_braces(manuscript: Manuscript, holder: WrittenMap, key: str, value: Value) -> Edit:
    given = holder.get(key)
    if given is not None:
        return _edit(manuscript, given, f" {in_line(value)}")
    last = holder.entries[-1][1].end if holder.entries else holder.start + 1
    comma = ", " if holder.entries else ""
    return Edit(manuscript.start + last, manuscript.start + last, f"{comma}{key}: {in_line(value)}")


def _filled(manuscript: Manuscript, given: Written, lines: list[str], column: int) -> Edit:
    """Return the edit that puts lines in the place of an empty value."""
    head, *rest = lines
    if not rest:
        return _edit(manuscript, given, head.partition(":")[2])
    spot = _behind(manuscript, given)
    return Edit(spot, spot, _block(rest, column))


def with_item(manuscript: Manuscript, node: WrittenList, item: str) -> Edit:
    """Return the edit that adds an item to a list, behind its last one."""
    if not node.items:
        return _edit(manuscript, node, f"[{in_line(item)}]")
    end = node.items[-1].end
    if node.brackets:
        return Edit(manuscript.start + end, manuscript.start + end, f", {in_line(item)}")
    column = Places(manuscript.front).column(node.start)
    spot = _behind(manuscript, node.items[-1])
    return Edit(spot, spot, f"{' ' * column}- {in_line(item, brackets=False)}\n")


def replaced(manuscript: Manuscript, text: WrittenText, old: str, new: str) -> Edit | None:
    """Return the edit that replaces the last `old` in a text as it is written, if there is one."""
    before, found, after = manuscript.front[text.start : text.end].rpartition(old)
    return _edit(manuscript, text, before + new + after) if found else None


def _edit(manuscript: Manuscript, node: Written, text: str) -> Edit:
    return Edit(manuscript.start + node.start, manuscript.start + node.end, text)


def _behind(manuscript: Manuscript, node: Written) -> int:
    """Return the offset in the file of the line below a node."""
    front, end = manuscript.front, node.end
    if end == 0 or front[end - 1] == "\n":
        return manuscript.start + end
    line_end = front.find("\n", end)
    return manuscript.start + (len(front) if line_end < 0 else line_end + 1)


def _block(lines: list[str], column: int) -> str:
    return "".join(f"{' ' * column}{line}\n" for line in lines)
