"""The order of events: by their dates where they have any, else by what came before what."""

import datetime
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush
from typing import Any, TypeAlias

from brief import dates
from brief.content import Event
from brief.load import Document

Events: TypeAlias = Mapping[str, Document[Event]]


def predecessors(events: Events) -> dict[str, set[str]]:
    """Return, for each event, the events that `after` and `before` put directly ahead of it."""
    ahead: dict[str, set[str]] = {id: set() for id in events}
    for id, document in events.items():
        ahead[id].update(other for other in document.meta.after if other in events)
        for other in document.meta.before:
            if other in events:
                ahead[other].add(id)
    return ahead


def cycle(events: Events) -> tuple[str, ...]:
    """Return events that `after` and `before` put in a circle, the first one repeated; or ()."""
    try:
        tuple(TopologicalSorter(predecessors(events)).static_order())
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def reachable(events: Events) -> dict[str, set[str]]:
    """Return, for each event, all those known to lie before it. The events hold no circle."""
    ahead = predecessors(events)
    known: dict[str, set[str]] = {}
    for id in TopologicalSorter(ahead).static_order():
        known[id] = ahead[id].union(*(known[other] for other in ahead[id]))
    return known


def ordered(events: Events, positions: Mapping[str, int]) -> tuple[str, ...]:
    """Return the ids of all events: by date, and never against `after` and `before`.

    An event without a date stands directly ahead of the first dated one that is known to follow
    it. Those that no dated event follows come last, in the order in which their first claims
    stand in the sources, given by `positions`. A circle is cut.
    """
    ahead = predecessors(events)
    followers = _followers(ahead)
    keys = _keys(events, positions, followers)
    free = [(keys[id], id) for id in events if not ahead[id]]
    heapify(free)
    result: list[str] = []
    while free:
        _, id = heappop(free)
        result.append(id)
        for other in followers[id]:
            ahead[other].discard(id)
            if not ahead[other]:
                heappush(free, (keys[other], other))
    return (*result, *sorted(set(events) - set(result), key=keys.__getitem__))


def _keys(
    events: Events, positions: Mapping[str, int], followers: Mapping[str, list[str]]
) -> dict[str, Any]:
    """Return what events are sorted by: the earliest of their own key and their followers'."""
    keys = {id: _own_key(document, positions) for id, document in events.items()}
    for id in _backwards(followers):
        keys[id] = min((keys[id], *(keys[other] for other in followers[id])))
    return keys


def _own_key(document: Document[Event], positions: Mapping[str, int]) -> tuple[Any, ...]:
    place = positions.get(document.meta.claims[0], len(positions))
    when = document.meta.when
    return (0, dates.sort_key(when), place) if when else (1, place)


def _backwards(followers: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return events so that each comes after all that follow it; none if there is a circle."""
    try:
        return tuple(TopologicalSorter(followers).static_order())
    except CycleError:
        return ()


def _followers(ahead: Mapping[str, set[str]]) -> dict[str, list[str]]:
    followers: dict[str, list[str]] = {id: [] for id in ahead}
    for id, others in ahead.items():
        for other in others:
            followers[other].append(id)
    return followers


def is_past(when: dates.Date, as_of: datetime.date) -> bool:
    """Tell whether the whole of a date with a known end lies before a day."""
    latest = dates.bounds(when).latest
    return dates.is_closed(when) and isinstance(latest, datetime.date) and latest < as_of
