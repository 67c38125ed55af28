"""Commands that change what is there, and the one that says what has to be changed."""

from pathlib import Path

from brief.cli.arguments.common import day, days, example, language, root
from brief.cli.arguments.parser import Parser
from brief.sayings import say

OUTCOMES = ("occurred", "partly_occurred", "did_not_occur", "void", "superseded")


def fmt(parser: Parser) -> None:
    """Declare `brief fmt`."""
    parser.description = say(
        "Put front matter into one form: keys in the order of the fields, two spaces a level, one "
        "empty line where there are several. Values, comments and bodies stay what they are."
    )
    parser.epilog = example("brief fmt --check")
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar=say("PATH"),
        help=say("files or folders (all content)"),
    )
    parser.add_argument("--check", action="store_true", help=say("write nothing; fail if it would"))
    parser.add_argument(
        "--diff", action="store_true", help=say("write nothing; show what would change")
    )
    root(parser)
    language(parser)
    parser.set_defaults(module="formatting")


def rename(parser: Parser) -> None:
    """Declare `brief rename`."""
    parser.description = say(
        "Give an object a new id: its files move, everything that names it follows, and the old "
        "address leads to the new one. Nothing is written unless all of it can be."
    )
    parser.epilog = example("brief rename event:review-opens review-begins --dry-run")
    parser.add_argument(
        "old",
        nargs="?",
        metavar=say("OLD"),
        help=say("its id; kind:id where several kinds have it"),
    )
    parser.add_argument(
        "new", nargs="?", metavar=say("NEW"), help=say("its new id, without the kind")
    )
    _dry_run(parser)
    root(parser)
    language(parser)
    parser.set_defaults(module="renaming")


def _dry_run(parser: Parser) -> None:
    parser.add_argument(
        "--dry-run", action="store_true", help=say("write nothing; show what would change")
    )


def withdraw(parser: Parser) -> None:
    """Declare `brief withdraw`."""
    parser.description = say(
        "Withdraw something that was published: it leaves a tombstone with the reason, and its "
        "address goes on answering. What still rests on it is listed."
    )
    parser.epilog = example(
        'brief withdraw event:report-due --why "en=It was a misreading." '
        '--why "fr=C’était une erreur de lecture."'
    )
    parser.add_argument(
        "id", nargs="?", metavar=say("ID"), help=say("its id; kind:id where several kinds have it")
    )
    _words(parser, say("the reason, as a reader will see it"))
    parser.add_argument(
        "--on", type=day, default=None, metavar=say("YYYY-MM-DD"), help=say("the day of it (today)")
    )
    parser.add_argument(
        "--anyway", action="store_true", help=say("also if something rests on it, which then fails")
    )
    _dry_run(parser)
    root(parser)
    language(parser)
    parser.set_defaults(module="withdrawing")


def resolve(parser: Parser) -> None:
    """Declare `brief resolve`."""
    parser.description = say(
        "Record what became of an expectation. Nothing is written unless it passes all checks."
    )
    parser.epilog = example(
        "brief resolve final-opinion --outcome occurred --on 2031-11 --claims "
        'notice/report --why "en=It was published." --why "fr=Il a été publié."'
    )
    parser.add_argument("id", nargs="?", metavar=say("EXPECTATION"), help=say("its id"))
    parser.add_argument(
        "--outcome", choices=OUTCOMES, metavar=say("STATUS"), help=", ".join(OUTCOMES)
    )
    parser.add_argument("--on", metavar=say("DATE"), help=say("when it was settled, EDTF"))
    parser.add_argument(
        "--claims", nargs="+", metavar=say("SOURCE/CLAIM"), help=say("the claims that settle it")
    )
    _words(parser, say("how they settle it"), "--note")
    _dry_run(parser)
    root(parser)
    language(parser)
    parser.set_defaults(module="resolving")


def _words(parser: Parser, about: str, *more: str) -> None:
    parser.add_argument(
        "--why", *more, action="append", default=None, metavar=say("LANG=TEXT"),
        help=say("{about}; once for each language", about=about),
    )  # fmt: skip


def due(parser: Parser) -> None:
    """Declare `brief due`."""
    parser.description = say(
        "List what waits for an editor: what is overdue, what falls due soon, which deadlines have "
        "just passed, and what waits for another source, an answer or its publication."
    )
    parser.epilog = example("brief due --within 90")
    parser.add_argument(
        "--within",
        type=days,
        default=30,
        metavar=say("DAYS"),
        help=say("how far is looked, in days (30)"),
    )
    parser.add_argument(
        "--as-of",
        type=day,
        default=None,
        metavar=say("YYYY-MM-DD"),
        help=say("the day to look from (today)"),
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=say("how it is shown (text)")
    )
    root(parser)
    language(parser)
    parser.set_defaults(module="telling_due")
