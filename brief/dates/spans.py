"""The days that one date may mean: the first and the last of them."""

from datetime import date as Day
from typing import TypeAlias

from brief.dates.existence import month_length
from brief.dates.values import Single

MonthDay: TypeAlias = tuple[int, int]
Span: TypeAlias = tuple[Day, Day] | tuple[MonthDay, MonthDay]

# The months that a code covers; 13 to 15 are those of the next year. The standard leaves the
# months of a season open. Ours are the northern ones, of the calendar and of the sky together,
# and winter is the one that begins in December of its year.
_MONTHS: dict[str, tuple[int, int]] = {
    "": (1, 12),
    "XX": (1, 12),
    **{f"{month:02}": (month, month) for month in range(1, 13)},
    **{str(21 + n): (3 * n + 3, 3 * n + 6) for n in range(4)},
    **{str(33 + n): (3 * n + 1, 3 * n + 3) for n in range(4)},
    **{str(37 + n): (4 * n + 1, 4 * n + 4) for n in range(3)},
    **{str(40 + n): (6 * n + 1, 6 * n + 6) for n in range(2)},
}


def span(single: Single) -> Span:
    """Return the first and the last day, both included; (month, day) pairs without a year.

    A qualifier widens nothing: no standard says by how much.
    """
    first, last = _MONTHS[single.month]
    if not single.year_known:
        return _days_of_any_year(single, first)
    low = max(1, int(single.year.replace("X", "0")))
    high = int(single.year.replace("X", "9"))
    if single.day.isdigit():
        day = Day(low, first, int(single.day))
        return day, day
    return Day(low, first, 1), _end_of_month(high, last)


def _days_of_any_year(single: Single, month: int) -> tuple[MonthDay, MonthDay]:
    if single.day.isdigit():
        return (month, int(single.day)), (month, int(single.day))
    return (month, 1), (month, month_length(single.year, month))


def _end_of_month(year: int, month: int) -> Day:
    """Return the last day of a month; a winter that leaves the calendar ends with it."""
    if month > 12:
        year, month = year + 1, month - 12
    if year > Day.max.year:
        return Day.max
    return Day(year, month, month_length(f"{year:04}", month))
