"""Gate 11: a block in a text asks for things that are there: `::: timeline lane=review`.

**What** The options of a `:::` block are those that its kind has, and an option with a
vocabulary holds one of its words. Options that name a lane, a topic, an entity or a scenario are
followed up by the check of references, through `pointers`.

**Why** A block with a mistyped option shows an empty timeline, which looks like "nothing
happened".

**Example** Bad: `::: expect state=open`. Good: `::: expect status=open`.

Codes: unknown-option, unknown-word.
"""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from brief.checks.subject import OfText, Subject
from brief.content.event import EventKind
from brief.content.expectation import ExpectationStatus, Term
from brief.load import Document
from brief.markdown import Block
from brief.problems import Problem, did_you_mean
from brief.sayings import joined, say
from brief.schema import Pointer
from brief.views.selections import EXPECT_OPTIONS, TIMELINE_OPTIONS

OPTIONS = {"timeline": TIMELINE_OPTIONS, "expect": EXPECT_OPTIONS}
KINDS = ("lane", "topic", "entity", "scenario")
VOCABULARIES: Mapping[str, tuple[str, ...]] = {
    "kind": get_args(EventKind),
    "status": (*get_args(ExpectationStatus), "overdue"),
    "voice": ("source", "editor"),
    "likelihood": (*get_args(Term), "not_assessed"),
}


def of_text(_: Subject) -> OfText:
    """Return what yields a problem for each option, or word of one, that does not exist."""
    return _look


def _look(document: Document[Any]) -> Iterator[Problem]:
    for block in _blocks(document):
        for name, value in block.options:
            if name not in OPTIONS[block.kind]:
                yield _unknown_option(block, name)
            elif value not in VOCABULARIES.get(name, (value,)):
                yield _unknown_word(block, name, value)


def pointers(document: Document[Any]) -> Iterator[Pointer]:
    """Yield what the blocks in an object's text point to."""
    for block in _blocks(document):
        for name, value in block.options:
            if name in KINDS and name in OPTIONS[block.kind]:
                yield Pointer((name,), value, block.where)


def _blocks(document: Document[Any]) -> Iterator[Block]:
    for body in document.bodies.values():
        yield from (part for part in body.parts if isinstance(part, Block))


def _unknown_option(block: Block, name: str) -> Problem:
    known = OPTIONS[block.kind]
    message = say("a block '{kind}' has no option '{name}'", kind=block.kind, name=name)
    hint = did_you_mean(name, known) or say("it has {names}", names=", ".join(known))
    return Problem("unknown-option", message, block.where, hint)


def _unknown_word(block: Block, name: str, value: str) -> Problem:
    words = VOCABULARIES[name]
    message = say(
        "'{value}' is none of the words that the option '{name}' can hold", value=value, name=name
    )
    near = did_you_mean(value, words)
    hint = joined("; ", (near, say("one of: {names}", names=", ".join(words))))
    return Problem("unknown-word", message, block.where, hint)
