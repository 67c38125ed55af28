"""A calendar as iCalendar (RFC 5545): all-day entries only. The room of icalendar."""

import unicodedata
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from brief.views import Edition
from brief.views.calendar import CalendarEntry

PRODUCT = "-//brief//calendar//EN"


def write(entries: tuple[CalendarEntry, ...], edition: Edition) -> bytes:
    """Return the file of a calendar. Its stamps are the as-of date: no clock is read."""
    name = _legal(edition.text(edition.config.site.title).text)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", name)  # RFC 7986; the next line is what older programs read
    calendar.add("x-wr-calname", name)
    if not entries:
        calendar.add_component(_nothing())
    stamp = datetime.combine(edition.library.as_of, time(), UTC)
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    data: bytes = calendar.to_ical()
    return data


def _nothing() -> Timezone:
    """Return what an empty calendar holds, since RFC 5545 (3.6) wants one component at least."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - local by RFC 5545, 3.6.5
    standard.add("tzoffsetfrom", timedelta(0))
    standard.add("tzoffsetto", timedelta(0))
    zone = Timezone()
    zone.add("tzid", "Etc/UTC")
    zone.add_component(standard)
    return zone


def _event(entry: CalendarEntry, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", entry.id)
    event.add("dtstamp", stamp)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.first)
    if entry.last < date.max:  # after the year 9999 there is no day to end on
        event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", _legal(entry.title))
    event.add("description", _legal(entry.description))
    event.add("categories", [_legal(entry.category)])
    event.add("url", entry.url)
    event.add("transp", "TRANSPARENT")  # nobody is busy because of it
    return event


def _legal(text: str) -> str:
    """Return a text without control characters, which RFC 5545 forbids."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
