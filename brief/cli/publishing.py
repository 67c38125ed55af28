"""The part of `brief build` that has work to do."""

import argparse
import gc
from dataclasses import replace
from datetime import date

from brief import ledger, memo, pipeline, processes, publish
from brief.cli.options import options_of
from brief.cli.progress import Progress
from brief.cli.show import show, shown
from brief.cli.telling import speaker_of, tell
from brief.config import Config
from brief.library import Library, days_of, newest_date, reworded
from brief.memo import Asked, Memo, Receipt
from brief.outputs.hosting import renewal
from brief.pipeline import Content, Result, has_errors
from brief.problems import Problems
from brief.publish import Changes
from brief.report import summary
from brief.sayings import decimal, say
from brief.views.turns import next_change

Counts = tuple[int, int, int]
MOST, NEAR = 10**9, 0.8  # bytes that GitHub Pages publishes, and the share that is told of


def made(
    arguments: argparse.Namespace, asked: Asked, progress: Progress
) -> tuple[Receipt | None, Counts]:
    """Build the site and say what is wrong; return its receipt, and how many files changed.

    What was made is kept for the next build only if what went in stayed the same meanwhile.
    """
    before = memo.digest_of(asked)
    result, memory = _result(arguments, asked, progress)
    settled = bool(before) and before == memo.digest_of(asked)
    progress.watch(say("publish"), 0, 0)
    changes, faults = _published(result, asked)
    if settled:
        memory.save()  # now, since publishing waits until the disk has all that was written
    progress.done()
    problems = (*result.problems, *faults)
    speak = speaker_of(arguments.lang)
    for url, why in result.reasons if arguments.explain else ():
        tell(f"{url}: {speak(why)}", arguments.format)
    report = shown(problems, arguments.format, result.content, arguments.lang)
    short = summary(problems)
    print(report, end="")
    if has_errors(problems):
        failed = say("Not built: {summary}. The last good site is untouched.", summary=short)
        tell(speak(failed), arguments.format)
        return None, (0, 0, 0)
    receipt = _receipt(result, arguments, before, changes.digest, (report, speak(short)))
    receipt = replace(receipt, size=speak(receipt.size), words=speak(receipt.words))
    if settled and not faults and not arguments.pdf:
        memo.keep(asked, receipt)
    return receipt, (len(changes.written), len(changes.unchanged), len(changes.removed))


def _result(arguments: argparse.Namespace, asked: Asked, progress: Progress) -> tuple[Result, Memo]:
    memory = Memo(asked.root, processes.number(), progress.watch)
    gc.disable()  # a build ends before garbage matters, and its many values are costly to search
    try:
        options = replace(options_of(arguments), pdf=arguments.pdf)
        return pipeline.build(options, memory), memory
    finally:
        gc.freeze()  # nor does what was made need to be searched afterwards
        gc.enable()


def _published(result: Result, asked: Asked) -> tuple[Changes, Problems]:
    if has_errors(result.problems):
        return Changes(), ()
    inputs = (*asked.inputs, asked.root / "brief")  # never an output folder
    return publish.update(asked.output, result.files, asked.root, inputs)


def _receipt(
    result: Result, arguments: argparse.Namespace, before: str, site: str, said: tuple[str, str]
) -> Receipt:
    held, config, shown = result.content.library, result.content.config, result.shown
    assert held
    assert config
    assert shown
    turn = _turn(config, held, shown, arguments)
    return Receipt(
        asked=before,
        output=site,
        pages=result.pages,
        files=len(result.files),
        as_of=held.as_of.isoformat(),
        turn=turn.isoformat() if turn else "",
        left_out=len(tuple(held.documents())) - len(tuple(shown.documents())),
        words=_words(result.content, held, shown),
        size=_size(result),
        report=said[0],
        summary=said[1],
    )


def _words(content: Content, held: Library, shown: Library) -> str:
    """Return what is to be said of the words, which no date takes back to an earlier day."""
    if held.as_of >= newest_date(content.parsed):
        return ""
    return say(
        "The words are those of today. Reworded or withdrawn since that day: {number}\n",
        number=len(reworded(held.documents(), held.as_of) & {*ledger.names(shown)}),
    )


def _size(result: Result) -> str:
    """Return the size of the site, and a warning where GitHub Pages may soon refuse it."""
    size = sum(len(file.data) for file in result.files)
    shown = say("{size} MB", size=decimal(size / 10**6, 1))
    if size <= MOST * NEAR:
        return shown
    limit = f"{MOST // 10**6:,}"
    return say("{size}, near GitHub Pages' limit of {limit} MB", size=shown, limit=limit)


def tell_next_change(arguments: argparse.Namespace) -> int:
    """Print the day alone, for a program to read; nothing if there is none."""
    content = pipeline.gather(options_of(arguments))
    held, config = content.library, content.config
    if held is None or config is None or has_errors(content.problems):
        show(content.problems, arguments.format, content, arguments.lang)
        return 1
    shown = pipeline.on_its_day(config, held, options_of(arguments))
    day = _turn(config, held, shown, arguments)
    if day:
        print(day.isoformat())
    return 0


def _turn(
    config: Config, held: Library, shown: Library, arguments: argparse.Namespace
) -> date | None:
    """Return the day on which the site would next read otherwise; None if there is none."""
    days = (*(days_of(held) if arguments.as_of else ()), *renewal(config, held.as_of))
    return next_change(shown, days)
