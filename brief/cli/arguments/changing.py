"""Commands that change what is there, and the one that says what has to be changed."""

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


def rename(parser: argparse.ArgumentParser) -> None:
    """Declare `brief rename`."""
    parser.description = (
        "Give an object a new id: its files move, everything that names it follows, and the old "
        "address leads to the new one. Nothing is written unless all of it can be."
    )
    parser.epilog = "Example: brief rename event:review-opens review-begins --dry-run"
    parser.add_argument(
        "old", nargs="?", metavar="OLD", help="its id; kind:id where several kinds have it"
    )
    parser.add_argument("new", nargs="?", metavar="NEW", help="its new id, without the kind")
    _dry_run(parser)
    root(parser)
    parser.set_defaults(module="renaming")


def _dry_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dry-run", action="store_true", help="write nothing; show what would change"
    )
