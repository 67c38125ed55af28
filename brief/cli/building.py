"""`brief build`: build the site and put it in place, whole or not at all.

First of all it is looked whether there is anything to do: nothing is imported before that is known.
"""

import argparse
import os
import time
from pathlib import Path

from brief import memo, publish
from brief.cli.progress import Progress
from brief.cli.telling import coloured, sentence, speaker_of, tell
from brief.layers import read_from
from brief.memo import Asked, Receipt
from brief.sayings import decimal, say

TOLD = ("explain", "timings")  # they change what is told, not what is made
LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def run(arguments: argparse.Namespace) -> int:
    """Build the site; return 1 if there are errors, and then the last good site is untouched."""
    if arguments.next_change:
        from brief.cli.publishing import tell_next_change

        return tell_next_change(arguments)
    started = time.perf_counter()
    speak = speaker_of(arguments.lang)
    asked, progress = _asked(arguments), Progress(speak)
    progress.watch(say("compare"), 0, 0)
    receipt = None if arguments.pdf else _standing(asked)
    if receipt:
        print(receipt.report, end="")
        files = (0, receipt.files, 0)
        if arguments.explain:
            tell(speak(say("No page is rendered: nothing has changed.")), arguments.format)
    else:
        progress.watch(say("start"), 0, 0)
        from brief.cli.publishing import made

        receipt, files = made(arguments, asked, progress)
        if receipt is None:
            return 1
    progress.done()
    if arguments.timings:
        tell("\n".join((speak(say("Where the time went:")), *progress.timings())), arguments.format)
    tell(speak(_told(receipt, files, asked.output)), arguments.format)
    seconds = time.perf_counter() - started
    ended = say("{summary}; {seconds} s", summary=receipt.summary, seconds=decimal(seconds, 2))
    tell(sentence(speak(ended)), arguments.format)
    return 0


def _standing(asked: Asked) -> Receipt | None:
    """Return the receipt of the last build if there is nothing to do; else None."""
    receipt = memo.kept(asked)
    return receipt if receipt and receipt.output == publish.digest_at(asked.output) else None


def _asked(arguments: argparse.Namespace) -> Asked:
    """Return all that the site and what is said of it depend on."""
    root: Path = arguments.root
    said = {name: value for name, value in vars(arguments).items() if name not in TOLD}
    options = {name: str(value) for name, value in sorted(said.items())}
    options |= {name: os.environ.get(name, "") for name in LOCALE}
    return Asked(
        root, read_from(root), arguments.output or root / "site", f"{options} {coloured()}"
    )


def _told(receipt: Receipt, files: tuple[int, int, int], output: Path) -> str:
    written, unchanged, removed = files
    return say(
        "Built {pages} pages as of {as_of} in {output}\n"
        "({written} files written, {unchanged} unchanged, {removed} removed; {size}).\n"
        "{later}{words}{next}To see it: python3 build.py serve",
        pages=receipt.pages,
        as_of=receipt.as_of,
        output=output,
        written=written,
        unchanged=unchanged,
        removed=removed,
        size=receipt.size,
        later=say("Left out, since dated later: {number}\n", number=receipt.left_out)
        if receipt.left_out
        else "",
        words=receipt.words,
        next=say("Next change by itself: {day}\n", day=receipt.turn) if receipt.turn else "",
    )
