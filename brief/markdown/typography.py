"""The typography of a language: quotation marks, apostrophes, French spaces.

What is quoted between « and » is never touched, but for the space just inside the marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

MASK = "\ufffc"  # a word whose letters are nobody's business: code, a reference, a quotation
NARROW = "\u202f"  # the narrow no-break space
SPACES = " \u00a0\u202f"
QUOTES = {
    "en": ("“", "”", "‘", "’"),
    "fr": (f"«{NARROW}", f"{NARROW}»", "“", "”"),
}
HIDDEN = re.compile(r"\w+://[^\s«»]+|www\.[^\s«»]+|\w+:\w[^\s«»]*")
MARKS = r"(?:[;!?]+|(?<!http)(?<!https)(?<!mailto):)(?![\w:/])"
OPENING = re.compile(rf"«([{SPACES}]*)(?=\S)")
CLOSING = re.compile(rf"(?<=[^\s«])([{SPACES}]*)»")
BEFORE_MARK = re.compile(rf"(?<=\S)([{SPACES}]+){MARKS}|(?<=[\w)\]»”’%{MASK}])(){MARKS}")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `new` in the place of the code points from `start` up to `end`."""

    start: int
    end: int
    new: str


def french(text: str) -> str:
    """Return an editor's French with its quotation marks, apostrophes and narrow spaces.

    U+202F stands before ; ! ? : and », and after «. Doing it again changes nothing.
    """
    return plain(text, "fr")


@lru_cache(maxsize=1 << 16)  # the name of a thing stands on many pages
def plain(text: str, lang: str) -> str:
    """Return an editor's plain `text` with the typography of `lang`, a BCP 47 tag."""
    return set_pieces([text], lang)[0]


def set_pieces(pieces: Sequence[str], lang: str) -> list[str]:
    """Return pieces of one text, each with the typography that it has among its neighbours.

    Characters that are `MASK` stay so.
    """
    base = lang.partition("-")[0].lower()
    curled = rewrite(pieces, quote_edits(mask("".join(pieces)), QUOTES.get(base, QUOTES["en"])))
    return rewrite(curled, space_edits(mask("".join(curled)))) if base == "fr" else curled


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the start and end of what stands between « and », the outermost only."""
    opened: list[int] = []
    spans: list[tuple[int, int]] = []
    for found in re.finditer("[«»]", text):
        if found[0] == "«":
            opened.append(found.end())
        elif opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, found.start()))
    return spans


def mask(text: str) -> str:
    """Return `text` with its quotations and addresses masked, as long as it was."""
    hidden = list(_hidden(text))
    if not hidden:
        return text
    signs = list(text)
    for start, end in hidden:
        signs[start:end] = MASK * (end - start)
    return "".join(signs)


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    for start, end in quotations(text):
        inside = text[start:end]
        yield end - len(inside.lstrip(SPACES)), start + len(inside.rstrip(SPACES))
    if ":" in text or "www." in text:  # looking for addresses word by word is slow
        yield from (found.span() for found in HIDDEN.finditer(text))


def quote_edits(text: str, quotes: tuple[str, str, str, str]) -> list[Edit]:
    """Return the edits that curl straight quotation marks in pairs, and apostrophes."""
    edits: list[Edit] = []
    opened: dict[str, list[int]] = {"'": [], '"': []}
    for found in re.finditer("['\"]", text):
        at, sign = found.start(), found[0]
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        opening, closing = quotes[:2] if sign == '"' else quotes[2:]
        if sign == "'" and before.isalpha() and (after.isalnum() or after in f"«{MASK}"):
            edits.append(Edit(at, at + 1, "’"))
        elif opened[sign] and not _is_gap(before) and not after.isalnum():
            start = opened[sign].pop()
            edits += [Edit(start, start + 1, opening), Edit(at, at + 1, closing)]
        elif not _is_gap(after) and not before.isalnum():
            opened[sign].append(at)
        elif sign == "'" and before.isalpha():
            edits.append(Edit(at, at + 1, "’"))
    return sorted(edits)


def _is_gap(sign: str) -> bool:
    return sign.isspace() or sign in "«»"


def space_edits(text: str) -> list[Edit]:
    """Return the edits that set the narrow spaces of French."""
    edits = {
        Edit(*found.span(found.lastindex or 1), NARROW)
        for rule in (OPENING, CLOSING, BEFORE_MARK)
        for found in rule.finditer(text)
    }
    return sorted(edits)


def rewrite(pieces: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    """Apply sorted edits to one text in pieces: new words go where an edit starts.

    An edit that overlaps the one before it is left out.
    """
    waiting = list(edits)[::-1]
    if not waiting:
        return list(pieces)
    text, written, end, done = "".join(pieces), [], 0, 0
    for piece in pieces:
        end, new = end + len(piece), ""
        while waiting and waiting[-1].start < end:
            edit = waiting.pop()
            if edit.start >= done:
                new += text[done : edit.start] + edit.new
                done = edit.end
        written.append(new + text[done:end])
        done = max(done, end)
    return written
