"""`brief check`: list every problem of the content and of the site that it makes."""

import argparse
import asyncio
import sys

from brief import pipeline
from brief.cli.options import options_of
from brief.cli.show import show
from brief.cli.telling import refused, sentence, speaker_of, tell
from brief.layers import read_from
from brief.report import summary
from brief.sayings import say, wanting

GOES_ON = say("Each save is checked; ^C ends this.")
CLEAR = "\x1b[2J\x1b[3J\x1b[H"  # the screen, what was scrolled away, and home


def run(arguments: argparse.Namespace) -> int:
    """Print all problems; return 1 if there are errors among them."""
    return _watch(arguments) if arguments.watch else _check(arguments)


def _check(arguments: argparse.Namespace) -> int:
    result = pipeline.build(options_of(arguments))
    show(result.problems, arguments.format, result.content, arguments.lang)
    said = speaker_of(arguments.lang)(summary(result.problems))
    tell(sentence(said), arguments.format)
    return 1 if pipeline.has_errors(result.problems) else 0


def _watch(arguments: argparse.Namespace) -> int:
    """Check at each save, until interrupted; return 2 if that is not possible."""
    try:
        from brief.serve.watch import saves
    except ModuleNotFoundError as missing:
        return refused(arguments, wanting(missing, "brief[preview]"))

    async def check_again() -> None:
        async for _ in saves(read_from(arguments.root)):
            if arguments.format == "text" and sys.stdout.isatty():
                print(CLEAR, end="")
            _check(arguments)
            tell(speaker_of(arguments.lang)(GOES_ON), arguments.format)
            sys.stdout.flush()

    asyncio.run(check_again())
    return 0
