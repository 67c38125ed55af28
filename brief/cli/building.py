"""`brief build`: build the site and put it in place, whole or not at all.

First of all it is looked whether there is anything to do: nothing is imported before that is known.
"""

import argparse
import os
import time
from pathlib import Path

from brief import memo
from brief.cli.telling import coloured, sentence, speaker_of, tell
from brief.layers import read_from
from brief.memo import Asked, Receipt
from brief.sayings import say

LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def run(arguments: argparse.Namespace) -> int:
    """Build the site; return 1 if there are errors, and then the last good site is untouched."""
    if arguments.next_change:
        from brief.cli.publishing import tell_next_change

        return tell_next_change(arguments)
    started = time.perf_counter()
    asked = _asked(arguments)
    receipt = None if arguments.pdf else memo.kept(asked)
    if receipt:
        print(receipt.report, end="")
        files = (0, receipt.files, 0)
    else:
        from brief.cli.publishing import made

        receipt, files = made(arguments, asked)
        if receipt is None:
            return 1
    tell(speaker_of(arguments.lang)(_told(receipt, files, asked.output)), arguments.format)
    seconds = time.perf_counter() - started
    tell(sentence(f"{receipt.summary}; {seconds:.2f} s"), arguments.format)
    return 0


def _asked(arguments: argparse.Namespace) -> Asked:
    """Return all that the site and what is said of it depend on."""
    root: Path = arguments.root
    options = {name: str(value) for name, value in sorted(vars(arguments).items())}
    options |= {name: os.environ.get(name, "") for name in LOCALE}
    return Asked(
        root, read_from(root), arguments.output or root / "site", f"{options} {coloured()}"
    )


def _told(receipt: Receipt, files: tuple[int, int, int], output: Path) -> str:
    written, unchanged, removed = files
    return say(
        "Built {pages} pages as of {as_of} in {output}\n"
        "({written} files written, {unchanged} unchanged, {removed} removed; {size}).\n"
        "{next}To see it: python3 build.py serve",
        pages=receipt.pages,
        as_of=receipt.as_of,
        output=output,
        written=written,
        unchanged=unchanged,
        removed=removed,
        size=receipt.size,
        next=say("Next change by itself: {day}\n", day=receipt.turn) if receipt.turn else "",
    )
