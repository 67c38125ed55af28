"""`brief build`: build the site and put it in place, whole or not at all."""

import argparse
import time
from dataclasses import replace
from pathlib import Path

from brief import pipeline, publish
from brief.cli.options import options_of
from brief.cli.show import sentence, show, tell
from brief.pipeline import Result, has_errors
from brief.publish import Changes
from brief.report import summary
from brief.views.turns import next_change

INPUTS = ("content", "seeds", "templates", "brief")  # never an output folder


def run(arguments: argparse.Namespace) -> int:
    """Build the site; return 1 if there are errors, and then the last good site is untouched."""
    if arguments.next_change:
        return _tell_next_change(arguments)
    started = time.perf_counter()
    options = replace(options_of(arguments), pdf=arguments.pdf)
    output: Path = arguments.output or options.root / "site"
    result = pipeline.build(options)
    problems, changes = result.problems, Changes()
    if not has_errors(problems):
        inputs = [options.root / name for name in INPUTS]
        changes, faults = publish.update(output, result.files, options.root, inputs)
        problems = (*problems, *faults)
    show(problems, arguments.format, result.content)
    if has_errors(problems):
        tell(f"Not built: {summary(problems)}. The last good site is untouched.", arguments.format)
        return 1
    tell(_report(result, changes, output), arguments.format)
    seconds = time.perf_counter() - started
    tell(sentence(f"{summary(problems)}; {seconds:.2f} s"), arguments.format)
    return 0


def _tell_next_change(arguments: argparse.Namespace) -> int:
    """Print the day alone, for a program to read; nothing if there is none."""
    content = pipeline.gather(options_of(arguments))
    if content.library is None or has_errors(content.problems):
        show(content.problems, arguments.format, content)
        return 1
    day = next_change(content.library)
    if day:
        print(day.isoformat())
    return 0


def _report(result: Result, changes: Changes, output: Path) -> str:
    held = result.content.library
    as_of, turn = (held.as_of.isoformat(), next_change(held)) if held else ("", None)
    written, removed = len(changes.written), len(changes.removed)
    return (
        f"Built {result.pages} pages as of {as_of} in {output}\n"
        f"({written} files written, {len(changes.unchanged)} unchanged, {removed} removed).\n"
        + (f"Next change by itself: {turn.isoformat()}\n" if turn else "")
        + "To see it: python3 build.py serve"
    )
