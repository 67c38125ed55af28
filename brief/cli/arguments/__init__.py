"""The commands, their options and their help. Nothing here imports what a command needs."""

from collections.abc import Callable
from itertools import pairwise

from brief import __version__
from brief.cli.arguments import changing, keeping, making, writing
from brief.cli.arguments.parser import Parser
from brief.sayings import LANGUAGES, Speak, say

# A command's name, its help in a line, and what declares its options.
COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "build": (say("build the site into site/"), making.build),
    "check": (say("list every problem, write nothing"), making.check),
    "serve": (say("show the site in a browser as you write"), making.serve),
    "init": (say("begin a brief of your own in an empty folder"), making.init),
    "new": (say("write a file that only needs filling in"), writing.new),
    "capture": (say("take a saved text into seeds/ and draft its source"), writing.capture),
    "quote": (say("find a passage of a source, ready to paste"), writing.quote),
    "explain": (say("say what a problem means, or why a page is as it is"), writing.explain),
    "fmt": (say("put front matter into one form"), changing.fmt),
    "lsp": (say("help an editor while you type (language server)"), writing.lsp),
    "rename": (say("give something a new id, everywhere"), changing.rename),
    "withdraw": (say("withdraw something that was published"), changing.withdraw),
    "resolve": (say("record what became of an expectation"), changing.resolve),
    "due": (say("list what is overdue, due soon, or waiting for a source"), changing.due),
    "rehearse": (say("run what publishing on GitHub would run"), keeping.rehearse),
    "record": (say("add what is published to content/published.txt"), keeping.record),
    "diff": (say("say in plain words what changed since a commit"), keeping.diff),
    "history": (say("list what changed of one object"), keeping.history),
    "links": (say("ask whether other sites' addresses still lead there"), keeping.links),
    "digest": (say("write a letter on what has changed"), keeping.digest),
}

OWN_LANG = ("new", "init", "digest")  # whose --lang is that of what they write


def language_in(arguments: list[str]) -> str | None:
    """Return the language in which the arguments ask to be answered; None for the locale's.

    It is known before they are parsed, so that what is wrong with them is said in it, too.
    """
    front, rest = _parted(arguments)
    has_own = rest[:1] and rest[0] in OWN_LANG
    words = front if has_own else arguments
    wanted = [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    wanted += [word for before, word in pairwise(words) if before == "--lang"]
    return next((lang for lang in wanted[::-1] if lang in LANGUAGES), None)


def with_command(arguments: list[str]) -> list[str]:
    """Return the arguments with the command `build` where none is given."""
    front, rest = _parted(arguments)
    first = rest[0] if rest else ""
    asks = first in ("-h", "--help", "--version")
    return arguments if asks or first[:1] not in ("", "-") else [*front, "build", *rest]


def _parted(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Return a language in front of the command, and the rest."""
    first = arguments[0] if arguments else ""
    size = 2 if first == "--lang" else 1 if first.startswith("--lang=") else 0
    return arguments[:size], arguments[size:]


def parser_of(speak: Speak = str) -> Parser:
    """Return the parser of the command line; `speak` gives its sentences a language."""
    parser = Parser(
        speak,
        prog="brief",
        description=say("Build a brief in which every statement is tied to a checked quotation."),
        epilog=say(
            "Without a command, `{build}` is run: `{example}`.",
            build="build", example="brief --base-url https://example.org/",
        ),
    )  # fmt: skip
    parser.add_argument(
        "--version", action="version", version=f"brief {__version__}",
        help=say("show the version of brief and exit"),
    )  # fmt: skip
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=None,
        help=say("the language of what is said here, help too; it stands in front of the command"),
    )  # fmt: skip
    subparsers = parser.add_subparsers(dest="command", metavar=speak(say("COMMAND")), required=True)
    for name, (about, declare) in COMMANDS.items():
        declare(subparsers.add_parser(name, speak=speak, help=speak(about)))
    return parser
