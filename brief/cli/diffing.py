"""`brief diff`: what a change of the content means, in plain words."""

import argparse
from dataclasses import replace

from brief import pipeline
from brief.changes import (
    Change,
    NoSnapshotError,
    as_markdown,
    as_text,
    compared,
    shortened,
    snapshot,
    uncorrected,
)
from brief.cli.options import options_of
from brief.cli.show import show
from brief.cli.telling import refused, speaker_of
from brief.pipeline import Options, Result, has_errors
from brief.problems import Problems
from brief.sayings import filled, labelled, say

FEW = 12  # pages that are named one by one


def run(arguments: argparse.Namespace) -> int:
    """Print what changed; return 1 if the content has errors, or `--gate` misses a correction."""
    options = options_of(arguments)
    new = pipeline.build(options)
    if new.content.library is None or has_errors(new.problems):
        show(new.problems, "text", new.content, arguments.lang)
        refused(arguments, say("mend these first; then what changed can be said."))
        return 1
    try:
        old = _build_of(arguments.ref, options, new)
    except NoSnapshotError as error:
        return refused(arguments, labelled(arguments.ref, error.why))
    return _tell(old, new, arguments)


def _build_of(ref: str, options: Options, new: Result) -> Result:
    """Build the site of a commit as it would read today, so that only the content differs."""
    assert new.content.library
    with snapshot(options.root, ref) as folder:
        return pipeline.build(replace(options, root=folder, as_of=new.content.library.as_of))


def _tell(old: Result, new: Result, arguments: argparse.Namespace) -> int:
    speak = speaker_of(arguments.lang)
    was, now = old.content.library, new.content.library
    if was is None or now is None:
        print(speak(say("{ref} holds no brief that can be compared.", ref=arguments.ref)))
        return 0
    changes = compared(was, now)
    is_markdown = arguments.format == "markdown"
    missing = _missing(changes, old, new) if arguments.gate else ()
    if arguments.format != "github":
        print(speak(_summary(changes, old, new, arguments.ref)))
        told = (as_markdown if is_markdown else as_text)(changes, speak)
        print(f"\n{told}" if told else "", end="\n" if told else "")
    show(missing, "github" if arguments.format == "github" else "text", new.content, arguments.lang)
    return 1 if missing else 0


def _missing(changes: tuple[Change, ...], old: Result, new: Result) -> Problems:
    """Return what readers are not told of, and what nobody would find missing any more."""
    was, now = old.content, new.content
    assert was.library
    assert now.library
    lost = shortened(was.inputs.ledger, now.inputs.ledger)
    return (*uncorrected(changes, was.library, now.library), *lost)


def _summary(changes: tuple[Change, ...], old: Result, new: Result, ref: str) -> str:
    """Return in a line how much changed, and on which pages a reader sees it."""
    said = _counted(len(changes))
    if has_errors(old.problems):
        return say(
            "{said} since {ref}. Its pages can't be compared: it had errors.", said=said, ref=ref
        )
    pages = _pages(old, new)
    names = say(": {names}", names=", ".join(pages)) if 0 < len(pages) <= FEW else ""
    differ = say("{count} page differs") if len(pages) == 1 else say("{count} pages differ")
    return say(
        "{said} since {ref}; {differ}{names}.",
        said=said, ref=ref, differ=filled(differ, count=len(pages)), names=names,
    )  # fmt: skip


def _counted(count: int) -> str:
    if not count:
        return say("Nothing in the content says anything else")
    many = say("{count} thing changed") if count == 1 else say("{count} things changed")
    return filled(many, count=count)


def _pages(old: Result, new: Result) -> list[str]:
    """Return the addresses of the pages that are new, gone or different."""
    was, now = ({f.url: f.data for f in result.files} for result in (old, new))
    urls = (url for url in {**was, **now} if was.get(url) != now.get(url))
    return sorted(f"/{url.removesuffix('index.html')}" for url in urls if url.endswith(".html"))
