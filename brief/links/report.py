"""What was found: as text for people, as JSON for programs, as Markdown for an issue."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from itertools import accumulate

from brief.links.found import Place
from brief.links.memory import Memory, Record
from brief.links.verdicts import KINDS, Kind
from brief.sayings import Speak, labelled, say

WORST_FIRST: tuple[Kind, ...] = tuple(reversed(KINDS))
MEANINGS: Mapping[Kind, str] = {
    "soft-404": say("The host answers, but with a page that says that there is nothing"),
    "dead": say("Nothing has been there, on several days"),
    "unknown": say("No clear answer; asked again at the next run"),
    "blocked": say("There, but not for a program: look at it in a browser"),
    "moved": say("There, under a new address"),
    "ok": say("As it was"),
}
SHOWN: tuple[Kind, ...] = WORST_FIRST[:-1]  # what is in order is only counted

MOST = 60_000  # characters; GitHub takes 65,536 in an issue

Places = Mapping[str, tuple[Place, ...]]


def counts(memory: Memory) -> str:
    """Return "12 links: 1 dead, 1 moved, 10 ok"."""
    kinds = [record.kind for record in memory.values()]
    told = ", ".join(f"{kinds.count(kind)} {kind}" for kind in WORST_FIRST if kind in kinds)
    counted = say("{count} links", count=len(kinds))
    return labelled(counted, told) if told else counted


def as_text(memory: Memory, places: Places, speak: Speak = str) -> str:
    """Return a line for each link that is not in order, with its places, then the counts."""
    lines = [
        f"{places[url][0]}: {record.kind}: {url}{_because(record, speak)}"
        for _, url, record in _shown(memory)
    ]
    return "\n".join((*lines, speak(counts(memory))))


def as_json(memory: Memory, places: Places, speak: Speak = str) -> str:  # noqa: ARG001 - as the others
    """Return an array with an object for each link, by address."""
    found = [{"url": url, "places": places[url], **asdict(memory[url])} for url in sorted(memory)]
    return json.dumps(found, indent=1, default=str)


def as_markdown(memory: Memory, places: Places, speak: Speak = str) -> str:
    """Return a section for each kind that is not in order: the text of an issue.

    What would be too long for one is counted, the least bad left out.
    """
    lines = [f"{speak(counts(memory))}.", ""]
    for kind in SHOWN:
        of_kind = [(url, record) for one, url, record in _shown(memory) if one == kind]
        if of_kind:
            lines += [f"### {kind}", "", f"{speak(MEANINGS[kind])}.", ""]
            lines += [f"- {_item(url, record, places, speak)}" for url, record in of_kind] + [""]
    return _fitting("\n".join(lines).rstrip().split("\n"), speak)


def _fitting(lines: list[str], speak: Speak) -> str:
    ends = accumulate(len(line) + 1 for line in lines)
    kept = [line for line, end in zip(lines, ends, strict=True) if end <= MOST]
    left = len(lines) - len(kept)
    more = say("{number} more lines don't fit.", number=left)
    return "\n".join((*kept, *([speak(more)] if left else ())))


def _shown(memory: Memory) -> list[tuple[Kind, str, Record]]:
    """Return what is not in order, the worst first."""
    found = [(record.kind, url, record) for url, record in memory.items() if record.kind in SHOWN]
    return sorted(found, key=lambda each: (SHOWN.index(each[0]), each[1]))


def _because(record: Record, speak: Speak) -> str:
    return f" ({speak(record.why)})" + (f" → {record.target}" if record.target else "")


def _item(url: str, record: Record, places: Places, speak: Speak = str) -> str:
    target = f" → <{_safe(record.target)}>" if record.target else ""
    named = ", ".join(f"`{place}`" for place in places[url])
    return f"<{_safe(url)}>{target}: {speak(record.why)} ({named})"


def _safe(url: str) -> str:
    """Return an address that Markdown can't take for anything else."""
    return url.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C").replace("`", "%60")


FORMATS: dict[str, Callable[[Memory, Places, Speak], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
