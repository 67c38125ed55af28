"""What came after a brief: what has changed since it was published, and what to read next."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from brief import dates
from brief.content import Brief, Expectation
from brief.load import Document
from brief.views.edition import Edition, Reference, Text
from brief.views.items import DateView, day_view

RELATED = 3  # briefs, at the most
WEIGHTS = {"claim": 3, "event": 3, "topic": 1, "entity": 1}  # of what two briefs share


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Something that has changed: when, what sort of change, what it is about, in what way."""

    on: DateView
    kind: str
    about: Reference
    what: Text


@dataclass(frozen=True, slots=True)
class _Change:
    day: datetime.date
    kind: str
    about: tuple[str, str]
    what: Text


def changes_since(document: Document[Brief], edition: Edition) -> tuple[ChangeView, ...]:
    """Return what has changed since a brief was published, the newest first.

    That is: corrections of the brief and of what it points to, revisions and resolutions of the
    expectations that it points to.
    """
    published = document.meta.published
    found = [*_corrections(document, edition), *_expectations(document, edition)]
    found = [change for change in found if change.day > published]
    found.sort(key=lambda change: (-change.day.toordinal(), change.about, change.kind))
    return tuple(
        ChangeView(day_view(one.day, edition), one.kind, edition.link(*one.about), one.what)
        for one in found
    )


def _pointed_to(document: Document[Brief]) -> set[tuple[str, str]]:
    return set(document.targets)


def _corrections(document: Document[Brief], edition: Edition) -> Iterator[_Change]:
    concerned = {("brief", document.id), *_pointed_to(document)}
    for correction in edition.library.corrections.values():
        kind, _, id = correction.meta.target.partition(":")
        if (kind, id) in concerned:
            it = correction.meta
            yield _Change(it.date, it.kind, (kind, id), edition.text(it.now))


def _expectations(document: Document[Brief], edition: Edition) -> Iterator[_Change]:
    for kind, id in sorted(_pointed_to(document)):
        if kind == "expectation":
            meta = edition.library.expectations[id].meta
            yield from _of_expectation(meta, (kind, id), edition)


def _of_expectation(
    meta: Expectation, about: tuple[str, str], edition: Edition
) -> Iterator[_Change]:
    for revision in meta.revisions:
        yield _Change(revision.on, "revision", about, edition.text(revision.what))
    latest = dates.bounds(meta.resolution.on).latest if meta.resolution else None
    if meta.resolution and isinstance(latest, datetime.date):
        yield _Change(latest, "resolution", about, edition.text(meta.resolution.why))


def related_briefs(document: Document[Brief], edition: Edition) -> tuple[Reference, ...]:
    """Return the briefs that share most claims and topics with one, the nearest first."""
    weighed = ((WEIGHTS.get(kind, 0), (kind, id)) for kind, id in _pointed_to(document))
    shared = ((weight, edition.once(_pointing, key, f"{key}")) for weight, key in weighed if weight)
    return edition.links("brief", tuple(nearest(shared, document.id, RELATED)))


def _pointing(key: tuple[str, str], edition: Edition) -> frozenset[str]:
    return frozenset(edition.citing(key, "brief"))


def nearest(shared: Iterable[tuple[int, frozenset[str]]], own: str, number: int) -> list[str]:
    """Return the ids with the highest sums of weights, the first by name where they are the same.

    `shared` are sets of ids, each with its weight; `own` does not count. The weightiest and
    smallest come first: once the rest of the weights is less than the `number`-th sum, whoever
    wasn't met yet can't get there, and large sets need not be gone through (H. Turtle and
    J. Flood, "Query evaluation: strategies and optimizations", 1995: max score).
    """
    ordered = sorted(shared, key=lambda one: (-one[0], len(one[1])))
    rest = sum(weight for weight, _ in ordered)
    sums: Counter[str] = Counter()
    for weight, ids in ordered:
        highest = sorted(sums.values(), reverse=True)[:number]
        settled = len(highest) == number and highest[-1] > rest
        for _ in range(weight):
            sums.update(ids.intersection(sums) if settled else ids)
        sums.pop(own, None)
        rest -= weight
    return nsmallest(number, sums, key=lambda id: (-sums[id], id))
