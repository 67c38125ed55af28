"""The commands, their options and their help."""

import argparse
import datetime
import os
from pathlib import Path
from typing import NoReturn

from brief import __version__
from brief.problems import did_you_mean

KINDS = ("source", "event", "expectation", "brief", "entity", "topic", "correction", "page")
COMMANDS = ("build", "check", "serve", "new", "record", "digest")


class Parser(argparse.ArgumentParser):
    """A parser that says what was probably meant, in one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the arguments and exit with 2."""
        wrong = message.partition("invalid choice: '")[2].partition("'")[0]
        hint = did_you_mean(wrong, (*COMMANDS, *KINDS)) if wrong else ""
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
    _build(subparsers.add_parser("build", help="build the site into site/"))
    _check(subparsers.add_parser("check", help="list every problem, write nothing"))
    _serve(subparsers.add_parser("serve", help="show the site in a browser as you write"))
    _new(subparsers.add_parser("new", help="write a file that only needs filling in"))
    _record(subparsers.add_parser("record", help="add what is published to content/published.txt"))
    _digest(subparsers.add_parser("digest", help="write a letter on what has changed"))
    return parser


def _build(parser: argparse.ArgumentParser) -> None:
    parser.description = "Build the site. With an error in the content, the last one stays."
    parser.epilog = "Example: brief build --base-url https://example.org/brief/"
    _common(parser)
    _format(parser)
    parser.add_argument(
        "--output", type=Path, default=None, metavar="DIR", help="where to write it (site/)"
    )
    parser.add_argument(
        "--pdf", action="store_true", help="print each brief as a PDF too (needs Chromium)"
    )
    parser.set_defaults(module="building")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.description = "Check the content: every quotation, date, reference and hedge."
    parser.epilog = "Example: brief check --format github"
    _common(parser)
    _format(parser)
    parser.set_defaults(module="checking")


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.description = "Serve the site on this machine; a saved file shows at once."
    parser.epilog = "Example: brief serve --port 8001"
    _common(parser)
    parser.add_argument("--port", type=_port, default=8000, help="the port (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    parser.set_defaults(module="serving")


def _new(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write a new file with all its fields, each explained."
    parser.epilog = "Example: brief new event office-opened"
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("id", metavar="ID", help="its permanent id, such as office-opened")
    parser.add_argument("--lang", default=None, help="the language of a brief or page")
    _root(parser)
    parser.set_defaults(module="making")


def _record(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Add every id that the site publishes to content/published.txt. The list only grows: "
        "from then on an id of it can't vanish without a tombstone."
    )
    parser.epilog = "Example: brief record"
    _common(parser)
    parser.set_defaults(module="recording")


def _digest(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Write a letter to readers on what changed between two days: briefs, corrections, "
        "expectations, dates that moved. It is printed, or written to a file; nothing is sent."
    )
    parser.epilog = "Example: brief digest --since 2026-11-01 --lang fr --format text"
    _common(parser)
    parser.add_argument(
        "--since", type=_day, required=True, metavar="YYYY-MM-DD", help="the first day"
    )
    parser.add_argument(
        "--until", type=_day, default=None, metavar="YYYY-MM-DD",
        help="the last day (the day on which the site speaks)",
    )  # fmt: skip
    parser.add_argument("--lang", default=None, help="the language (the site's first)")
    parser.add_argument(
        "--format", choices=("html", "text"), default="html", help="a mail as HTML or text (html)"
    )
    parser.add_argument(
        "--output", type=Path, default=None, metavar="FILE", help="the file to write it to"
    )
    parser.set_defaults(module="digesting")


def _common(parser: argparse.ArgumentParser) -> None:
    _root(parser)
    parser.add_argument("--base-url", default=None, help="the address of the site, for site.yaml's")
    parser.add_argument(
        "--as-of", type=_day, default=_source_date(), metavar="YYYY-MM-DD",
        help="the day on which the site speaks (SOURCE_DATE_EPOCH, or the newest in the content)",
    )  # fmt: skip


def _root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="DIR", help="the brief's folder (this one)"
    )


def _format(parser: argparse.ArgumentParser) -> None:
    formats = ("text", "json", "github")
    parser.add_argument(
        "--format", choices=formats, default="text", help="how problems are shown (text)"
    )


def _day(text: str) -> datetime.date:
    try:
        if len(text) != len("YYYY-MM-DD"):
            raise ValueError(text)
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no day; write YYYY-MM-DD") from None


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no port; write a number from 0 to 65535")


def _source_date() -> datetime.date | None:
    """Return the day of SOURCE_DATE_EPOCH (reproducible-builds.org), in UTC, if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) < 12):
        return None
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
