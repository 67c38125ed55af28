"""The texts that a reader sees, one by one, each in its language and with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from brief.content import Brief
from brief.load import Document
from brief.problems import Where
from brief.sayings import say
from brief.schema import Words


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in one language, the claims that it rests on, and what it is to an editor.

    `at` tells its place. Few texts have a problem, and to ask for a place opens the file's details.
    """

    text: str
    lang: str
    at: Callable[[], Where]
    claims: tuple[str, ...]
    what: str


def in_words(
    words: Words | None,
    at: Callable[..., Where],
    path: tuple[str | int, ...],
    what: str,
    claims: tuple[str, ...] = (),
) -> Iterator[Passage]:
    """Yield a text of the front matter in each language that it has."""
    for lang, text in words.texts if words else ():
        yield Passage(text, lang, partial(at, *path, lang), claims, what)


def in_bodies(document: Document[Any], claims: frozenset[str] | None = None) -> Iterator[Passage]:
    """Yield each sentence of an object's bodies, or each that cites one of some claims."""
    what = say("this sentence")
    for lang, body in document.bodies.items():
        for sentence in body.sentences:
            if claims is None or not claims.isdisjoint(sentence.claims):
                at = partial(getattr, sentence, "where")
                yield Passage(sentence.text, lang, at, sentence.claims, what)


def in_key_points(document: Document[Brief]) -> Iterator[Passage]:
    """Yield each key point of one version of a brief."""
    for n, point in enumerate(document.meta.key_points):
        at = partial(document.at, "key_points", n, "text")
        yield Passage(point.text, document.lang, at, point.claims, say("the key point"))
