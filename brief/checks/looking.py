"""Let the gates look at the content: at what changed since they last did, and what it bears on."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from brief.checks.subject import Check, OfText, Subject, TextCheck
from brief.load import Document
from brief.memo import Working
from brief.problems import Problem, Problems
from brief.sayings import say


def found(
    checks: dict[str, Check],
    text_checks: dict[str, TextCheck],
    subject: Subject,
    working: Working,
) -> Iterator[Problem]:
    """Yield what the checks find, each in the whole or in the text of each document."""
    for name, check in checks.items():
        yield from working.again(f"gate {name}", partial(_whole, check, subject))

    @cache  # most texts were looked at before, and then nothing need be prepared
    def looks() -> tuple[OfText, ...]:
        return tuple(check(subject) for check in text_checks.values())

    documents = subject.library.documents()
    tasks = [(f"text {each.path}", partial(_of, each, looks)) for each in documents]
    for problems in working.all_again(say("check"), tasks):
        yield from problems


def _whole(check: Check, subject: Subject) -> Problems:
    return tuple(check(subject))


def _of(document: Document[object], looks: Callable[[], tuple[OfText, ...]]) -> Problems:
    return tuple(problem for look in looks() for problem in look(document))
