"""The calendar of each language: dated events and horizons.

It is there before anything is dated and after nothing is any more: programs go on asking for it.
"""

from collections.abc import Iterator

from brief.outputs.plan import Editions, Items, Plan, in_language
from brief.views import Asset, Edition
from brief.views.calendar import calendar_entries, calendar_url


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the calendar of each language."""
    for edition in editions:
        yield in_language((calendar_url(edition.lang),), edition.lang, _made)


def _made(edition: Edition) -> Items:
    from brief.outputs.calendar.ics import write  # noqa: PLC0415 - 0.2 s, seldom needed

    yield Asset(calendar_url(edition.lang), write(tuple(calendar_entries(edition)), edition))
