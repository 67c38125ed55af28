"""Places as editors count them: lines and columns from 0, columns in units of UTF-16."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from brief.problems import Where


def units(text: str) -> int:
    """Return the length of a text in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def column_of(line: str, character: int) -> int:
    """Return the column, from 0 in code points, of a place that counts units of UTF-16."""
    kept = line.encode("utf-16-le", "surrogatepass")[: character * 2]
    return len(kept.decode("utf-16-le", "ignore"))


def range_of(where: Where, lines: Sequence[str]) -> dict[str, Any]:
    """Return a place as a range; what has no column is its whole line, without a line the first."""
    number = max(where.line - 1, 0)
    line = lines[number] if number < len(lines) else ""
    start = min(where.column - 1, len(line)) if where.column else len(line) - len(line.lstrip())
    stop = min(start + where.width, len(line)) if where.column else len(line)
    return span(number, units(line[:start]), units(line[:stop]))


def span(line: int, start: int, stop: int) -> dict[str, Any]:
    """Return a range in one line."""
    return {
        "start": {"line": line, "character": start},
        "end": {"line": line, "character": stop},
    }


def path_of(uri: str) -> Path | None:
    """Return the path that a file's URI names; None if it names no file."""
    parts = urlsplit(uri)
    return Path(url2pathname(unquote(parts.path))) if parts.scheme == "file" else None
