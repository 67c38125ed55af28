"""A date without a year, drawn on the twelve months: as much as the source says, no year put in."""

from dataclasses import dataclass

from brief import dates

MonthDay = tuple[int, int]
YEAR = 12.0


@dataclass(frozen=True, slots=True)
class MonthStrip:
    """What a yearless date covers, in months from the beginning of any year: 1.5 is mid-February.

    `bars` are its closed stretches, two where it runs over New Year. `since` and `until` are the
    one end that is known where the other is open. `unsure` is set for `~`, `?` and `%`.
    `initials` are those of the months, in the language of the page.
    """

    initials: tuple[str, ...]
    bars: tuple[tuple[float, float], ...]
    since: float | None
    until: float | None
    unsure: bool


def month_strip(when: dates.Date | None, words: dates.DateWords) -> MonthStrip | None:
    """Return the strip of a date of which no year is known, or None."""
    bounds = dates.bounds(when) if when else None
    if when is None or bounds is None or bounds.year_known:
        return None
    start = _start(bounds.earliest) if isinstance(bounds.earliest, tuple) else None
    end = _end(bounds.latest) if isinstance(bounds.latest, tuple) else None
    return MonthStrip(
        initials=tuple(name[0].upper() for name in words.months),
        bars=_bars(start, end),
        since=start if end is None else None,
        until=end if start is None else None,
        unsure=any(mark in when.text for mark in "~?%"),
    )


def _bars(start: float | None, end: float | None) -> tuple[tuple[float, float], ...]:
    if start is None or end is None:
        return ()
    return ((start, end),) if start < end else ((start, YEAR), (0.0, end))


def _start(of: MonthDay) -> float:
    return round(of[0] - 1 + (of[1] - 1) / 31, 2)


def _end(of: MonthDay) -> float:
    """Return where a day ends; the last of any month ends it."""
    last = of[1] >= (29 if of[0] == 2 else 30 if of[0] in (4, 6, 9, 11) else 31)
    return float(of[0]) if last else round(of[0] - 1 + of[1] / 31, 2)
