"""`brief serve`: show the site in a browser, and each save as soon as it is made."""

import argparse
import sys

from brief.cli.options import options_of
from brief.cli.show import show


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; return 2 if that is not possible."""
    try:
        from brief import serve
    except ModuleNotFoundError as missing:
        print(f"The preview needs '{missing.name}': pip install 'brief[preview]'", file=sys.stderr)
        return 2
    return serve.serve(options_of(arguments, preview=True), arguments.host, arguments.port, show)
