"""Hints that show the line as it should be."""

from collections.abc import Callable

from brief.frontmatter.lines import line_of
from brief.sayings import say

# A longer line is no help as an example.
_LONGEST = 400


def with_line(advice: str, text: str, mend: Callable[[str], str]) -> str:
    """Return the advice and, below it, the mended line, if there is one."""
    mended = mend(text).rstrip() if len(text) <= _LONGEST else ""
    return say("{advice}:\n{line}", advice=advice, line=mended) if mended else advice


def as_it_is(text: str) -> str:
    """Return a line that is mended already."""
    return text


def in_quotes(column: int) -> Callable[[str], str]:
    """Return what puts a line's value in quotes, if it is one text that holds the column."""

    def mend(text: str) -> str:
        line = line_of(text)
        one_text = bool(line.key) or "-" in line.lead or ":" not in line.value
        if line.value[:1] in ("[", "{"):
            one_text = column == line.value_column and not line.comment
        if not line.value or column < line.value_column or not one_text:
            return ""
        return f"{line.lead}{line.key}{_quoted(_bare(line.value))}{line.comment}"

    return mend


def comment_in_quotes(text: str) -> str:
    """Put a line's value in quotes together with the comment behind it."""
    line = line_of(text)
    if line.value[:1] in ("[", "{") or not (line.key or "-" in line.lead):
        return ""
    return f"{line.lead}{line.key}{_quoted((line.value + line.comment).rstrip())}"


def closed(text: str) -> str:
    """Put a line's value, which begins with a quotation mark, between two of them."""
    line = line_of(text)
    return f"{line.lead}{line.key}{_quoted((line.value + line.comment)[1:].rstrip())}"


def _quoted(text: str) -> str:
    """Return `text` in the quotation marks that need the fewest changes in it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _bare(value: str) -> str:
    """Return the value without the pair of quotation marks around it."""
    paired = len(value) > 1 and value[0] in "\"'" and value[0] == value[-1]
    return value[1:-1] if paired else value
