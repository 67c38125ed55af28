"""What was measured, shown as tables with ratios to Hugo."""

from collections.abc import Iterable, Iterator, Mapping
from statistics import median
from typing import TypeAlias

# By peer: by what was measured ("cold wall", "memory" …), the value of each round.
Results: TypeAlias = dict[str, dict[str, list[float]]]
# By peer: how many there are of each thing that it made.
Parities: TypeAlias = dict[str, dict[str, int]]

BASE = "hugo"
COLUMNS = {
    "cold": ("cold wall", "cold cpu"),
    "nothing changed": ("same wall", "same cpu"),
    "one edited": ("edit wall", "edit cpu"),
    "save to served": ("preview",),
    "memory, MB": ("memory",),
}


def note(results: Results, peer: str, what: str, values: Iterable[float]) -> None:
    """Add values to what is known of a peer."""
    results.setdefault(peer, {}).setdefault(what, []).extend(values)


def table(results: Results) -> str:
    """Return medians as a Markdown table: wall / CPU seconds, and in brackets ratios to Hugo."""
    lines = [f"| | {' | '.join(COLUMNS)} |", "|---|" + "---:|" * len(COLUMNS)]
    lines += (f"| {peer} | {' | '.join(_cells(peer, results))} |" for peer in results)
    return "\n".join(lines)


def _cells(peer: str, results: Results) -> Iterator[str]:
    for whats in COLUMNS.values():
        values = [_median(results, peer, what) for what in whats]
        ratios = [_ratio(results, peer, what) for what in whats]
        yield f"{' / '.join(map(_short, values))} ({' / '.join(map(_short, ratios))})"


def _median(results: Results, peer: str, what: str) -> float | None:
    values = results.get(peer, {}).get(what)
    return median(values) if values else None


def _ratio(results: Results, peer: str, what: str) -> float | None:
    """Return the median of the ratios to Hugo, round by round; of medians, if rounds differ."""
    mine, other = (results.get(name, {}).get(what, []) for name in (peer, BASE))
    if not mine or not other:
        return None
    if len(mine) == len(other):
        return median(one / two for one, two in zip(mine, other, strict=True))
    return median(mine) / median(other)


def _short(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def parity_table(parity: Mapping[str, Mapping[str, int]]) -> str:
    """Return what each generator has made as a Markdown table."""
    names = list(next(iter(parity.values())))
    lines = [f"| | {' | '.join(names).replace('_', ' ')} |", "|---|" + "---:|" * len(names)]
    lines += (f"| {peer} | {' | '.join(str(c[n]) for n in names)} |" for peer, c in parity.items())
    return "\n".join(lines)
