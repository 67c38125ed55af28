"""`brief lsp`: answer an editor over stdin and stdout (Language Server Protocol)."""

import argparse
import sys

from brief import lsp


def run(arguments: argparse.Namespace) -> int:
    """Answer until the editor says goodbye; return 1 if it went away without."""
    return lsp.serve(arguments.root, arguments.lang, sys.stdin.buffer, sys.stdout.buffer)
