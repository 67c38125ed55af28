"""`brief due`: list what waits for an editor."""

import argparse
import datetime
import json
from collections.abc import Sequence
from itertools import groupby
from textwrap import shorten

from brief import pipeline
from brief.cli.show import show
from brief.cli.telling import speaker_of
from brief.due import Item, due
from brief.pipeline import Options
from brief.sayings import Speak, filled, say

HEADINGS = {
    "overdue": say("Overdue"),
    "soon": say("Due within {days} days"),
    "passed": say("Deadlines of the last {days} days"),
    "waiting": say("Waiting"),
}


def run(arguments: argparse.Namespace) -> int:
    """Print the list; return 1 if the content has problems that leave nothing to look at."""
    # No build depends on this day: it is only compared with those in the content.
    as_of = arguments.as_of or datetime.date.today()  # noqa: DTZ011 (the editor's own day)
    content = pipeline.gather(Options(arguments.root, as_of=as_of))
    if content.library is None:
        show(content.problems, "text", content, arguments.lang)
        return 1
    items = due(content.library, arguments.within)
    if arguments.format == "json":
        print(json.dumps([_record(item) for item in items], indent=2, ensure_ascii=False))
    else:
        print(_text(items, arguments.within, as_of, speaker_of(arguments.lang)), end="")
    return 0


def _text(items: Sequence[Item], days: int, as_of: datetime.date, speak: Speak) -> str:
    if not items:
        return speak(say("Nothing waits on {day}.", day=as_of.isoformat())) + "\n"
    lines: list[str] = []
    for group, members in groupby(items, key=lambda item: item.group):
        listed = list(members)
        lines += [f"{speak(filled(HEADINGS[group], days=days))} ({len(listed)})", ""]
        lines += [line for item in listed for line in (*_lines(item, speak), "")]
    return "".join(f"{line}\n" for line in lines[:-1])


def _lines(item: Item, speak: Speak) -> tuple[str, str, str]:
    day = f"{item.day.isoformat()}  " if item.day else ""
    title = shorten(item.title, 90, placeholder=" …")
    return f"  {day}{item.kind}:{item.id}", f"    {title}", f"    {item.where}: {speak(item.why)}"


def _record(item: Item) -> dict[str, str | int | None]:
    return {
        "group": item.group,
        "day": item.day.isoformat() if item.day else None,
        "kind": item.kind,
        "id": item.id,
        "title": item.title,
        "path": item.where.path,
        "line": item.where.line,
        "why": item.why,
    }
