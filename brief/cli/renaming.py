"""`brief rename`: give something a new id, everywhere."""

import argparse

from brief import pipeline
from brief.cli.asking import ask, is_terminal, one_of, something
from brief.cli.changing import carry_out, lacking, options_for
from brief.cli.telling import speaker_of
from brief.editing.naming import names
from brief.editing.rename import rename
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Move the files and rewrite what names the object; ask for the ids that are not given."""
    options = options_for(arguments)
    speak, before = speaker_of(arguments.lang), pipeline.gather(options)
    if not (arguments.old and arguments.new) and not is_terminal():
        return lacking(say("it needs the old id and the new one"), arguments)
    known = names(before.library) if before.library else ()
    old = arguments.old or ask(
        speak, say("What gets a new id (Tab completes)"), one_of(known), known
    )
    new = arguments.new or ask(speak, say("Its new id"), something)
    return carry_out(rename(before, options, old, new), arguments)
