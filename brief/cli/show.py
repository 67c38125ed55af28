"""Print problems: as text for people, as JSON for tools, as annotations for GitHub."""

from collections.abc import Sequence

from brief import report
from brief.cli.telling import coloured
from brief.pipeline import Content
from brief.problems import Problems


def show(problems: Problems, form: str, content: Content) -> None:
    """Print all problems in one of the formats text, json and github."""
    print(shown(problems, form, content), end="")


def shown(problems: Problems, form: str, content: Content) -> str:
    """Return what is printed of all problems in one of the formats; "" where that is nothing."""
    if form == "json":
        return report.as_json(problems) + "\n"
    if form == "github":
        return report.as_github(problems)
    text = report.as_text(problems, lines_of(content), coloured())
    return text and text + "\n"


def lines_of(content: Content) -> report.LinesOf:
    """Return a function that gives the lines of a file that was read."""
    inputs = content.inputs
    single = filter(None, (inputs.site, inputs.ledger))
    texts = {text.path: text.text for text in (*inputs.content, *inputs.strings, *single)}

    def lines(path: str) -> Sequence[str] | None:
        return texts[path].split("\n") if path in texts else None

    return lines
