"""`brief resolve`: record what became of an expectation."""

import argparse
from collections.abc import Iterable

from brief import dates, pipeline
from brief.cli.arguments.changing import OUTCOMES
from brief.cli.asking import Check, ask, is_terminal, one_of
from brief.cli.changing import carry_out, lacking, options_for, words_for
from brief.cli.telling import speaker_of
from brief.content import RESOLVED
from brief.editing.resolve import Outcome, resolve
from brief.library import Library
from brief.pipeline import Content
from brief.sayings import clauses, say

WHICH = say("Which expectation (Tab completes)")


def run(arguments: argparse.Namespace) -> int:
    """Write the resolution if it passes all checks; ask for what is not given."""
    options = options_for(arguments)
    before = pipeline.gather(options)
    given = (arguments.id, arguments.outcome, arguments.on, arguments.claims, arguments.why)
    if not all(given) and not is_terminal():
        return lacking(say("it needs an id, --outcome, --on, --claims and --why"), arguments)
    name, outcome = _asked(arguments, before)
    return carry_out(resolve(before, options, name, outcome), arguments)


def _asked(arguments: argparse.Namespace, before: Content) -> tuple[str, Outcome]:
    """Return the expectation and what became of it, as given or as answered."""
    speak, library = speaker_of(arguments.lang), before.library
    open_ones, claims = _open(library), tuple(library.claims) if library else ()
    name = arguments.id or ask(speak, WHICH, one_of(open_ones), open_ones)
    status = arguments.outcome or ask(speak, say("What became of it"), one_of(OUTCOMES), OUTCOMES)
    on = arguments.on or ask(speak, say("When it was settled (EDTF, such as 2031-11)"), _is_date)
    named = arguments.claims or [
        ask(
            speak,
            say("The claims that settle it, source/claim, with spaces"),
            _all_of(claims),
            claims,
        )
    ]
    why = arguments.why or words_for(speak, say("How they settle it"), before)
    split = (claim for one in named for claim in one.replace(",", " ").split())
    return name, Outcome(status, on, tuple(split), tuple(why))


def _open(library: Library | None) -> tuple[str, ...]:
    held = library.expectations if library else {}
    return tuple(id for id, document in held.items() if document.meta.status not in RESOLVED)


def _is_date(answer: str) -> str:
    read = dates.parse(answer)
    return "" if isinstance(read, dates.Date) else clauses(read.message, read.hint)


def _all_of(claims: Iterable[str]) -> Check:
    known = one_of(tuple(claims))

    def check(answer: str) -> str:
        words = answer.replace(",", " ").split()
        return next(filter(None, map(known, words or [""])), "")

    return check
