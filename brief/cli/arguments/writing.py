"""Commands that help to write the content."""

import argparse

from brief.cli.arguments.common import root

KINDS = ("source", "event", "expectation", "brief", "entity", "topic", "correction", "page")


def new(parser: argparse.ArgumentParser) -> None:
    """Declare `brief new`."""
    parser.description = "Write a new file with all its fields, each explained."
    parser.epilog = "Example: brief new event office-opened"
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("id", metavar="ID", help="its permanent id, such as office-opened")
    parser.add_argument("--lang", default=None, help="the language of a brief or page")
    root(parser)
    parser.set_defaults(module="making")
