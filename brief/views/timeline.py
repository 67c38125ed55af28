"""The timeline: all events, by what is known of their dates, listed and drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from brief.content import Event
from brief.library import predecessors
from brief.load import Document
from brief.views.calendar import filled_calendar
from brief.views.chart import Chart
from brief.views.drawing import drawing_of, has_year
from brief.views.edition import Edition, Text
from brief.views.heads import head_of_index
from brief.views.items import EventItem, event_item, shown
from brief.views.ladder import ladder, longest_track
from brief.views.page import Head

LONG = 60  # events, above which the list is folded by year
WIDE = 4  # events of a chain that a wide screen holds side by side


@dataclass(frozen=True, slots=True)
class Choice:
    """One way of narrowing the timeline, with its name."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Filters:
    """The ways of narrowing the timeline that its events allow."""

    lanes: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    entities: tuple[Choice, ...]
    standings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events that begin in one year; 0 for those whose beginning is not known."""

    year: int
    items: tuple[EventItem, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All events in four parts, by what is known of their dates.

    `dated` have a date with a year, folded by year in `years` where they are many; `ordered` is
    a ladder of those of which it is known what came before what, with the yearless among them;
    `yearless` are the others without a year, and of `unordered` not even the order is known.
    `tracks` is how many events the longest chain of the ladder has, where a wide screen holds
    them side by side, or 0. `calendar` is the address of the calendar, "" if no date is fit for
    one.
    """

    head: Head
    drawing: Chart | None
    filters: Filters
    dated: tuple[EventItem, ...]
    years: tuple[Year, ...]
    yearless: tuple[EventItem, ...]
    ordered: tuple[EventItem, ...]
    tracks: int
    unordered: tuple[EventItem, ...]
    total: int
    calendar: str


def timeline_view(edition: Edition) -> TimelineView:
    """Return the timeline of the whole site."""
    library = edition.library
    events = shown(library.events[id] for id in library.timeline)
    related = _related(events)
    dated = [d for d in events if has_year(d)]
    ladder_of = [d for d in events if d.id in related and not has_year(d)]
    others = [d for d in events if d.id not in related and not has_year(d)]
    items, (steps, tracks) = _items(dated, edition), _ladder(ladder_of, edition)
    return TimelineView(
        head=head_of_index(edition, "timeline", "timeline/"),
        drawing=drawing_of(dated, edition, to_come=True),
        filters=_filters(events, edition),
        dated=items,
        years=_years(items, library.as_of.year) if len(items) > LONG else (),
        yearless=_items((d for d in others if d.meta.when), edition),
        ordered=steps,
        tracks=tracks,
        unordered=_items((d for d in others if not d.meta.when), edition),
        total=len(events),
        calendar=filled_calendar(edition),
    )


def _items(documents: Iterable[Document[Event]], edition: Edition) -> tuple[EventItem, ...]:
    return tuple(event_item(document, edition) for document in documents)


def _ladder(
    documents: list[Document[Event]], edition: Edition
) -> tuple[tuple[EventItem, ...], int]:
    """Return events with their steps, each line of the ladder together with its own; its tracks."""
    ids = {document.id for document in documents}
    known = predecessors(edition.library.events)
    ahead = {id: known[id] & ids for id in ids}
    order = _by_group([document.id for document in documents], ahead)
    steps = ladder(order, ahead)
    events = edition.library.events
    items = tuple(replace(event_item(events[id], edition), step=steps[id]) for id in order)
    longest = longest_track(order, ahead)
    return items, longest if longest <= WIDE else 0


def _by_group(ids: list[str], ahead: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return ids in their order, those that are linked with one another next to each other."""
    place = {id: number for number, id in enumerate(ids)}
    head = {id: id for id in ids}
    for id in ids:
        for other in ahead[id]:
            one, two = _head_of(id, head), _head_of(other, head)
            head[max(one, two, key=place.__getitem__)] = min(one, two, key=place.__getitem__)
    return tuple(sorted(ids, key=lambda id: (place[_head_of(id, head)], place[id])))


def _head_of(id: str, head: dict[str, str]) -> str:
    """Return the first event of the group that an event belongs to."""
    while head[id] != id:
        head[id] = head[head[id]]
        id = head[id]
    return id


def _years(items: tuple[EventItem, ...], now: int) -> tuple[Year, ...]:
    """Return dated events by year; the years about the as-of day are open."""
    found: dict[int, list[EventItem]] = {}
    for item in items:
        found.setdefault(item.filed.first, []).append(item)
    return tuple(
        Year(year, tuple(of_year), abs(year - now) <= 1) for year, of_year in sorted(found.items())
    )


def _filters(events: list[Document[Event]], edition: Edition) -> Filters:
    lanes = {document.meta.lane for document in events}
    topics = {id for document in events for id in document.meta.topics}
    entities = {id for document in events for id in document.meta.entities}
    return Filters(
        lanes=tuple(
            Choice(lane.id, edition.text(lane.name))
            for lane in edition.config.site.lanes
            if lane.id in lanes
        ),
        topics=_choices("topic", topics, edition),
        entities=_choices("entity", entities, edition),
        standings=tuple(sorted({edition.standing(document.meta) for document in events})),
    )


def _choices(kind: str, ids: set[str], edition: Edition) -> tuple[Choice, ...]:
    named = (Choice(id, edition.name(kind, id)) for id in ids)
    return tuple(sorted(named, key=lambda one: (one.name.text.casefold(), one.id)))


def _related(events: list[Document[Event]]) -> set[str]:
    """Return the ids of the events whose place before or after another one is known."""
    related: set[str] = set()
    for document in events:
        others = {*document.meta.after, *document.meta.before}
        related.update(others, [document.id] if others else [])
    return related
