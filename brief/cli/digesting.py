"""`brief digest`: write a letter to readers on what changed between two days."""

import argparse
from collections.abc import Sequence

from brief import pipeline, render
from brief.cli.options import options_of
from brief.cli.show import show
from brief.cli.telling import refused, speaker_of
from brief.pipeline import Content
from brief.problems import Problem, Problems
from brief.publish import File
from brief.sayings import reason, say
from brief.views import Edition, Page
from brief.views.digest import Period, digest_view

TEMPLATES = {"html": "digest.html", "text": "digest.txt"}


def run(arguments: argparse.Namespace) -> int:
    """Print or write the letter; return 1 if the content has errors, 2 if it was asked wrongly."""
    options = options_of(arguments)
    content = pipeline.gather(options)
    if content.config is None or content.library is None or pipeline.has_errors(content.problems):
        return _show(content.problems, content, arguments)
    editions = pipeline.editions_of(content, content.config, content.library)
    period = Period(arguments.since, arguments.until or content.library.as_of)
    lang = arguments.letter_lang or editions[0].lang
    fault = _fault(period, lang, editions)
    if fault:
        return refused(arguments, fault)
    edition = next(edition for edition in editions if edition.lang == lang)
    view = digest_view(period, edition)
    page = Page(view.head.url, TEMPLATES[arguments.format], view)
    letter = render.render(page, pipeline.press_of(options, content.config, editions))
    return (
        _show((letter,), content, arguments)
        if isinstance(letter, Problem)
        else _hand_over(letter, arguments)
    )


def _fault(period: Period, lang: str, editions: Sequence[Edition]) -> str:
    languages = [edition.lang for edition in editions]
    if lang not in languages:
        return say(
            "the site has no language '{lang}'; it has {names}",
            lang=lang,
            names=", ".join(languages),
        )
    if period.until < period.since:
        return say(
            "--until {until} is before --since {since}", until=period.until, since=period.since
        )
    return ""


def _show(problems: Problems, content: Content, arguments: argparse.Namespace) -> int:
    show(problems, "text", content, arguments.lang)
    return 1


def _hand_over(letter: File, arguments: argparse.Namespace) -> int:
    if arguments.output is None:
        print(letter.data.decode(), end="")
        return 0
    try:
        arguments.output.write_bytes(letter.data)
    except OSError as error:
        why = say("can't write {file}: {error}", file=arguments.output, error=reason(error))
        return refused(arguments, why)
    print(speaker_of(arguments.lang)(say("Wrote {file}.", file=arguments.output)))
    return 0
