"""`brief record`: add all that is published to content/published.txt, which only grows."""

import argparse

from brief import ledger, pipeline
from brief.cli.options import options_of
from brief.cli.show import show
from brief.cli.telling import speaker_of
from brief.ledger import PATH
from brief.pipeline import Content, has_errors
from brief.problems import Problems
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Write the list if it grows, or with `--check` say what it lacks; 1 if that is something.

    It is 1, too, if the content has errors.
    """
    content = pipeline.gather(options_of(arguments))
    urls, problems = _addresses(content)
    if content.library is None or problems:
        show(problems, "text", content, arguments.lang)
        return 1
    speak = speaker_of(arguments.lang)
    before = content.inputs.ledger.text if content.inputs.ledger else ""
    text = ledger.grown(content.inputs.ledger, content.library, urls)
    if text == before:
        print(speak(say("{path} is up to date.", path=PATH)))
        return 0
    if arguments.check:
        print("\n".join(sorted({*text.splitlines()} - {*before.splitlines()})))
        print(speak(say("{path} lacks these lines: python3 build.py record", path=PATH)))
        return 1
    (arguments.root / PATH).write_text(text, encoding="utf-8", newline="\n")
    print(speak(say("Wrote {path}. Commit it: what it lists is permanent.", path=PATH)))
    return 0


def _addresses(content: Content) -> tuple[tuple[str, ...], Problems]:
    """Return the addresses of all files of the site, or what keeps it from being made."""
    if content.config is None or content.library is None or has_errors(content.problems):
        return (), content.problems
    editions = pipeline.editions_of(content, content.config, content.library)
    pages, assets, unsaid = pipeline.planned(content, editions)
    return (*(page.url for page in pages), *(asset.url for asset in assets)), unsaid
