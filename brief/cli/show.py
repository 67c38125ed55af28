"""Print problems: as text for people, as JSON for tools, as annotations for GitHub."""

from collections.abc import Sequence

from brief import report
from brief.cli.telling import coloured, speaker_of
from brief.messages import told
from brief.pipeline import Content
from brief.problems import Problems


def show(problems: Problems, form: str, content: Content, lang: str | None = None) -> None:
    """Print all problems in one of the formats text, json and github, in a language."""
    print(shown(problems, form, content, lang), end="")


def shown(problems: Problems, form: str, content: Content, lang: str | None = None) -> str:
    """Return what is printed of all problems in one of the formats; "" where that is nothing.

    Without `lang` they are told in the language of the locale.
    """
    speak = speaker_of(lang)
    problems = told(problems, speak)
    if form == "json":
        return report.as_json(problems) + "\n"
    if form == "github":
        text = report.as_github(problems)
    else:
        text = report.as_text(problems, lines_of(content), coloured(), speak)
    return text and text + "\n"


def lines_of(content: Content) -> report.LinesOf:
    """Return a function that gives the lines of a file that was read."""
    inputs = content.inputs
    single = filter(None, (inputs.site, inputs.ledger))
    texts = {text.path: text.text for text in (*inputs.content, *inputs.strings, *single)}

    def lines(path: str) -> Sequence[str] | None:
        return texts[path].split("\n") if path in texts else None

    return lines
