"""Commands that help to write the content."""

from pathlib import Path

from brief.cli.arguments.common import common, example, language, root
from brief.cli.arguments.parser import Parser
from brief.sayings import say

KINDS = ("source", "event", "expectation", "brief", "entity", "topic", "correction", "page")


def new(parser: Parser) -> None:
    """Declare `brief new`."""
    parser.description = say(
        "Write a new file with all its fields, each explained. On a terminal it asks for what is "
        "required; the checks then say what is still missing."
    )
    parser.epilog = example("brief new event office-opened --set when=2031-06 --set kind=step")
    parser.add_argument(
        "kind", nargs="?", choices=KINDS, metavar=say("KIND"), help=", ".join(KINDS)
    )
    parser.add_argument(
        "id", nargs="?", metavar=say("ID"), help=say("its permanent id, such as office-opened")
    )
    parser.add_argument(
        "--lang",
        dest="text_lang",
        default=None,
        metavar=say("LANG"),
        help=say("the language of a brief or page"),
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar=say("KEY=VALUE"),
        help=say(
            "a value, such as title.en=…, claims=a/b,c/d or dated_by.basis=stated; repeatable"
        ),
    )
    parser.add_argument("--blank", action="store_true", help=say("ask nothing"))
    root(parser)
    parser.set_defaults(module="making")


def capture(parser: Parser) -> None:
    """Declare `brief capture`."""
    parser.description = say(
        "Take a text that you saved (plain text, a web page, a PDF) into seeds/, draft its source, "
        "propose which lines are debris, and list the sentences that claims may quote. On a "
        "terminal it asks for what is missing."
    )
    parser.epilog = example("brief capture letter.txt --id letter --publisher specimen-workshop")
    parser.add_argument("file", type=Path, metavar=say("FILE"), help=say("the file that you saved"))
    parser.add_argument("--id", default=None, help=say("the id of the source (the file's name)"))
    parser.add_argument("--url", default=None, help=say("its address"))
    parser.add_argument(
        "--publisher", default=None, help=say("the id of the entity that published it")
    )
    parser.add_argument(
        "--encoding",
        default=None,
        help=say("that of a plain text which is not UTF-8: windows-1252"),
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar=say("KEY=VALUE"),
        help=say("a value, as in brief new"),
    )
    parser.add_argument("--blank", action="store_true", help=say("ask nothing"))
    root(parser)
    language(parser)
    parser.set_defaults(module="capturing")


def quote(parser: Parser) -> None:
    """Declare `brief quote`."""
    parser.description = say(
        "Find a passage of a source, however it is typed, and print it verbatim, ready to paste. "
        "What isn't given is asked for on a terminal."
    )
    parser.epilog = example('brief quote gazette "garde fous" --sentence')
    parser.add_argument(
        "source", nargs="?", metavar=say("SOURCE"), help=say("its id, or a file of seeds/")
    )
    parser.add_argument(
        "words", nargs="*", metavar=say("WORDS"), help=say("some words of the passage")
    )
    parser.add_argument(
        "--sentence", action="store_true", help=say("the whole sentence that holds the words")
    )
    root(parser)
    language(parser)
    parser.set_defaults(module="quoting")


def explain(parser: Parser) -> None:
    """Declare `brief explain`."""
    parser.description = say(
        "Say what a kind of problem means; or, of a file of content/, an address of the site or "
        "an object, why it is missing, what leads to it and why, and what it rests on."
    )
    parser.epilog = example("brief explain content/events/report-due.md")
    parser.add_argument(
        "what", nargs="?", metavar=say("CODE|PATH"),
        help=say("a code such as quote-not-verbatim, a file, an address, or kind:id"),
    )  # fmt: skip
    common(parser)
    language(parser)
    parser.set_defaults(module="explaining")


def lsp(parser: Parser) -> None:
    """Declare `brief lsp`."""
    parser.description = say(
        "Speak the Language Server Protocol on stdin and stdout: an editor starts this by itself, "
        "and then shows problems, completes ids and words, and explains them as you type."
    )
    parser.epilog = example("brief lsp --lang fr")
    root(parser)
    language(parser)
    parser.set_defaults(module="assisting")
