"""Options that several commands share, and the kinds of values they take."""

import argparse
import datetime
import os
from pathlib import Path


def common(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that makes a site in memory."""
    root(parser)
    parser.add_argument("--base-url", default=None, help="the address of the site, for site.yaml's")
    parser.add_argument(
        "--as-of", type=day, default=_source_date(), metavar="YYYY-MM-DD",
        help="the day on which the site speaks (SOURCE_DATE_EPOCH, or the newest in the content)",
    )  # fmt: skip


def root(parser: argparse.ArgumentParser) -> None:
    """Add the folder of the brief."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="DIR", help="the brief's folder (this one)"
    )


def format(parser: argparse.ArgumentParser) -> None:
    """Add how problems are shown."""
    formats = ("text", "json", "github")
    parser.add_argument(
        "--format", choices=formats, default="text", help="how problems are shown (text)"
    )


def language(parser: argparse.ArgumentParser) -> None:
    """Add the language of what the program says."""
    parser.add_argument(
        "--lang", choices=("en", "fr"), default=None, help="the language of messages (the locale's)"
    )


def day(text: str) -> datetime.date:
    """Return the day that an argument names."""
    try:
        if len(text) != len("YYYY-MM-DD"):
            raise ValueError(text)
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no day; write YYYY-MM-DD") from None


def days(text: str) -> int:
    """Return the number of days that an argument gives."""
    if text.isascii() and text.isdigit() and len(text) < 6:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number of days; write one such as 30")


def port(text: str) -> int:
    """Return the port that an argument names."""
    if text.isascii() and text.isdigit() and 0 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no port; write a number from 0 to 65535")


def _source_date() -> datetime.date | None:
    """Return the day of SOURCE_DATE_EPOCH (reproducible-builds.org), in UTC, if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) < 12):
        return None
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
