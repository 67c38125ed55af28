"""What came after a brief: what has changed since it was published, and what to read next."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
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
    scores: Counter[str] = Counter()
    for kind, id in _pointed_to(document):
        for _ in range(WEIGHTS.get(kind, 0)):
            scores.update(edition.citing((kind, id), "brief"))
    scores.pop(document.id, None)
    return edition.links("brief", tuple(_highest(scores, RELATED)))


def _highest(scores: Mapping[str, int], number: int) -> list[str]:
    """Return the ids with the highest scores, the first by name where they are the same.

    A large site has thousands of scores for each brief, so few of them are looked at one by one.
    """
    highest = sorted(scores.values(), reverse=True)[:number]
    best = [id for id, score in scores.items() if score >= highest[-1]]
    return nsmallest(number, best, key=lambda id: (-scores[id], id))
