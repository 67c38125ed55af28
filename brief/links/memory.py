"""What was found before. Nothing is called dead until it was found so on several days."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from brief.links.verdicts import KINDS, LOST, Kind, Verdict
from brief.sayings import say

ENOUGH_DAYS = 3  # different days on which an address led nowhere
FRESH = timedelta(6)  # how long what was found in order is not asked for again


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of an address: the verdict, its day, and the days on which it led nowhere."""

    kind: Kind
    why: str
    target: str
    on: date
    lost: tuple[date, ...] = ()


Memory: TypeAlias = Mapping[str, Record]


def recorded(verdict: Verdict, before: Record | None, today: date) -> Record:
    """Return what is known after today's verdict."""
    if verdict.kind not in LOST:
        # Silence says nothing: the days on which it led nowhere still count.
        kept = before.lost if before and verdict.kind == "unknown" else ()
        return Record(verdict.kind, verdict.why, verdict.target, today, kept)
    lost = tuple(sorted({*(before.lost if before else ()), today}))
    if len(lost) >= ENOUGH_DAYS:
        return Record(
            verdict.kind,
            say("{why}, since {day}", why=verdict.why, day=lost[0]),
            "",
            today,
            lost,
        )
    why = say(
        "{why}; seen on {count} of {enough} days",
        why=verdict.why,
        count=len(lost),
        enough=ENOUGH_DAYS,
    )
    return Record("unknown", why, "", today, lost)


def is_fresh(record: Record | None, today: date) -> bool:
    """Tell whether an address need not be asked for today."""
    if record is None or record.on > today:
        return False
    return record.on == today or (record.kind in ("ok", "moved") and today - record.on <= FRESH)


def as_memory(text: str | bytes) -> Memory:
    """Return what a file remembers; what can't be read in it is forgotten."""
    try:
        held = json.loads(text)
        pairs = held["links"].items()
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
        return {}
    found = ((url, _record(value)) for url, value in pairs)
    return {url: record for url, record in found if record}


def _record(value: Any) -> Record | None:
    try:
        lost = tuple(map(date.fromisoformat, value["lost"]))
        on = date.fromisoformat(value["on"])
        kind = next(kind for kind in KINDS if kind == value["kind"])
        return Record(kind, str(value["why"]), str(value["target"]), on, lost)
    except (KeyError, TypeError, ValueError, StopIteration):
        return None


def dumped(memory: Memory) -> str:
    """Return the text of a file that remembers."""
    links = {url: asdict(memory[url]) for url in sorted(memory)}
    return json.dumps({"links": links}, indent=1, default=str) + "\n"
