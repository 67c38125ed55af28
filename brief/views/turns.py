"""The days on which the site would read otherwise although nobody wrote anything.

A day can matter for a horizon (due soon, overdue), for what is drawn as still to come, and for
the years of a long timeline that are open. The as-of day itself, which every page states, is no
such change.
"""

import datetime
from collections.abc import Iterable, Iterator

from brief import dates
from brief.content import RESOLVED
from brief.library import Library
from brief.views.board import DUE_SOON_DAYS
from brief.views.items import shown, years
from brief.views.timeline import LONG

LAST = datetime.date.max.toordinal()


def next_change(library: Library, others: Iterable[datetime.date] = ()) -> datetime.date | None:
    """Return the first day after the as-of day on which something reads otherwise; None if none.

    `others` are days on which something is added that is written already.
    """
    today = library.as_of.toordinal()
    days = (*_of_horizons(library), *_of_events(library), *(day.toordinal() for day in others))
    found = (day for day in days if today < day <= LAST)
    first = min(found, default=None)
    return None if first is None else datetime.date.fromordinal(first)


def _of_horizons(library: Library) -> Iterator[int]:
    """Yield, as ordinals, the days on which what is open begins, is due soon, and is overdue."""
    for document in library.expectations.values():
        it = document.meta
        if it.withdrawn or it.status in RESOLVED or not (it.horizon and it.horizon.when):
            continue
        yield from _first_day(it.horizon.when)
        last = dates.bounds(it.horizon.when).latest
        if isinstance(last, datetime.date):
            yield last.toordinal() - DUE_SOON_DAYS
            yield last.toordinal() + 1


def _of_events(library: Library) -> Iterator[int]:
    """Yield the days on which events are no longer to come, and years are folded or unfolded."""
    dated = [d.meta.when for d in shown(library.events.values()) if d.meta.when]
    for when in dated:
        yield from _first_day(when)
    if len(dated) > LONG:
        opened = {years(when)[0] for when in dated}
        turns = {year + step for year in opened for step in (-1, 2)}
        yield from (datetime.date(y, 1, 1).toordinal() for y in turns if 1 <= y <= 9999)


def _first_day(when: dates.Date) -> Iterator[int]:
    """Yield the day from which a date with a year is drawn as begun."""
    bounds = dates.bounds(when)
    days = [day for day in (bounds.earliest, bounds.latest) if isinstance(day, datetime.date)]
    yield from (day.toordinal() for day in days[:1])
