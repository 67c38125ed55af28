"""The questions of `brief new` on a terminal: what is required, and what is best said at once.

Nothing is written before all is asked, so ^C leaves nothing behind.
"""

from collections.abc import Sequence

from brief.cli.asking import Check, ask
from brief.content import ContentType
from brief.sayings import Speak, say
from brief.scaffold import (
    Known,
    Question,
    Value,
    choices,
    fault_of_wishes,
    meaning,
    put,
    questions,
)
from brief.scaffold.settings import Tree
from brief.schema.fields import Choice, Edtf, Either, Localized, Many, Plain
from brief.urls import slug

DATES = "2031, 2031-05, 2031-05-04, 2031-05/2031-07"
HOW = say("Tab completes, Enter alone leaves a value for later, ^C ends without writing anything.")


def fill(speak: Speak, type: ContentType, known: Known, tree: Tree, free: Sequence[str]) -> None:
    """Ask for what a new object still lacks, into `tree`; `free` are texts no source uses yet."""
    print(speak(HOW))
    skipped: tuple[str, ...] = ()
    for question in questions(type, known.languages):
        group = question.path[:-1]
        left_out = group and group == skipped and not question.required
        if not left_out and not _is_given(tree, question.path):
            offered = free if question.path == ("text",) else choices(question.shape, known)
            answer = _ask(speak, question, _check(question, type, known), offered)
            if answer:
                put(tree, type, question.path, answer, known)
            if isinstance(question.shape, Edtf) and answer:
                print(f"  {speak(meaning(answer, known))}")
            skipped = () if answer else group


def _is_given(tree: Tree, path: tuple[str, ...]) -> bool:
    held: Value | None = tree
    for part in path:
        held = held.get(part) if isinstance(held, dict) else held
    return held is not None


def _check(question: Question, type: ContentType, known: Known) -> Check:
    """Return the check of an answer, which may be left out."""
    return lambda answer: put({}, type, question.path, answer, known) if answer else ""


def _ask(speak: Speak, question: Question, check: Check, offered: Sequence[str]) -> str:
    print(f"\n{speak(_words(question))}")
    return ask(speak, question.key, check, offered)


def _words(question: Question) -> str:
    """Return what a question asks for: "How the date is known: stated, inferred, unknown."."""
    shape = question.shape.word if isinstance(question.shape, Either) else question.shape
    asked = question.doc
    if isinstance(question.shape, Localized) and not question.shape.everywhere:
        asked = say("{question}, in {lang}", question=asked, lang=question.path[-1])
    if isinstance(shape, Edtf):
        asked = say("{asked} (a date such as {dates})", asked=asked, dates=DATES)
    if isinstance(question.shape, Either) and not isinstance(question.shape.other, Many):
        words = ", ".join(question.shape.word.words)
        asked = say("{asked}; here only {words}, the rest in the file", asked=asked, words=words)
    elif isinstance(shape, Choice):
        asked = say("{asked}: {words}", asked=asked, words=", ".join(shape.words))
    if isinstance(shape, Many) and not isinstance(shape.item, Plain):
        asked = say("{asked}, divided by commas", asked=asked)
    return asked if question.required else say("Optional: {asked}", asked=asked)


def id_of(speak: Speak, type: ContentType, known: Known, proposed: str, lang: str | None) -> str:
    """Ask for the id; Enter takes the one that is proposed, if any."""

    def check(answer: str) -> str:
        return fault_of_wishes(type.kind, answer or proposed, lang, known.languages)

    asked = say("the file's name, permanent")
    if proposed:
        asked = say("{asked}; Enter: {proposed}", asked=asked, proposed=proposed)
    print(f"\n{speak(asked)}")
    return ask(speak, "id", check) or proposed


def id_from(tree: Tree) -> str:
    """Return an id made from the name of an object, "" if it has none."""
    return slug(_name(tree))[:60].strip("-")


def _name(tree: Tree) -> str:
    """Return the first text of what an object is called."""
    value = next((tree[key] for key in ("title", "name", "statement") if key in tree), "")
    while isinstance(value, dict):
        value = next(iter(value.values()), "")
    return value if isinstance(value, str) else ""
