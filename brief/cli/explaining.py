"""`brief explain`: say what a problem means, or why a page is as it is."""

import argparse
import sys

from brief.cli.asking import ask, is_terminal, something
from brief.cli.options import options_of
from brief.explain import codes, explain


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation; return 2 if there is nothing of that name."""
    asked = arguments.what
    if asked is None and is_terminal():
        asked = ask("problem, file, address or kind:id", something, codes())
    said, found = explain(asked, options_of(arguments)) if asked else ("name something", False)
    print(said if found else f"brief explain: {said}", file=sys.stdout if found else sys.stderr)
    return 0 if found else 2
