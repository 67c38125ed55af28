"""From plans to files: each page is rendered, or taken from the memo if it was rendered before.

The plans are shared among the processors. What they make is the same however they are shared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from brief import memo, outputs
from brief.memo import Memo
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
from brief.urls import file_of
from brief.views import Asset, Head, Page
from brief.views.briefs import BriefView

Reasons: TypeAlias = tuple[tuple[str, str], ...]  # the address of a page, why it was rendered

# What changed, by the mark that is another.
WHY = {
    "view": "what it says changed",
    "template": "its template changed, or one that this brings in",
    "frame": "the interface strings changed, or what is on every page",
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
class Made:
    """All files of a site but its PDFs, the pages they are made from, and the problems met."""

    sheets: tuple[Sheet, ...]
    files: tuple[File, ...]
    problems: Problems
    reasons: Reasons


def make(editions: Editions, assets: tuple[Asset, ...], press: Press, memory: Memo) -> Made:
    """Make the site; `assets` are copied. Raises MissingStringError."""
    plans, marker = tuple(outputs.plan_pages(editions)), marker_of(press)
    before = memory.recall("pages") or {}
    if memory.workers > 1 and not before:
        compile_all(press)
    work = partial(_made, editions=editions, press=press, marker=marker, memory=memory)
    items = [item for made in memory.shared("render", work, plans) for item in made]
    sheets = tuple(item for item in items if isinstance(item, Sheet))
    reasons = tuple(_reasons(sheets, before)) if memory.keeps else ()
    _remember(sheets, memory)
    base = editions[0].config.base
    listing = outputs.listing((sheet.head for sheet in sheets), base)
    plain = (*(item for item in items if isinstance(item, Asset)), *listing, *assets)
    files = (file for sheet in sheets if (file := _file(sheet, memory)))
    faults = (sheet.file for sheet in sheets if isinstance(sheet.file, Problem))
    return Made(sheets, (*files, *copied(plain)), tuple(dict.fromkeys(faults)), reasons)


def _made(
    plan: Plan, editions: Editions, press: Press, marker: Marker, memory: Memo
) -> list[Sheet | Asset]:
    items = plan.make(editions)
    return [_sheet(i, press, marker, memory) if isinstance(i, Page) else i for i in items]


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


def _remember(sheets: tuple[Sheet, ...], memory: Memo) -> None:
    """Keep what was rendered; the processes that rendered it had only copies of the memo."""
    for sheet in sheets:
        if sheet.marks and isinstance(sheet.file, File):
            memory.put(_key(sheet.marks), sheet.file.data)
    memory.count("render", sum(sheet.file is not None for sheet in sheets))
    memory.note("pages", {sheet.url: sheet.marks for sheet in sheets if sheet.marks})


def _reasons(sheets: tuple[Sheet, ...], before: Mapping[str, Marks]) -> Iterator[tuple[str, str]]:
    """Yield each page that was rendered, and why."""
    for sheet in sheets:
        if sheet.file is not None:
            yield sheet.url, _reason(sheet.marks, before.get(sheet.url))


def _reason(now: Marks | None, before: Marks | None) -> str:
    if now is None:
        return "it can't be told what it depends on"
    if before is None:
        return "it is new, or nothing is remembered of it"
    changed = [why for mark, why in WHY.items() if getattr(now, mark) != getattr(before, mark)]
    return "; ".join(changed) or "it was lost from the cache"


def _key(marks: Marks) -> bytes:
    return memo.key_of("render", marks)
