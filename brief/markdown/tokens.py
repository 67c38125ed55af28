"""What the stages ask of markdown-it's tokens.

Two token types are our own. A `part` carries a `Part` in its meta; a `fault` carries a `Problem`
there, and shows its `content` as it was typed, so that no text is lost. Inline tokens keep in
`map` the offsets of their start and end in the source of their inline (see `placed`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown_it.token import Token

from brief.markdown.body import Link
from brief.markdown.places import Lines, place
from brief.problems import Problem, Where

SHOWN = frozenset({"text", "text_special", "code_inline", "fault"})
BREAKS = frozenset({"softbreak", "hardbreak"})


def inlines(tokens: Iterable[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each inline token with its children."""
    for token in tokens:
        if token.type == "inline" and token.children:
            yield token, token.children


def fault(token: Token, code: str, message: str, hint: str, shown: str) -> Token:
    """Turn `token` into a fault that shows the text `shown`; its place is found later."""
    where = Where("", width=max(len(shown), 1))
    token.type, token.tag, token.content = "fault", "", shown
    token.meta = {"problem": Problem(code, message, where, hint)}
    return token


def words_of(token: Token) -> str:
    """Return the text that a child of an inline shows in a sentence or a heading."""
    if token.type in SHOWN:
        return token.content
    if token.type in BREAKS:
        return " "
    part = token.meta.get("part") if token.type == "part" else None
    return (part.words or part.id) if isinstance(part, Link) else ""


def start_of(token: Token, source: str) -> int:
    """Return the offset in `source`, an inline's source, at which its child `token` starts."""
    start, end = token.map or (0, 0)
    if token.type != "text":
        return start
    found = source.rfind(token.content, 0, end)
    return found if found >= 0 else max(source.find(token.content), 0)


def settle(tokens: Iterable[Token], lines: Lines) -> None:
    """Give the parts and the faults inside inlines their place in the source."""
    for inline, children in inlines(tokens):
        for child in children:
            for key in ("part", "problem"):
                if value := child.meta.get(key):
                    where = place(inline, start_of(child, inline.content), lines, value.where.width)
                    child.meta[key] = replace(value, where=where)


def faults(tokens: Iterable[Token]) -> Iterator[Problem]:
    """Yield the problems that the faults carry, in the order of the source."""
    for token in tokens:
        if token.type == "fault":
            yield token.meta["problem"]
        yield from faults(token.children or ())
