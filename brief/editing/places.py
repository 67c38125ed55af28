"""Where the lines of a text begin."""

import re
from bisect import bisect_right


class Places:
    """The lines and columns, from 0, of the offsets of a block."""

    def __init__(self, block: str) -> None:
        """Note where each line begins."""
        self._starts = [0, *(match.end() for match in re.finditer("\n", block))]

    def line(self, offset: int) -> int:
        """Return the line of an offset."""
        return bisect_right(self._starts, offset) - 1

    def column(self, offset: int) -> int:
        """Return the column of an offset."""
        return offset - self._starts[self.line(offset)]

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column."""
        return self._starts[line] + column
