"""Gate 10: a resolved expectation says how it ended, and an open one does not.

**What** An expectation whose status says that it ended (occurred, partly_occurred,
did_not_occur, void, superseded) has a `resolution` with day, claims and reason; one that is
open or occurring has none.

**Why** Forecasts are worth something only if they are settled in public, on evidence.

**Example** Bad: `status: occurred` alone. Good: `status: occurred` with
`resolution: {on: 2031-09-01, claims: [notice/report], why: …}`.

Codes: resolved-without-resolution, resolution-while-open.
"""

from collections.abc import Iterator

from brief.checks.subject import Subject
from brief.checks.tombstones import is_withdrawn
from brief.content import RESOLVED, Expectation
from brief.load import Document
from brief.problems import Problem
from brief.sayings import say


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each expectation whose status and resolution contradict each other."""
    for document in subject.library.expectations.values():
        ended, resolved = document.meta.status in RESOLVED, document.meta.resolution is not None
        if ended and not resolved and not is_withdrawn(document):
            yield _without_resolution(document)
        elif resolved and not ended:
            yield _while_open(document)


def _without_resolution(document: Document[Expectation]) -> Problem:
    message = say(
        "the status is '{status}', but nothing says how it was settled", status=document.meta.status
    )
    hint = say("add `resolution: {on: …, claims: [source/claim], why: …}`, or write `status: open`")
    return Problem("resolved-without-resolution", message, document.at("status"), hint)


def _while_open(document: Document[Expectation]) -> Problem:
    message = say(
        "there is a resolution, but the status is '{status}'", status=document.meta.status
    )
    hint = say(
        "write `status: occurred` (or {names}), or take the resolution out",
        names=", ".join(RESOLVED[1:]),
    )
    return Problem("resolution-while-open", message, document.at("resolution"), hint)
