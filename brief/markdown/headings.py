"""Headings: their levels, and ids that are unique in the body."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, count, pairwise

from markdown_it.token import Token

from brief.markdown.body import Heading
from brief.markdown.places import Lines, place
from brief.markdown.tokens import inlines, words_of
from brief.problems import Problem, Where
from brief.sayings import say

LETTERS = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o"})


def check_ids(tokens: list[Token], notes: set[str], lines: Lines) -> Iterator[Problem]:
    """Yield a problem for each id that an editor wrote and that is taken; take it away."""
    taken = set(notes)
    for token, where in _with_ids(tokens, lines):
        name = str(token.attrs["id"])
        if name in taken:
            del token.attrs["id"]
            hint = say("write another, such as '{name}-2'", name=name)
            yield Problem(
                "duplicate-id",
                say("The id '{name}' is taken in this text.", name=name),
                where,
                hint,
            )
        taken.add(name)


def _with_ids(tokens: list[Token], lines: Lines) -> Iterator[tuple[Token, Where]]:
    for token in tokens:
        if "id" in token.attrs:
            yield token, Where("", (token.map or [-1])[0] + 1)
        for child in token.children or ():
            if "id" in child.attrs:
                yield child, place(token, (child.map or [0])[0], lines)


def written_ids(tokens: Iterable[Token]) -> set[str]:
    """Return the ids that stand in the tokens."""
    tokens = list(tokens)
    everything = [*tokens, *(child for _, children in inlines(tokens) for child in children)]
    return {str(token.attrs["id"]) for token in everything if "id" in token.attrs}


def name_headings(tokens: list[Token], taken: set[str]) -> None:
    """Give each heading without an id one that is not `taken`."""
    numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for opening, text in _headings(tokens):
        if "id" not in opening.attrs:
            name = slug(text) or "section"
            numbered = (f"{name}-{number}" for number in numbers[name])
            opening.attrs["id"] = next(n for n in chain([name], numbered) if n not in taken)
            taken.add(str(opening.attrs["id"]))


def list_headings(tokens: list[Token]) -> tuple[Heading, ...]:
    """Return the headings, once they have ids."""
    return tuple(
        Heading(int(opening.tag[1]), str(opening.attrs["id"]), text)
        for opening, text in _headings(tokens)
    )


def _headings(tokens: list[Token]) -> Iterator[tuple[Token, str]]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            yield opening, "".join(words_of(child) for child in inline.children or ()).strip()


def slug(text: str) -> str:
    """Return `text` in lower-case ASCII letters and digits, words joined by '-'."""
    words = re.sub(r"\W", " ", text.translate(LETTERS))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def check_levels(tokens: Iterable[Token]) -> Iterator[Problem]:
    """Yield a problem for each heading above level 2, and a warning for each skipped level."""
    before = 1
    for token in tokens:
        if token.type != "heading_open":
            continue
        level, where = int(token.tag[1]), Where("", (token.map or [0])[0] + 1)
        if level == 1:
            message = say(
                "A text has no heading of the first level: its title is in the front matter."
            )
            yield Problem("heading-level", message, where, say("write ## for a heading"))
        elif level > before + 1:
            message = say(
                "This heading skips a level: {found} comes after {before}.",
                found="#" * level,
                before="#" * before,
            )
            hint = say("write {fix}", fix="#" * (before + 1))
            yield Problem("heading-level", message, where, hint, severity="warning")
        before = level
