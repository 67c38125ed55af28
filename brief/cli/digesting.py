"""`brief digest`: write a letter to readers on what changed between two days."""

import argparse
import sys
from collections.abc import Sequence

from brief import pipeline, render
from brief.cli.options import options_of
from brief.cli.show import show
from brief.pipeline import Content
from brief.problems import Problem, Problems
from brief.publish import File
from brief.views import Edition, Page
from brief.views.digest import Period, digest_view

TEMPLATES = {"html": "digest.html", "text": "digest.txt"}


def run(arguments: argparse.Namespace) -> int:
    """Print or write the letter; return 1 if the content has errors, 2 if it was asked wrongly."""
    options = options_of(arguments)
    content = pipeline.gather(options)
    if content.config is None or content.library is None or pipeline.has_errors(content.problems):
        return _show(content.problems, content)
    editions = pipeline.editions_of(content, content.config, content.library)
    period = Period(arguments.since, arguments.until or content.library.as_of)
    lang = arguments.lang or editions[0].lang
    fault = _fault(period, lang, editions)
    if fault:
        print(f"brief digest: {fault}", file=sys.stderr)
        return 2
    edition = next(edition for edition in editions if edition.lang == lang)
    view = digest_view(period, edition)
    page = Page(view.head.url, TEMPLATES[arguments.format], view)
    letter = render.render(page, pipeline.press_of(options, content.config, editions))
    return (
        _show((letter,), content) if isinstance(letter, Problem) else _hand_over(letter, arguments)
    )


def _fault(period: Period, lang: str, editions: Sequence[Edition]) -> str:
    languages = [edition.lang for edition in editions]
    if lang not in languages:
        return f"the site has no language '{lang}'; it has {', '.join(languages)}"
    if period.until < period.since:
        return f"--until {period.until} is before --since {period.since}"
    return ""


def _show(problems: Problems, content: Content) -> int:
    show(problems, "text", content)
    return 1


def _hand_over(letter: File, arguments: argparse.Namespace) -> int:
    if arguments.output is None:
        print(letter.data.decode(), end="")
        return 0
    try:
        arguments.output.write_bytes(letter.data)
    except OSError as error:
        print(f"brief digest: can't write {arguments.output}: {error.strerror}", file=sys.stderr)
        return 2
    print(f"Wrote {arguments.output}.")
    return 0
