"""Which events and expectations a block in a text asks for: `::: timeline lane=xai`."""

from collections.abc import Mapping

from brief.content import Event, Expectation
from brief.views.edition import Edition
from brief.views.items import (
    EventItem,
    ExpectationItem,
    event_item,
    expectation_item,
    likelihood_of,
    state_of,
)

TIMELINE_OPTIONS = ("lane", "topic", "entity", "kind")
EXPECT_OPTIONS = ("topic", "entity", "scenario", "status", "voice", "likelihood")


def chosen_events(options: Mapping[str, str], edition: Edition) -> tuple[EventItem, ...]:
    """Return the events that all `options` hold for, in the order of the timeline."""
    library = edition.library
    documents = (library.events[id] for id in library.timeline)
    return tuple(
        event_item(document, edition)
        for document in documents
        if not document.meta.withdrawn and _is_chosen_event(document.meta, options)
    )


def _is_chosen_event(event: Event, options: Mapping[str, str]) -> bool:
    values = {
        "lane": (event.lane,),
        "topic": event.topics,
        "entity": event.entities,
        "kind": (event.kind,),
    }
    return all(wanted in values.get(option, ()) for option, wanted in options.items())


def chosen_expectations(
    options: Mapping[str, str], edition: Edition
) -> tuple[ExpectationItem, ...]:
    """Return the expectations that all `options` hold for, by id."""
    return tuple(
        expectation_item(document, edition)
        for document in edition.library.expectations.values()
        if not document.meta.withdrawn and _is_chosen(document.meta, options, edition)
    )


def _is_chosen(expectation: Expectation, options: Mapping[str, str], edition: Edition) -> bool:
    values = {
        "topic": expectation.topics,
        "entity": expectation.entities,
        "scenario": (expectation.scenario,),
        "status": (expectation.status, state_of(expectation, edition.library.as_of)),
        "voice": (expectation.voice,),
        "likelihood": (likelihood_of(expectation),),
    }
    return all(wanted in values.get(option, ()) for option, wanted in options.items())
