"""Print a line for people. It imports little, so that the shortest answer is a quick one."""

import argparse
import os
import sys

from brief.sayings import Speak, preferred


def tell(text: str, form: str) -> None:
    """Print a line for people; formats for tools hold problems and nothing else."""
    if form == "text":
        print(text)


def language_of(lang: str | None) -> str:
    """Return `lang`, or the language of the locale."""
    return lang or preferred(os.environ)


def speaker_of(lang: str | None) -> Speak:
    """Return what says a sentence in `lang`, or in the language of the locale."""
    wanted = language_of(lang)
    if wanted == "en":
        return str
    from brief.messages import speaker

    return speaker(wanted)


def refused(arguments: argparse.Namespace, why: str) -> int:
    """Say in a line why a command did nothing; return 2, the code of wrong use."""
    print(f"brief {arguments.command}: {speaker_of(arguments.lang)(why)}", file=sys.stderr)
    return 2


def sentence(words: str) -> str:
    """Return words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def coloured() -> bool:
    """Tell whether to colour: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
