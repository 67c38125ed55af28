"""`brief withdraw`: leave a tombstone in the place of something."""

import argparse
import datetime

from brief import pipeline
from brief.cli.asking import ask, is_terminal, one_of
from brief.cli.changing import carry_out, lacking, options_for, words_for
from brief.cli.telling import speaker_of
from brief.editing.naming import names
from brief.editing.withdraw import Withdrawal, withdraw
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Write the tombstone and list what rests on it; ask for what is not given."""
    options = options_for(arguments)
    speak, before = speaker_of(arguments.lang), pipeline.gather(options)
    if not (arguments.id and arguments.why) and not is_terminal():
        return lacking(say("it needs an id and --why"), arguments)
    known = names(before.library) if before.library else ()
    name = arguments.id or ask(
        speak, say("What is withdrawn (Tab completes)"), one_of(known), known
    )
    why = tuple(
        arguments.why or words_for(speak, say("The reason, as a reader will see it"), before)
    )
    # The one clock that is read: the day is only written down, and no build depends on it.
    on = arguments.on or datetime.date.today()  # noqa: DTZ011 (the editor's own day)
    told = Withdrawal(on, why, arguments.anyway)
    return carry_out(withdraw(before, options, name, told), arguments)
