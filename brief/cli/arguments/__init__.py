"""The commands, their options and their help. Nothing here imports what a command needs."""

import argparse
from collections.abc import Callable
from typing import NoReturn

from brief import __version__
from brief.cli.arguments import changing, keeping, making, writing
from brief.problems import did_you_mean

# A command's name, its help in a line, and what declares its options.
COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "build": ("build the site into site/", making.build),
    "check": ("list every problem, write nothing", making.check),
    "serve": ("show the site in a browser as you write", making.serve),
    "init": ("begin a brief of your own in an empty folder", making.init),
    "new": ("write a file that only needs filling in", writing.new),
    "capture": ("take a saved text into seeds/ and draft its source", writing.capture),
    "quote": ("find a passage of a source, ready to paste", writing.quote),
    "explain": ("say what a problem means, or why a page is as it is", writing.explain),
    "fmt": ("put front matter into one form", changing.fmt),
    "lsp": ("help an editor while you type (language server)", writing.lsp),
    "rename": ("give something a new id, everywhere", changing.rename),
    "withdraw": ("withdraw something that was published", changing.withdraw),
    "resolve": ("record what became of an expectation", changing.resolve),
    "due": ("list what is overdue, due soon, or waiting for a source", changing.due),
    "record": ("add what is published to content/published.txt", keeping.record),
    "diff": ("say in plain words what changed since a commit", keeping.diff),
    "history": ("list what changed of one object", keeping.history),
    "links": ("ask whether other sites' addresses still lead there", keeping.links),
    "digest": ("write a letter on what has changed", keeping.digest),
}


class Parser(argparse.ArgumentParser):
    """A parser that says what was probably meant, in one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the arguments and exit with 2."""
        wrong = message.partition("invalid choice: '")[2].partition("'")[0]
        hint = did_you_mean(wrong, (*COMMANDS, *writing.KINDS)) if wrong else ""
        short = f"there is no '{wrong}' here" if wrong else message
        self.exit(2, f"{self.prog}: {short}{'; ' if hint else ''}{hint}\n{self.format_usage()}")


def with_command(arguments: list[str]) -> list[str]:
    """Return the arguments with the command `build` where none is given."""
    first = arguments[0] if arguments else ""
    asks = first in ("-h", "--help", "--version")
    return arguments if asks or first[:1] not in ("", "-") else ["build", *arguments]


def parser_of() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = Parser(
        prog="brief",
        description="Build a brief in which every statement is tied to a checked quotation.",
        epilog="Without a command, `build` is run: `brief --base-url https://example.org/`.",
    )
    parser.add_argument("--version", action="version", version=f"brief {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (about, declare) in COMMANDS.items():
        declare(subparsers.add_parser(name, help=about))
    return parser
