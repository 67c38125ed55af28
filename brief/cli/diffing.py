"""`brief diff`: what a change of the content means, in plain words."""

import argparse
import sys
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
from brief.pipeline import Options, Result, has_errors
from brief.problems import Problems

FEW = 12  # pages that are named one by one


def run(arguments: argparse.Namespace) -> int:
    """Print what changed; return 1 if the content has errors, or `--gate` misses a correction."""
    options = options_of(arguments)
    new = pipeline.build(options)
    if new.content.library is None or has_errors(new.problems):
        show(new.problems, "text", new.content)
        print("brief diff: mend these first; then what changed can be said.", file=sys.stderr)
        return 1
    try:
        old = _build_of(arguments.ref, options, new)
    except NoSnapshotError as error:
        print(f"brief diff: {arguments.ref}: {error}", file=sys.stderr)
        return 2
    return _tell(old, new, arguments)


def _build_of(ref: str, options: Options, new: Result) -> Result:
    """Build the site of a commit as it would read today, so that only the content differs."""
    assert new.content.library
    with snapshot(options.root, ref) as folder:
        return pipeline.build(replace(options, root=folder, as_of=new.content.library.as_of))


def _tell(old: Result, new: Result, arguments: argparse.Namespace) -> int:
    was, now = old.content.library, new.content.library
    if was is None or now is None:
        print(f"{arguments.ref} holds no brief that can be compared.")
        return 0
    changes = compared(was, now)
    is_markdown = arguments.format == "markdown"
    missing = _missing(changes, old, new) if arguments.gate else ()
    if arguments.format != "github":
        print(_summary(changes, old, new, arguments.ref))
        told = (as_markdown if is_markdown else as_text)(changes)
        print(f"\n{told}" if told else "", end="\n" if told else "")
    show(missing, "github" if arguments.format == "github" else "text", new.content)
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
    if not changes:
        said = "Nothing in the content says anything else"
    else:
        said = f"{len(changes)} thing{'s' * (len(changes) > 1)} changed"
    if has_errors(old.problems):
        return f"{said} since {ref}. Its pages can't be compared: it had errors."
    pages = _pages(old, new)
    names = f": {', '.join(pages)}" if 0 < len(pages) <= FEW else ""
    return f"{said} since {ref}; {len(pages)} page{'s' * (len(pages) != 1)} differ{names}."


def _pages(old: Result, new: Result) -> list[str]:
    """Return the addresses of the pages that are new, gone or different."""
    was, now = ({f.url: f.data for f in result.files} for result in (old, new))
    urls = (url for url in {**was, **now} if was.get(url) != now.get(url))
    return sorted(f"/{url.removesuffix('index.html')}" for url in urls if url.endswith(".html"))
