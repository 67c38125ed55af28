"""`brief serve`: show the site in a browser, and each save as soon as it is made."""

import argparse
import os
import sys
from functools import partial

from brief.cli.options import options_of
from brief.cli.show import lines_of, show
from brief.pipeline import Content
from brief.problems import Problems
from brief.sayings import preferred


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; return 2 if that is not possible."""
    try:
        from brief.serve import Console, serve
    except ModuleNotFoundError as missing:
        print(f"The preview needs '{missing.name}': pip install 'brief[preview]'", file=sys.stderr)
        return 2
    lang = arguments.lang or preferred(os.environ)
    console = Console(partial(print, flush=True), partial(_show, lang), lines_of, lang)
    reason = serve(options_of(arguments, preview=True), arguments.host, arguments.port, console)
    print(reason, file=sys.stderr)
    return 2


def _show(lang: str, problems: Problems, content: Content) -> None:
    show(problems, "text", content, lang)
