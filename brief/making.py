"""From plans to files: what is planned is made, or taken from the memo if it was made before.

A plan whose ground still holds is not looked at: its files are what they were. Of the others the
views are made, and a page whose view is what it was is not rendered. The work is shared among the
processors. What they make is the same however it is shared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from itertools import chain
from typing import Any, TypeAlias

from brief import memo, outputs, processes
from brief.memo import Done, Gains, Ground, Memo, Task, Working
from brief.outputs import Editions, Plan
from brief.problems import Problem, Problems
from brief.publish import File
from brief.render import (
    Marker,
    Marks,
    Press,
    compile_all,
    copied,
    marker_of,
    marks_of,
    render,
)
from brief.sayings import all_of, say
from brief.urls import file_of
from brief.views import Asset, Head, Page
from brief.views.briefs import BriefView

Reasons: TypeAlias = tuple[tuple[str, str], ...]  # the address of a page, why it was rendered

# What changed, by the mark that is another.
WHY = {
    "view": say("what it says changed"),
    "template": say("its template changed, or one that this brings in"),
    "frame": say("the interface strings changed, or what is on every page"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is left of a page: its file, or the problem of its template; None where it is known.

    `pdf` is the address of a brief's PDF. `marks` are None if its view is no value.
    """

    url: str
    template: str
    head: Head
    pdf: str
    file: File | Problem | None
    marks: Marks | None


@dataclass(frozen=True, slots=True)
class Copy:
    """An asset whose bytes the memo keeps, by their digest."""

    url: str
    digest: str


Item: TypeAlias = Sheet | Asset


@dataclass(frozen=True, slots=True)
class Made:
    """All files of a site but its PDFs, the pages they are made from, and the problems met."""

    sheets: tuple[Sheet, ...]
    files: tuple[File, ...]
    problems: Problems
    reasons: Reasons


def make(editions: Editions, assets: tuple[Asset, ...], press: Press, working: Working) -> Made:
    """Make the site; `assets` are copied. Raises MissingStringError."""
    memory, ground = working.memory, working.ground
    plans, marker = tuple(outputs.plan_pages(editions)), marker_of(press)
    before = [memory.recall(_name(plan)) for plan in plans]
    held = [_recalled(done, ground, marker, memory) for done in before]
    lost = [plan for plan, items in zip(plans, held, strict=True) if items is None]
    fresh = _all_made(lost, editions, press, marker, working)
    reasons = _reasons(chain(*fresh), _marks(before)) if memory.keeps else ()
    memory.count("plan", len(lost))
    memory.count("render", sum(_is_rendered(item) for item in chain(*fresh)))
    remade = iter(fresh)
    whole = [next(remade) if items is None else items for items in held]
    return _whole(tuple(chain(*whole)), assets, editions, memory, tuple(reasons))


def _whole(
    items: tuple[Item, ...],
    assets: tuple[Asset, ...],
    editions: Editions,
    memory: Memo,
    reasons: Reasons,
) -> Made:
    """Return the site that all items make, with what is copied, and the sitemap."""
    sheets = tuple(item for item in items if isinstance(item, Sheet))
    base = editions[0].config.base
    listing = outputs.listing((sheet.head for sheet in sheets), base)
    plain = (*(item for item in items if isinstance(item, Asset)), *listing, *assets)
    files = (file for sheet in sheets if (file := _file(sheet, memory)))
    faults = (sheet.file for sheet in sheets if isinstance(sheet.file, Problem))
    return Made(sheets, (*files, *copied(plain)), tuple(dict.fromkeys(faults)), reasons)


def _is_rendered(item: Item) -> bool:
    return isinstance(item, Sheet) and item.file is not None


def _name(plan: Plan) -> str:
    return "\n".join(("plan", *plan.urls))


def _all_made(
    lost: Sequence[Plan], editions: Editions, press: Press, marker: Marker, working: Working
) -> list[list[Item]]:
    """Return what each plan makes.

    If processes share the plans, those come first in whose making work that others need is half
    done. It is done with them, and once.
    """
    memory, tasks = working.memory, dict[str, list[Task[Any]]]()
    work = partial(_made, editions=editions, press=press, marker=marker, working=working)
    if processes.pays(memory.workers, len(lost)):
        compile_all(press)
        tasks |= outputs.tasks(editions)
    made: dict[tuple[str, ...], list[Item]] = {}
    for first in (True, False):
        turn = [(p, tasks.get(p.urls[0], ())) for p in lost if (p.urls[0] in tasks) is first]
        done = memory.shared(say("render"), work, turn)
        for (plan, _), (items, gains) in zip(turn, done, strict=True):
            memory.gain(gains)
            made[plan.urls] = items
    return [made[plan.urls] for plan in lost]


