"""Commands that change what is there."""

import argparse
from pathlib import Path

from brief.cli.arguments.common import root


def fmt(parser: argparse.ArgumentParser) -> None:
    """Declare `brief fmt`."""
    parser.description = (
        "Put front matter into one form: keys in the order of the fields, two spaces a level, one "
        "empty line where there are several. Values, comments and bodies stay what they are."
    )
    parser.epilog = "Example: brief fmt --check"
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders (all content)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if it would")
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would change")
    root(parser)
    parser.set_defaults(module="formatting")
