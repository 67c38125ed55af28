"""From days to places on an axis, and the ticks of the axis: years, quarters or months."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

STEPS = (1, 3, 12, 60, 120, 600, 1200, 12000)  # months from tick to tick
MOST_TICKS = 14


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis, at the beginning of a year or a month; `month` 0 marks a year."""

    at: float
    year: int
    month: int


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from the first day to the last, both included, of a length in units."""

    first: date
    last: date
    length: float

    def at(self, day: date) -> float:
        """Return the place of a day; a day beyond the axis is put at its end."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(min(max(share, 0.0), 1.0) * self.length, 1)

    def ticks(self) -> tuple[Tick, ...]:
        """Return the ticks, no more than MOST_TICKS of them."""
        months = self._months()
        step = next((s for s in STEPS if months / s <= MOST_TICKS), STEPS[-1])
        return tuple(self._ticks(step))

    def years(self) -> tuple[Tick, ...]:
        """Return where the years of the axis begin."""
        return tuple(self._ticks(12))

    def _months(self) -> int:
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    def _ticks(self, step: int) -> Iterator[Tick]:
        start = self.first.year * 12 + self.first.month - 1
        for number in range(start - start % step, start + self._months() + 1):
            year, month = divmod(number, 12)
            if number % step or not 1 <= year <= 9999:
                continue
            if not self.first <= date(year, month + 1, 1) <= self.last:
                continue
            yield Tick(self.at(date(year, month + 1, 1)), year, 0 if month == 0 else month + 1)


def scale_of(days: list[date], length: float) -> Scale:
    """Return an axis that holds all `days`, with a little room at either end."""
    first, last = min(days), max(days)
    room = timedelta(days=max((last - first).days // 40, 10))
    low = first - room if first - date.min > room else date.min
    high = last + room if date.max - last > room else date.max
    return Scale(low, high, length)
