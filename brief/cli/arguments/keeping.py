"""Commands for who publishes the site and keeps it."""

from pathlib import Path

from brief.cli.arguments.common import common, day, example, language, root
from brief.cli.arguments.parser import Parser
from brief.sayings import say


def record(parser: Parser) -> None:
    """Declare `brief record`."""
    parser.description = say(
        "Add every id and every address that the site publishes to content/published.txt. The "
        "list only grows: from then on none of it can vanish without a tombstone."
    )
    parser.epilog = example("brief record")
    common(parser)
    parser.add_argument(
        "--check",
        action="store_true",
        help=say("write nothing; fail if something is not in the list"),
    )
    language(parser)
    parser.set_defaults(module="recording")


def rehearse(parser: Parser) -> None:
    """Declare `brief rehearse`."""
    parser.description = say(
        "Run here what the workflow that publishes on GitHub Pages would run, in a copy of what is "
        "in git, edits included. Nothing is published; it needs bash."
    )
    parser.epilog = example("brief rehearse https://example.org/brief")
    root(parser)
    parser.add_argument(
        "url",
        nargs="?",
        default="https://example.org/brief",
        metavar=say("URL"),
        help=say("the address of the site, as GitHub would tell it"),
    )
    language(parser)
    parser.set_defaults(module="rehearsing")


def digest(parser: Parser) -> None:
    """Declare `brief digest`."""
    parser.description = say(
        "Write a letter to readers on what changed between two days: briefs, corrections, "
        "expectations, dates that moved. It is printed, or written to a file; nothing is sent."
    )
    parser.epilog = example("brief digest --since 2026-11-01 --lang fr --format text")
    common(parser)
    parser.add_argument(
        "--since", type=day, required=True, metavar=say("YYYY-MM-DD"), help=say("the first day")
    )
    parser.add_argument(
        "--until", type=day, default=None, metavar=say("YYYY-MM-DD"),
        help=say("the last day (the day on which the site speaks)"),
    )  # fmt: skip
    parser.add_argument(
        "--lang",
        dest="letter_lang",
        default=None,
        metavar=say("LANG"),
        help=say("the language of the letter (the site's first)"),
    )
    parser.add_argument(
        "--format",
        choices=("html", "text"),
        default="html",
        help=say("a mail as HTML or text (html)"),
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=None,
        metavar=say("FILE"),
        help=say("the file to write it to"),
    )
    parser.set_defaults(module="digesting")


def diff(parser: Parser) -> None:
    """Declare `brief diff`."""
    parser.description = say(
        "Say in plain words what changed in the content since a commit: what is new or gone, "
        "dates that moved, claims that stand otherwise, the pages that differ."
    )
    parser.epilog = example("brief diff main --format markdown")
    common(parser)
    parser.add_argument(
        "ref",
        nargs="?",
        default="HEAD",
        metavar=say("REF"),
        help=say("the commit to compare with (HEAD)"),
    )
    parser.add_argument(
        "--format", choices=("text", "markdown", "github"), default="text",
        help=say("for a terminal, a pull request, or as annotations of what --gate finds (text)"),
    )  # fmt: skip
    parser.add_argument(
        "--gate", action="store_true",
        help=say(
            "fail if a published fact changed without a correction or a revision, or "
            "the list of what was published lost a line"
        ),
    )  # fmt: skip
    language(parser)
    parser.set_defaults(module="diffing")


def history(parser: Parser) -> None:
    """Declare `brief history`."""
    parser.description = say(
        "List what changed of one object: what the content records (moves, revisions, "
        "corrections) and what its commits changed."
    )
    parser.epilog = example("brief history event:office-opened")
    common(parser)
    parser.add_argument(
        "id", metavar=say("ID"), help=say("an id, or kind:id; source/claim for a claim")
    )
    language(parser)
    parser.set_defaults(module="history")


def links(parser: Parser) -> None:
    """Declare `brief links`."""
    parser.description = say(
        "Ask whether the addresses of other sites still lead where they led: each host slowly, "
        "none that is not on the public net. An address is dead once it led nowhere on three days."
    )
    parser.epilog = example("brief links --format markdown")
    root(parser)
    formats = ("text", "json", "markdown")
    parser.add_argument(
        "--format", choices=formats, default="text", help=say("how what was found is shown (text)")
    )
    parser.add_argument(
        "--memory", type=Path, default=None, metavar=say("FILE"),
        help=say("the file that remembers earlier days (.cache/links.json)"),
    )  # fmt: skip
    language(parser)
    parser.set_defaults(module="linking")
