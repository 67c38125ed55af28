"""Social cards: an SVG becomes a PNG, its text broken into lines by the widths of its letters.

The room of resvg and fontTools (the extra `cards`); without them the site has no cards. resvg
draws no text, and says nothing, where a font is missing, so nothing but our own fonts is used.
"""

import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

WIDTH, HEIGHT = 1200, 630  # pixels, as the Open Graph protocol's readers like it
CAN_DRAW = all(map(find_spec, ("resvg_py", "fontTools")))
SMALLEST = 12
UNKNOWN = "?"  # for a letter that the font has in no form


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text broken into lines, and the size of its letters in pixels."""

    lines: tuple[str, ...]
    size: int


def fonts(folders: Iterable[Path]) -> Mapping[str, Path]:
    """Return the fonts (*.ttf) in some folders by name; of two with one name, the first."""
    found: dict[str, Path] = {}
    for folder in folders:
        for font in sorted(folder.glob("*.ttf")):
            found.setdefault(font.stem, font)
    return found


def draw(svg: str, fonts: Mapping[str, Path]) -> bytes:
    """Return an SVG as PNG, drawn with these fonts and no others.

    Raises ValueError if it is no SVG.
    """
    from resvg_py import svg_to_bytes

    # resvg takes paths in Unicode only; not every folder has such a one.
    with TemporaryDirectory(prefix="brief-card-") as copies:
        files = [shutil.copy(fonts[name], copies) for name in sorted(fonts)]
        return bytes(svg_to_bytes(svg_string=svg, font_files=files, skip_system_fonts=True))


def fitted(fonts: Mapping[str, Path], text: str, font: str, box: tuple[int, int, int]) -> Fitted:
    """Return a text in the largest letters with which it fits into a box.

    `font` is the name of one of the fonts; `box` is width, height and the largest size that the
    letters may have, in pixels. Lines break at spaces, never at no-break spaces;
    they are `Fitted.size` × 1.2 high. Nothing is cut off: a hedge may stand at the end.
    Raises KeyError if there is no such font.
    """
    width, height, largest = box
    widths = _widths(fonts[font])
    words = [_drawable(word, widths) for word in text.split(" ")]
    lines: list[str] = []
    for size in range(largest, SMALLEST - 1, -1):
        lines = _lines(words, width / size, widths)
        fits = all(_width(line, widths) * size <= width for line in lines)
        if fits and len(lines) * size * 1.2 <= height:
            return Fitted(tuple(lines), size)
    return Fitted(tuple(lines), SMALLEST)


def _widths(font: Path) -> Mapping[str, float]:
    """Return how wide each letter of a font is, where its size is 1."""
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as held:
        advances, em = held["hmtx"].metrics, held["head"].unitsPerEm
        return {chr(code): advances[glyph][0] / em for code, glyph in held.getBestCmap().items()}


def _drawable(word: str, widths: Mapping[str, float]) -> str:
    """Return a word with each letter that the font lacks without its accent, or as UNKNOWN."""
    return "".join(letter if letter in widths else _plain(letter, widths) for letter in word)


def _plain(letter: str, widths: Mapping[str, float]) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if part in widths) or UNKNOWN


def _lines(words: list[str], most: float, widths: Mapping[str, float]) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if _width(longer, widths) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(line: str, widths: Mapping[str, float]) -> float:
    return sum(widths.get(letter, 1) for letter in line)
