"""The calendar of each language: dated events and horizons. Without any there is no calendar."""

from collections.abc import Iterator

from brief.views import Asset, Edition
from brief.views.calendar import calendar_entries, calendar_of


def plan(editions: tuple[Edition, ...]) -> Iterator[Asset]:
    """Yield the calendar of each language, if there is anything to put into it."""
    for edition in editions:
        url = calendar_of(edition)
        if url:
            from brief.outputs.calendar.ics import write  # noqa: PLC0415 - 0.2 s, seldom needed

            yield Asset(url, write(tuple(calendar_entries(edition)), edition))
