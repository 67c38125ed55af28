"""The body of an object that all languages share, divided by language.

A line `# fr` opens the text in French; what stands before the first such line is in the
site's first language. (A heading of the first level is not used otherwise: the title of an
object stands in its front matter.)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A text in one language, and the line of the file on which it begins."""

    lang: str
    text: str
    line: int


def sections(body: str, line: int, languages: tuple[str, ...]) -> Iterator[Section]:
    """Yield the sections of `body`, which begins on `line` of its file; empty ones are left out."""
    opener = re.compile(rf"# ({'|'.join(map(re.escape, languages))})[ \t]*")
    lang, start, lines = languages[0], 0, body.split("\n")
    for number, text in enumerate([*lines, None]):
        match = opener.fullmatch(text) if text is not None else None
        if match or text is None:
            part = "\n".join(lines[start:number])
            if part.strip():
                yield Section(lang, part, line + start)
        if match:
            lang, start = match[1], number + 1
