"""Commands that make a brief and its site: init, build, check, serve."""

from pathlib import Path

from brief.cli.arguments.common import common, example, format, language, port
from brief.cli.arguments.parser import Parser
from brief.sayings import say


def init(parser: Parser) -> None:
    """Declare `brief init`."""
    parser.description = say(
        "Write a new brief into an empty folder: content to fill in, the generator, workflows for "
        "GitHub Pages. It builds at once. What isn't given is asked for on a terminal."
    )
    parser.epilog = example('brief init my-brief --title "AI in hospitals" --lang en,fr')
    parser.add_argument(
        "folder", type=Path, metavar=say("DIR"), help=say("where; empty, or not there yet")
    )
    parser.add_argument("--title", default=None, help=say("the title of the site"))
    parser.add_argument(
        "--lang",
        dest="languages",
        default=None,
        metavar=say("LANG,…"),
        help=say("its languages, the default one first"),
    )
    parser.add_argument(
        "--renew", action="store_true",
        help=say("bring a brief that is there to this version; content, seeds, templates stay"),
    )  # fmt: skip
    parser.set_defaults(module="beginning")


def build(parser: Parser) -> None:
    """Declare `brief build`."""
    parser.description = say("Build the site. With an error in the content, the last one stays.")
    parser.epilog = example("brief build --base-url https://example.org/brief/")
    common(parser)
    format(parser)
    language(parser)
    parser.add_argument(
        "--output",
        type=Path,
        default=None,
        metavar=say("DIR"),
        help=say("where to write it (site/)"),
    )
    parser.add_argument(
        "--pdf", action="store_true", help=say("print each brief as a PDF too (needs Chromium)")
    )
    parser.add_argument(
        "--next-change", action="store_true",
        help=say(
            "build nothing; print the day on which the site would next read otherwise, if any"
        ),
    )  # fmt: skip
    parser.add_argument(
        "--explain", action="store_true", help=say("say of each page that is rendered why it is")
    )
    parser.add_argument("--timings", action="store_true", help=say("say where the time went"))
    parser.set_defaults(module="building")


def check(parser: Parser) -> None:
    """Declare `brief check`."""
    parser.description = say("Check the content: every quotation, date, reference and hedge.")
    parser.epilog = example("brief check --format github")
    common(parser)
    format(parser)
    language(parser)
    parser.add_argument(
        "--watch",
        action="store_true",
        help=say("check again at each save, until ^C (brief[preview])"),
    )
    parser.set_defaults(module="checking")


def serve(parser: Parser) -> None:
    """Declare `brief serve`."""
    parser.description = say("Serve the site on this machine; a saved file shows at once.")
    parser.epilog = example("brief serve --port 8001")
    common(parser)
    language(parser)
    parser.add_argument("--port", type=port, default=8000, help=say("the port (8000)"))
    parser.add_argument(
        "--host", default="127.0.0.1", help=say("the address to listen on (127.0.0.1)")
    )
    parser.add_argument(
        "--follow", action="store_true", help=say("show in the browser what was just edited")
    )
    parser.set_defaults(module="serving")
