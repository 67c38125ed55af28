"""Changes of a text by place; whatever they don't touch keeps its bytes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_UNIT = re.compile(r"\r\n|[\s\S]")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands from `start` up to `end` becomes `text`; they count in the text as read."""

    start: int
    end: int
    text: str


def as_read(raw: str) -> str:
    """Return a file's text as `load.read` gives it: without byte order mark, with line feeds."""
    return raw.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")


def applied(raw: str, edits: Iterable[Edit]) -> str:
    """Return the text of a file with all edits made; new lines end as the file's first one does.

    Edits that overlap raise ValueError; the same one twice is made once.
    """
    units = _UNIT.findall(raw.removeprefix(_MARK))
    line_end = next((unit for unit in units if unit[0] in "\r\n"), "\n")
    made = [_MARK] if raw.startswith(_MARK) else []
    done = 0
    for edit in sorted(set(edits)):
        if edit.start < done:
            raise ValueError(f"two edits overlap at {edit.start}")
        made += [*units[done : edit.start], edit.text.replace("\n", line_end)]
        done = edit.end
    return "".join([*made, *units[done:]])
