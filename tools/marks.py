"""The marks of standings and states, drawn as characters of the sans serif.

They stand in text as letters do: in any colour, on paper, under forced colours.
"""

from collections.abc import Callable
from dataclasses import dataclass

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont


def add(font: TTFont, character: str, draw: Callable[["Pen"], None]) -> None:
    """Add a character that `draw` draws. It looks the same in every weight."""
    name, pen = f"mark{ord(character):04X}", TTGlyphPen(None)
    draw(Pen(pen))
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (WIDE, 0)
    font["gvar"].variations[name] = []
    font.tables.pop("HVAR", None)  # widths vary as gvar says; its map knows no new glyph
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = name


# The marks are drawn in a square in the middle of the height of capitals, in units of 2048.
WIDE, MIDDLE, RADIUS, STROKE = 1560, 745, 600, 150


@dataclass(frozen=True)
class Pen:
    """Draws closed shapes. `hole` draws against the direction of what it cuts into."""

    pen: TTGlyphPen

    def polygon(self, *points: tuple[float, float]) -> None:
        """Draw a shape with straight sides; points are distances from the middle."""
        self.pen.moveTo(_at(*points[0]))
        for point in points[1:]:
            self.pen.lineTo(_at(*point))
        self.pen.closePath()

    def disc(self, radius: float, hole: bool = False) -> None:
        """Draw a disc, of eight arcs."""
        inner, way = radius * 0.41421, (1 if hole else -1)
        on = [(radius, 0), (radius * 0.70711, radius * 0.70711), (0, radius)]
        arcs = [((radius, inner), on[1]), ((inner, radius), on[2])]
        turned = [arc for quarter in range(4) for arc in (_turned(a, quarter) for a in arcs)]
        self.pen.moveTo(_at(radius, 0))
        for control, end in turned if way > 0 else _reversed(turned):
            self.pen.qCurveTo(_at(*control), _at(*end))
        self.pen.closePath()

    def ring(self) -> None:
        """Draw a circle's line."""
        self.disc(RADIUS)
        self.disc(RADIUS - STROKE, hole=True)

    def bar(self, length: float, turned: bool) -> None:
        """Draw a bar through the middle, level or rising to the right."""
        half = STROKE / 2
        a, b = length, half
        points = [(-a, b), (a, b), (a, -b), (-a, -b)]
        if turned:
            points = [((x - y) * 0.70711, (x + y) * 0.70711) for x, y in points]
        self.polygon(*points)


Point = tuple[float, float]
Arc = tuple[Point, Point]


def _at(x: float, y: float) -> tuple[int, int]:
    return round(WIDE / 2 + x), round(MIDDLE + y)


def _turned(arc: Arc, quarters: int) -> Arc:
    for _ in range(quarters):
        (a, b), (c, d) = arc
        arc = ((-b, a), (-d, c))
    return arc


def _reversed(arcs: list[Arc]) -> list[Arc]:
    starts = [arcs[-1][1], *(end for _, end in arcs[:-1])]
    return [(control, start) for (control, _), start in zip(arcs, starts, strict=True)][::-1]


def _half(pen: Pen) -> None:
    pen.ring()
    r = RADIUS - STROKE + 20
    arc = [(-r * s, r * c) for s, c in ((0, 1), (0.383, 0.924), (0.707, 0.707), (0.924, 0.383))]
    lower = [(x, -y) for x, y in reversed(arc)]
    pen.polygon(*reversed([*arc, (-r, 0), *lower]))


def _diamond(pen: Pen) -> None:
    outer, inner = RADIUS + 60, RADIUS - 160
    pen.polygon((outer, 0), (0, -outer), (-outer, 0), (0, outer))
    pen.polygon((inner, 0), (0, inner), (-inner, 0), (0, -inner))


def _eye(pen: Pen) -> None:
    pen.ring()
    pen.disc(RADIUS * 0.5)


def _cross(pen: Pen) -> None:
    r, s = RADIUS * 0.86, STROKE * 0.75
    pen.polygon((-r, r - s), (-r + s, r), (r, -r + s), (r - s, -r))
    pen.polygon((r - s, r), (r, r - s), (-r + s, -r), (-r, -r + s))


def _quarter(pen: Pen) -> None:
    pen.ring()
    r = RADIUS - STROKE + 20
    arc = [(r * s, r * c) for s, c in ((0, 1), (0.383, 0.924), (0.707, 0.707), (0.924, 0.383))]
    pen.polygon((0, 0), *arc, (r, 0))


def _triangle(pen: Pen) -> None:
    r, inner = RADIUS + 40, RADIUS - 310
    pen.polygon((0, r), (r * 1.05, -r * 0.85), (-r * 1.05, -r * 0.85))
    pen.polygon((0, inner), (-inner * 1.3, -r * 0.85 + STROKE), (inner * 1.3, -r * 0.85 + STROKE))


def _arrow(pen: Pen) -> None:
    r, s = RADIUS, STROKE / 2
    pen.polygon((-r, s), (r - s, s), (r - s, -s), (-r, -s))
    a, b = (r - 4 * s, 5 * s), (r - 5.5 * s, 3.5 * s)
    pen.polygon(a, (r + s, 0), (a[0], -a[1]), (b[0], -b[1]), (r - 2 * s, 0), b)


def _barred(pen: Pen, turned: bool) -> None:
    pen.ring()
    pen.bar(RADIUS - STROKE * 0.6, turned)


MARKS: dict[str, Callable[[Pen], None]] = {
    "○": Pen.ring,
    "◐": _half,
    "◇": _diamond,
    "◉": _eye,
    "●": lambda pen: pen.disc(RADIUS),
    "◔": _quarter,
    "△": _triangle,
    "→": _arrow,
    "✕": _cross,
    "⊖": lambda pen: _barred(pen, turned=False),
    "⊘": lambda pen: _barred(pen, turned=True),
}