def _made(
    turn: tuple[Plan, Sequence[Task[Any]]],
    editions: Editions,
    press: Press,
    marker: Marker,
    working: Working,
) -> tuple[list[Item], Gains]:
    """Return what a plan makes, and what is to be remembered of it and of the tasks with it."""
    (plan, tasks), memory = turn, working.memory

    def items() -> list[Item]:
        made = plan.make(editions)
        return [_sheet(i, press, marker, memory) if isinstance(i, Page) else i for i in made]

    found, looked = working.looked(items)
    _remember(plan, found, looked, memory, working.ground)
    for task in tasks:
        working.again(*task)
    return found, memory.gains()


def _sheet(page: Page, press: Press, marker: Marker, memory: Memo) -> Sheet:
    marks = marks_of(page, marker) if memory.keeps else None
    known = marks is not None and memory.get(_key(marks)) is not None
    file = None if known else render(page, press)
    pdf = page.view.pdf if isinstance(page.view, BriefView) else ""
    return Sheet(page.url, page.template, page.view.head, pdf, file, marks)


def _file(sheet: Sheet, memory: Memo) -> File | None:
    """Return the file of a page, from the memo if it was not rendered; None if it failed."""
    if sheet.file is None and sheet.marks:
        return File(file_of(sheet.url), memory.get(_key(sheet.marks)) or b"")
    return sheet.file if isinstance(sheet.file, File) else None


def _remember(
    plan: Plan, items: Sequence[Item], looked: Iterable[str], memory: Memo, ground: Ground
) -> None:
    """Keep what was made."""
    if not memory.keeps:
        return
    kept = tuple(_kept(item, memory) for item in items)
    if None not in kept:
        memory.note(_name(plan), ground.done(kept, looked))


def _kept(item: Item, memory: Memo) -> Sheet | Copy | None:
    """Have the memo keep the bytes of an item; return the rest, or None if they can't be kept."""
    if isinstance(item, Asset):
        digest = blake2b(item.data, digest_size=32).digest()
        memory.put(digest, None if memory.get(digest) is not None else item.data)
        return Copy(item.url, digest.hex())
    if isinstance(item.file, File) and item.marks:
        memory.put(_key(item.marks), item.file.data)
    return replace(item, file=None) if item.marks and not isinstance(item.file, Problem) else None


def _recalled(done: Done | None, ground: Ground, marker: Marker, memory: Memo) -> list[Item] | None:
    """Return what a plan made before, if it would make the same again and all of it is kept."""
    if done is None or not ground.holds(done):
        return None
    found = [_taken(item, marker, memory) for item in done.made]
    return None if None in found else [item for item in found if item is not None]


def _taken(item: Sheet | Copy, marker: Marker, memory: Memo) -> Item | None:
    if isinstance(item, Copy):
        data = memory.get(bytes.fromhex(item.digest))
        return None if data is None else Asset(item.url, data)
    marks = item.marks and _now(item.marks, item, marker)
    data = memory.get(_key(marks)) if marks else None
    return None if data is None else replace(item, file=File(file_of(item.url), data), marks=marks)


def _now(marks: Marks, sheet: Sheet, marker: Marker) -> Marks:
    """Return the marks of a page whose view is what it was, with the templates as they are."""
    template, frame = marker.templates.get(sheet.template, ""), marker.frames[sheet.head.lang]
    return replace(marks, template=template, frame=frame)


def _marks(before: Sequence[Done | None]) -> Mapping[str, Marks]:
    """Return the marks of all pages as they were."""
    items = (item for done in before if done for item in done.made)
    return {i.url: i.marks for i in items if isinstance(i, Sheet) and i.marks}


def _reasons(items: Iterable[Item], before: Mapping[str, Marks]) -> Iterator[tuple[str, str]]:
    """Yield each page that was rendered, and why."""
    for sheet in items:
        if isinstance(sheet, Sheet) and sheet.file is not None:
            yield sheet.url, _reason(sheet.marks, before.get(sheet.url))


def _reason(now: Marks | None, before: Marks | None) -> str:
    if now is None:
        return say("it can't be told what it depends on")
    if before is None:
        return say("it is new, or nothing is remembered of it")
    changed = [why for mark, why in WHY.items() if getattr(now, mark) != getattr(before, mark)]
    return all_of(changed) or say("it was lost from the cache")


def _key(marks: Marks) -> bytes:
    return memo.key_of("render", marks)
