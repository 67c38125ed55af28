"""`brief quote`: find a passage of a source and print it, ready to paste."""

import argparse

from brief import load, quoting
from brief.cli.asking import ask, is_terminal, one_of, something
from brief.cli.telling import refused, speaker_of
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Print the passages; return 1 if the words stand nowhere, 2 if there is no such source."""
    inputs, _ = load.read(arguments.root)
    speak = speaker_of(arguments.lang)
    name, words = arguments.source, " ".join(arguments.words)
    if is_terminal():
        names = quoting.names(inputs)
        name = name or ask(speak, say("source"), one_of(names), names)
        words = words or ask(speak, say("words"), something)
    if not (name and words):
        return refused(arguments, say("give a source and some words"))
    source = quoting.captured(inputs, name)
    if isinstance(source, str):
        return refused(arguments, source)
    found = quoting.passages(source.seed.text, words, arguments.sentence)
    told = (
        quoting.as_yaml(source, found) if found else quoting.near(source, words, arguments.sentence)
    )
    print(speak(told))
    return 0 if found else 1
