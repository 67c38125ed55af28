"""The timeline, and the page of each event."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.views import Edition, Page
from brief.views.events import event_view
from brief.views.timeline import timeline_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the timeline and the pages of all events."""
    for edition in editions:
        timeline = timeline_view(edition)
        yield Page(timeline.head.url, "timeline.html", timeline)
        yield from pages(edition.library.events.values(), edition, "event.html", event_view)
