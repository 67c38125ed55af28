"""`brief serve`: show the site in a browser, and each save as soon as it is made."""

import argparse
from functools import partial

from brief.cli.options import options_of
from brief.cli.show import lines_of, show
from brief.cli.telling import language_of, refused, speaker_of
from brief.pipeline import Content
from brief.problems import Problems
from brief.sayings import say, wanting

MOST_WARNINGS = 20


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; return 2 if that is not possible."""
    try:
        from brief.serve import Asked, Console, serve
    except ModuleNotFoundError as missing:
        return refused(arguments, wanting(missing, "brief[preview]"))
    lang = language_of(arguments.lang)
    console = Console(partial(_tell, lang), partial(_show, lang), lines_of, lang)
    options, host, port = options_of(arguments), arguments.host, arguments.port
    return refused(arguments, serve(Asked(options, host, port, arguments.follow, console)))


def _tell(lang: str, line: str) -> None:
    print(speaker_of(lang)(line), flush=True)


def _show(lang: str, problems: Problems, content: Content) -> None:
    """Print errors, and warnings unless there are very many of them."""
    warnings = [problem for problem in problems if problem.severity == "warning"]
    shown, left = frozenset(warnings[:MOST_WARNINGS]), len(warnings) - MOST_WARNINGS
    kept = (problem for problem in problems if problem.severity == "error" or problem in shown)
    show(tuple(kept), "text", content, lang)
    if left > 0:
        print(
            speaker_of(lang)(
                say("and {left} more warnings: python3 build.py check shows them all", left=left)
            )
        )
