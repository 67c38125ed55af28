"""`brief quote`: find a passage of a source and print it, ready to paste."""

import argparse
import sys

from brief import load, quoting
from brief.cli.asking import ask, is_terminal, one_of, something
from brief.quoting import Captured


def run(arguments: argparse.Namespace) -> int:
    """Print the passages; return 1 if the words stand nowhere, 2 if there is no such source."""
    inputs, _ = load.read(arguments.root)
    name, words = arguments.source, " ".join(arguments.words)
    if is_terminal():
        names = quoting.names(inputs)
        name = name or ask("source", one_of(names), names)
        words = words or ask("words", something)
    source = quoting.captured(inputs, name) if name and words else "give a source and some words"
    if isinstance(source, str):
        print(f"brief quote: {source}", file=sys.stderr)
        return 2
    return _show(source, words, arguments.sentence)


def _show(source: Captured, words: str, whole: bool) -> int:
    found = quoting.passages(source.seed.text, words, whole)
    print(quoting.as_yaml(source, found) if found else quoting.near(source, words, whole))
    return 0 if found else 1
