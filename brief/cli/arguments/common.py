"""Options that several commands share, and the kinds of values they take."""

import argparse
import datetime
import os
from pathlib import Path

from brief.cli.arguments.parser import Parser
from brief.sayings import LANGUAGES, say


def common(parser: Parser) -> None:
    """Add the options of every command that makes a site in memory."""
    root(parser)
    parser.add_argument(
        "--base-url", default=None, help=say("the address of the site, for site.yaml's")
    )
    parser.add_argument(
        "--as-of", type=day, default=_source_date(), metavar=say("YYYY-MM-DD"),
        help=say(
            "the day on which the site speaks (SOURCE_DATE_EPOCH, or the newest in the content)"
        ),
    )  # fmt: skip


def example(command: str) -> str:
    """Return the words below a command's help that show how it is used."""
    return say("Example: {command}", command=command)


def root(parser: Parser) -> None:
    """Add the folder of the brief."""
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar=say("DIR"),
        help=say("the brief's folder (this one)"),
    )


def format(parser: Parser) -> None:
    """Add how problems are shown."""
    formats = ("text", "json", "github")
    parser.add_argument(
        "--format", choices=formats, default="text", help=say("how problems are shown (text)")
    )


def language(parser: Parser) -> None:
    """Add the language of what the program says."""
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=say("the language of what is said here (the locale's)"),
    )


def day(text: str) -> datetime.date:
    """Return the day that an argument names."""
    try:
        if len(text) != len("YYYY-MM-DD"):
            raise ValueError(text)
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            say("'{text}' is no day; write YYYY-MM-DD", text=text)
        ) from None


def days(text: str) -> int:
    """Return the number of days that an argument gives."""
    if text.isascii() and text.isdigit() and len(text) < 6:
        return int(text)
    raise argparse.ArgumentTypeError(
        say("'{text}' is no number of days; write one such as 30", text=text)
    )


def port(text: str) -> int:
    """Return the port that an argument names."""
    if text.isascii() and text.isdigit() and 0 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(
        say("'{text}' is no port; write a number from 0 to 65535", text=text)
    )


def _source_date() -> datetime.date | None:
    """Return the day of SOURCE_DATE_EPOCH (reproducible-builds.org), in UTC, if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) < 12):
        return None
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
