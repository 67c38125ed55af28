"""The text of an entry: some 350 words of Markdown with headings, a list, a table and links.

Generators differ only in how they write a citation and a link, so these are given as functions.
"""

from collections.abc import Callable, Iterator
from itertools import cycle
from typing import TypeAlias

from bench.corpus import Entry
from bench.invent import CLAIMS, HEDGE
from bench.prose import Voice, capital

Cite: TypeAlias = Callable[[str, str], str]  # a source and a claim of it
Link: TypeAlias = Callable[[str, str, str], str]  # a kind of object, its id, the words

ROWS = 6


def body(entry: Entry, cite: Cite, link: Link) -> str:
    """Return the text of an entry, each sentence with a citation ahead of its full stop."""
    voice = Voice(f"text {entry.id}")
    said = _sentences(entry, voice, cite)
    one, other = (link("entity", id, f"the {voice.thing()}") for id in entry.entities)
    event = link("event", entry.event, f"the {voice.thing()}")
    return "\n\n".join(
        (
            f"According to {one}, {next(said)} {_paragraph(said, 3)}",
            f"## {capital(voice.thing())}",
            f"With {event}, *once more*, {next(said)} {_paragraph(said, 2)}",
            "\n".join(f"- **{capital(voice.thing())}**: {next(said)}" for _ in range(3)),
            f"## {capital(voice.thing())}",
            f"For {other}, {next(said)} {_paragraph(said, 1)}",
            _table(voice),
            _paragraph(said, 2),
        )
    )


def _sentences(entry: Entry, voice: Voice, cite: Cite) -> Iterator[str]:
    """Yield sentences that cite the claims of the entry's source in turn."""
    for number in cycle(range(1, CLAIMS + 1)):
        hedge = HEDGE.lower() if number == CLAIMS else ""
        yield f"{hedge}{voice.sentence()} {cite(entry.source, f'claim-{number}')}."


def _paragraph(said: Iterator[str], count: int) -> str:
    return " ".join(capital(next(said)) for _ in range(count))


def _table(voice: Voice) -> str:
    head = ("| Step | What | Days |", "|---|---|---:|")
    rows = (
        f"| {number} | {capital(voice.thing())} | {voice.number(400)} |"
        for number in range(1, ROWS + 1)
    )
    return "\n".join((*head, *rows))
