"""What stands between the texts of a block: signs, spaces, and comments."""

import re
from collections.abc import Iterator

from brief.frontmatter import Written, WrittenList, WrittenMap, WrittenText

COMMENT = re.compile(r"(?<!\S)#.*")


def texts_in(node: Written) -> Iterator[WrittenText]:
    """Yield all texts of a node, keys as well, in the order of the block."""
    match node:
        case WrittenText():
            yield node
        case WrittenList(items):
            for item in items:
                yield from texts_in(item)
        case WrittenMap(entries):
            for key, value in entries:
                yield from (key, *texts_in(value))


def comments_within(block: str, node: Written, start: int, end: int) -> Iterator[str]:
    """Yield the comments between two offsets that stand around the texts of a node."""
    for text in texts_in(node):
        yield from _comments(block, start, text.start)
        is_block = text.style in ("|", ">")
        yield from _comments(block, text.start, block.find("\n", text.start)) if is_block else ()
        start = text.end
    yield from _comments(block, start, end)


def _comments(block: str, start: int, end: int) -> Iterator[str]:
    return (found[0].rstrip() for found in COMMENT.finditer(block, start, end))
