"""What waits for an editor: `brief due`. Pure: from the library and its as-of day to a list.

overdue   a horizon has passed and nobody resolved the expectation; a brief's day of review has
soon      a horizon ends, a deadline falls, a review is due within some days
passed    a deadline fell within as many days: what came of it?
waiting   for another source: an allegation that nothing else bears out, an event that rests on
          one source; for an answer that was never sought; for a draft to be published
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from brief import dates
from brief.content import RESOLVED
from brief.library import Library, is_withdrawn
from brief.load import Document
from brief.problems import Where
from brief.sayings import say
from brief.schema import Words

Group: TypeAlias = Literal["overdue", "soon", "passed", "waiting"]
GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do: its group, its day if it has one, what it is about and where, and why."""

    group: Group
    day: datetime.date | None
    kind: str
    id: str
    title: str
    where: Where
    why: str


def due(library: Library, within: int) -> tuple[Item, ...]:
    """Return all that waits on the library's as-of day, by group, day and id.

    `within` is how many days ahead, and for deadlines back, is looked.
    """
    items = [item for look in _LOOKS for item in look(library, within)]
    return tuple(sorted(items, key=_place))


def _place(item: Item) -> tuple[int, datetime.date, str, str]:
    return GROUPS.index(item.group), item.day or datetime.date.max, item.kind, item.id


def _horizons(library: Library, within: int) -> Iterator[Item]:
    for document in _standing(library.expectations.values()):
        it, spot = document.meta, ("horizon", "when")
        day = _last_day(it.horizon.when) if it.horizon else None
        if day is None or it.status in RESOLVED:
            continue
        if day < library.as_of:
            why = say("its horizon has passed: brief resolve {id}", id=document.id)
            yield _item("overdue", day, document, spot, why)
        elif _days_to(day, library) <= within:
            yield _item("soon", day, document, spot, say("its horizon ends"))


def _deadlines(library: Library, within: int) -> Iterator[Item]:
    for document in _standing(library.events.values()):
        day = _last_day(document.meta.when) if document.meta.kind == "deadline" else None
        if day is None or abs(_days_to(day, library)) > within:
            continue
        if day < library.as_of:
            why = say("the deadline has passed: say what came of it")
            yield _item("passed", day, document, ("when",), why)
        else:
            yield _item("soon", day, document, ("when",), say("the deadline falls"))


def _reviews(library: Library, within: int) -> Iterator[Item]:
    for document in _standing(d for held in library.briefs.values() for d in held.values()):
        day, spot = document.meta.review_by, ("review_by",)
        if day and day < library.as_of:
            why = say("it was to be read again: do so, and set another day")
            yield _item("overdue", day, document, spot, why)
        elif day and _days_to(day, library) <= within:
            yield _item("soon", day, document, spot, say("it is to be read again"))


def _drafts(library: Library, _: int) -> Iterator[Item]:
    for document in (d for held in library.drafts.values() for d in held.values()):
        if document.meta.status == "draft":
            yield _item("waiting", None, document, ("status",), say("it is a draft"))


def _claims(library: Library, _: int) -> Iterator[Item]:
    for claim in library.claims.values():
        said, title = claim.claim, _first(claim.claim.says)
        if said.withdrawn or claim.document.meta.withdrawn:
            continue
        if library.standings[claim.id] == "alleged" and not said.repeats:
            why = say("it is alleged, and no other source bears it out")
            yield Item("waiting", None, "claim", claim.id, title, claim.at("status"), why)
        if said.response and said.response.sought == "no":
            why = say("nobody asked the person at issue for an answer")
            where = claim.at("response", "sought")
            yield Item("waiting", None, "claim", claim.id, title, where, why)


def _events(library: Library, _: int) -> Iterator[Item]:
    for document in _standing(library.events.values()):
        sources = {claim.partition("/")[0] for claim in document.meta.claims}
        if len(sources) == 1:
            why = say("it rests on one source, {source}", source=sources.pop())
            yield _item("waiting", None, document, ("claims",), why)


_LOOKS = (_horizons, _deadlines, _reviews, _drafts, _claims, _events)


def _item(
    group: Group,
    day: datetime.date | None,
    document: Document[Any],
    spot: tuple[str, ...],
    why: str,
) -> Item:
    it = document.meta
    title = it.statement if document.kind == "expectation" else it.title
    text = title if isinstance(title, str) else _first(title)
    return Item(group, day, document.kind, document.id, text, document.at(*spot), why)


def _standing(documents: Iterable[Document[Any]]) -> Iterator[Document[Any]]:
    return (document for document in documents if not is_withdrawn(document))


def _first(words: Words) -> str:
    return words.texts[0][1]


def _last_day(when: dates.Date | None) -> datetime.date | None:
    """Return the last day of a date, where its year is known."""
    last = dates.bounds(when).latest if when else None
    return last if isinstance(last, datetime.date) else None


def _days_to(day: datetime.date, library: Library) -> int:
    return (day - library.as_of).days
