"""Sentences, for the checks: what each says, where, and which claims it rests on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from markdown_it.token import Token

from brief.markdown.body import Cite, Link, Sentence, Setting
from brief.markdown.places import Lines, place
from brief.markdown.tokens import start_of, words_of
from brief.markdown.typography import quotations

END = re.compile(r"[.!?…]+(?:\s?[»”’\"')\]])*(\s+)")
LAST_WORD = re.compile(r"[\w.]*\w$")
SHORT = (
    "al art arts cf chap co corp dr ed eds etc fig gov inc jr ltd m me mgr mlle mm mme mmes mr "
    "mrs ms nos op p par pp prof rep resp sec sen sr st ste v vol vs"
)
ABBREVIATIONS = frozenset(SHORT.split())
PLACES: dict[str, Setting] = {
    "blockquote": "quotation",
    "th": "cell",
    "td": "cell",
    "heading": "heading",
    "list_item": "item",
    "dt": "item",
    "dd": "item",
}
MARKS = ("part", "footnote_ref")
ORDER: tuple[Setting, ...] = ("quotation", "cell", "heading", "item")


def split(tokens: Iterable[Token], lines: Lines) -> tuple[Sentence, ...]:
    """Return the sentences of a body, in the order of its source."""
    return tuple(s for inline, setting in _settings(tokens) for s in _of(inline, setting, lines))


def _settings(tokens: Iterable[Token]) -> Iterator[tuple[Token, Setting]]:
    opened: list[Setting] = []
    for token in tokens:
        if setting := PLACES.get(token.type.removesuffix("_open").removesuffix("_close")):
            opened.append(setting) if token.nesting == 1 else opened.pop()
        elif token.type == "inline" and token.children:
            yield token, next((s for s in ORDER if s in opened), "prose")


def _of(inline: Token, setting: Setting, lines: Lines) -> Iterator[Sentence]:
    children = inline.children or []
    text, offsets = _text(children)
    starts = starts_of(text, {o for o, c in zip(offsets, children, strict=True) if _link(c)})
    for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True):
        if words := " ".join(text[start:end].split()):
            first, last = bisect_left(offsets, start), bisect_right(offsets, end)
            inside = list(zip(offsets[first:last], children[first:last], strict=True))
            yield Sentence(
                words,
                place(inline, _source_offset(inline, offsets, start), lines),
                tuple(n for o, c in inside if o > start or not start for n in _claims(c)),
                tuple(name for o, c in inside if o < end and (name := _link(c))),
                setting,
            )


def _text(children: list[Token]) -> tuple[str, list[int]]:
    """Return the text of an inline, and the offset in it of each child."""
    text, offsets = "", []
    for child in children:
        words = words_of(child)
        if not words and child.type in MARKS:
            text = text.rstrip()
        offsets.append(len(text))
        text += words
    return text, offsets


def _claims(token: Token) -> tuple[str, ...]:
    part = token.meta.get("part")
    return part.claims if isinstance(part, Cite) else ()


def _link(token: Token) -> str:
    part = token.meta.get("part")
    return f"{part.kind}:{part.id}" if isinstance(part, Link) else ""


def starts_of(text: str, links: AbstractSet[int] = frozenset()) -> list[int]:
    """Return where the sentences of `text` start; the first at 0, spaces and all.

    A sentence may begin with any sign at the offsets in `links`.
    """
    starts = [0]
    quoted = quotations(text)
    for found in END.finditer(text):
        after = text[found.end() : found.end() + 1]
        begins = after.isupper() or after.isdigit() or after in "«“‘\"'([¿¡" or found.end() in links
        if after and begins and not _is_abbreviated(text, found.start(), found[0], after):
            while quoted and quoted[0][1] <= found.start(1):
                quoted.pop(0)
            if not quoted or found.start(1) < quoted[0][0]:
                starts.append(found.end())
    return starts


def _is_abbreviated(text: str, dot: int, end: str, after: str) -> bool:
    if end[:2].rstrip() != ".":
        return False
    found = LAST_WORD.search(text, max(dot - 20, 0), dot)
    word = found[0] if found else ""
    if word.lower() == "no":
        return after.isdigit()
    initial = len(word) == 1 and word.isupper()
    return initial or "." in word or word.lower() in ABBREVIATIONS


def _source_offset(inline: Token, offsets: list[int], start: int) -> int:
    """Return the offset in the source of the sign at `start` in the text."""
    children = inline.children or []
    index = bisect_right(offsets, start) - 1
    while index and not words_of(children[index]):
        index -= 1
    child = children[index]
    inside = start - offsets[index] if child.type == "text" else 0
    return start_of(child, inline.content) + inside
