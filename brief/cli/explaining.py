"""`brief explain`: say what a problem means, or why a page is as it is."""

import argparse

from brief.cli.asking import ask, is_terminal, something
from brief.cli.options import options_of
from brief.cli.telling import language_of, refused, speaker_of
from brief.explain import codes, explain
from brief.report import visible
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation; return 2 if there is nothing of that name."""
    asked, speak = arguments.what, speaker_of(arguments.lang)
    if asked is None and is_terminal():
        asked = ask(speak, say("problem, file, address or kind:id"), something, codes())
    if not asked:
        return refused(arguments, say("name something"))
    said, found = explain(asked, options_of(arguments), language_of(arguments.lang))
    if not found:
        return refused(arguments, said)
    print("\n".join(map(visible, speak(said).split("\n"))))
    return 0
