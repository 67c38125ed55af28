"""Print problems: as text for people, as JSON for tools, as annotations for GitHub."""

import os
import sys
from collections.abc import Sequence

from brief import report
from brief.pipeline import Content
from brief.problems import Problems


def show(problems: Problems, form: str, content: Content) -> None:
    """Print all problems in one of the formats text, json and github."""
    if form == "json":
        print(report.as_json(problems))
    elif form == "github":
        print(report.as_github(problems), end="")
    elif problems:
        print(report.as_text(problems, lines_of(content), _colour()))


def tell(text: str, form: str) -> None:
    """Print a line for people; formats for tools hold problems and nothing else."""
    if form == "text":
        print(text)


def sentence(words: str) -> str:
    """Return words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def lines_of(content: Content) -> report.LinesOf:
    """Return a function that gives the lines of a file that was read."""
    inputs = content.inputs
    single = filter(None, (inputs.site, inputs.ledger))
    texts = {text.path: text.text for text in (*inputs.content, *inputs.strings, *single)}

    def lines(path: str) -> Sequence[str] | None:
        return texts[path].split("\n") if path in texts else None

    return lines


def _colour() -> bool:
    """Tell whether to colour: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
