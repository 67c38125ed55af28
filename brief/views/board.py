"""The board of what to expect: each expectation once, by what is due first."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from brief import dates
from brief.config import Scenario
from brief.content import RESOLVED, Expectation
from brief.load import Document
from brief.views.claims import ClaimView, claim_views
from brief.views.edition import Edition, Text
from brief.views.heads import head_of_index
from brief.views.items import horizon_view, state_of
from brief.views.outlook import Outlook, outlook
from brief.views.page import Head

DUE_SOON_DAYS = 90  # how long before its end a horizon is pointed out

Documents: TypeAlias = list[Document[Expectation]]


@dataclass(frozen=True, slots=True)
class Branch:
    """The expectations of one scenario, and the claims that describe it."""

    name: Text
    claims: tuple[ClaimView, ...]
    outlooks: tuple[Outlook, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Open expectations with one horizon: those of no scenario, then those of each scenario."""

    anchor: str
    name: Text | None
    outlooks: tuple[Outlook, ...]
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """What to expect. `due_soon` looks `due_days` ahead; `open` are all those in `groups`."""

    head: Head
    total: int
    overdue: tuple[Outlook, ...]
    due_days: int
    due_soon: tuple[Outlook, ...]
    occurring: tuple[Outlook, ...]
    open: int
    groups: tuple[Group, ...]
    resolved: tuple[Outlook, ...]


def board_view(edition: Edition) -> BoardView:
    """Return the board of all expectations."""
    documents = sorted(listed(edition), key=lambda document: _key(document, edition))
    sections: dict[str, Documents] = {}
    for document in documents:
        sections.setdefault(_section(document.meta, edition.library.as_of), []).append(document)
    opened = sections.get("open", [])
    return BoardView(
        head=head_of_index(edition, "expect", "expect/"),
        total=len(documents),
        overdue=_outlooks(sections.get("overdue", ()), edition),
        due_days=DUE_SOON_DAYS,
        due_soon=_outlooks(sections.get("due_soon", ()), edition),
        occurring=_outlooks(sections.get("occurring", ()), edition),
        open=len(opened),
        groups=_groups(opened, edition),
        resolved=_outlooks(newest_first(sections.get("resolved", ())), edition),
    )


def listed(edition: Edition) -> Documents:
    """Return the expectations that lists show: not those that were withdrawn."""
    return [d for d in edition.library.expectations.values() if not d.meta.withdrawn]


def newest_first(documents: Iterable[Document[Expectation]]) -> Documents:
    """Return resolved expectations, the one that was settled last first."""
    dated = [(d.meta.resolution, d) for d in documents]
    dated.sort(key=lambda pair: pair[1].id)
    dated.sort(key=lambda pair: dates.sort_key(pair[0].on) if pair[0] else (), reverse=True)
    return [document for _, document in dated]


def is_due_soon(when: dates.Date, as_of: datetime.date) -> bool:
    """Tell whether a horizon ends on `as_of` or within DUE_SOON_DAYS days after it."""
    last = dates.bounds(when).latest
    if not isinstance(last, datetime.date):
        return False
    return 0 <= (last - as_of).days <= DUE_SOON_DAYS


def _section(it: Expectation, as_of: datetime.date) -> str:
    state, horizon = state_of(it, as_of), it.horizon
    if state in RESOLVED:
        return "resolved"
    if state != "overdue" and horizon and horizon.when and is_due_soon(horizon.when, as_of):
        return "due_soon"
    return state


def _outlooks(documents: Iterable[Document[Expectation]], edition: Edition) -> tuple[Outlook, ...]:
    return tuple(outlook(document, edition) for document in documents)


def _key(document: Document[Expectation], edition: Edition) -> tuple[Any, ...]:
    """Return what sorts by horizon: a date, then words, then none; then as the sources tell."""
    horizon = document.meta.horizon
    place = (_place(document.meta.basis, edition), document.id)
    if horizon and horizon.when:
        last = dates.bounds(horizon.when).latest
        known = isinstance(last, datetime.date)
        return (0, not known, last if known else (), dates.sort_key(horizon.when), place)
    return (1 if horizon and horizon.words else 2, place)


def _place(basis: tuple[str, ...], edition: Edition) -> int:
    """Return where the first of some claims stands among all claims of the sources."""
    return min(place for place, id in enumerate(edition.library.claims) if id in basis)


def _groups(documents: Documents, edition: Edition) -> tuple[Group, ...]:
    """Return open expectations by their horizon, in the order in which they come."""
    groups: dict[str, Documents] = {}
    for document in documents:
        horizon = horizon_view(document.meta, edition)
        groups.setdefault(horizon.label.text if horizon else "", []).append(document)
    return tuple(_group(n, of_one, edition) for n, of_one in enumerate(groups.values(), 1))


def _group(number: int, documents: Documents, edition: Edition) -> Group:
    horizon = horizon_view(documents[0].meta, edition)
    branches = (_branch(scenario, documents, edition) for scenario in edition.config.site.scenarios)
    return Group(
        anchor=f"_horizon-{number}",
        name=horizon.label if horizon else None,
        outlooks=_outlooks((d for d in documents if not d.meta.scenario), edition),
        branches=tuple(branch for branch in branches if branch.outlooks),
    )


def _branch(scenario: Scenario, documents: Documents, edition: Edition) -> Branch:
    chosen = (document for document in documents if document.meta.scenario == scenario.id)
    claims = claim_views(scenario.claims, edition)
    return Branch(edition.text(scenario.name), claims, _outlooks(chosen, edition))
