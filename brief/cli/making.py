"""`brief new`: write a file that only needs filling in."""

import argparse
import sys

from brief import scaffold


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say where; return 2 if it can't be written."""
    made = scaffold.new(arguments.root, arguments.kind, arguments.id, arguments.lang)
    if isinstance(made, str):
        print(f"brief new: {made}", file=sys.stderr)
        return 2
    print(f"Wrote {made}. Fill in what is empty, then: python3 build.py check")
    return 0
