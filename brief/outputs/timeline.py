"""The timeline, and the page of each event."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Plan, page
from brief.views.events import event_view
from brief.views.timeline import timeline_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the timeline and the pages of all events."""
    for edition in editions:
        lang = edition.lang
        yield page(f"/{lang}/timeline/", "timeline.html", lang, timeline_view)
        yield from pages(edition.library.events.values(), edition, "event.html", event_view)
