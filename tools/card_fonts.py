# /// script
# dependencies = ["fonttools[woff]==4.68.0"]
# ///
"""Make templates/card/ anew: `uv run tools/card_fonts.py`, or python with fonttools[woff].

The fonts of the social cards: those of the site, cut to one weight and size each, as TrueType,
since what draws the cards reads no WOFF2. All letters of the packages stay. They are committed.
"""

import io
from dataclasses import dataclass
from pathlib import Path

from fonts import alias, rename, unpack
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from marks import MARKS, add

TARGET = Path(__file__).resolve().parent.parent / "templates" / "card"


@dataclass(frozen=True)
class Cut:
    """One font file: where it comes from, and the one cut that is kept of it."""

    package: str
    file: str
    name: str
    family: str
    axes: dict[str, float]


CUTS = (
    Cut(
        "source-serif-4@5.3.1", "source-serif-4-latin-opsz-normal.woff2", "serif",
        "Brief Card Serif", {"wght": 400, "opsz": 44},
    ),
    Cut("inter@5.3.0", "inter-latin-wght-normal.woff2", "sans", "Brief Card Sans", {"wght": 500}),
)  # fmt: skip


def main() -> None:
    """Write every cut, and the licence of each family beside it."""
    TARGET.mkdir(exist_ok=True)
    for cut in CUTS:
        files = unpack(cut.package)
        font = TTFont(io.BytesIO(files[f"package/files/{cut.file}"]), recalcTimestamp=False)
        made(font, cut).save(TARGET / f"{cut.name}.ttf")
        licence = files["package/LICENSE"].decode().rstrip() + "\n"
        (TARGET / f"{cut.name}.OFL.txt").write_text(licence)


def made(font: TTFont, cut: Cut) -> TTFont:
    """Return one cut of a font, with the marks of the standings in the sans serif."""
    font.ensureDecompiled()  # `add` needs the variations of the glyphs that were there before
    if cut.name == "sans":
        for character, draw in MARKS.items():
            add(font, character, draw)
    font = instantiateVariableFont(font, cut.axes)
    alias(font)
    options = Options()
    options.layout_features = ["kern", "liga", "locl", "ccmp", "mark"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.notdef_outline = True
    kept = Subsetter(options)
    kept.populate(unicodes=font.getBestCmap())
    kept.subset(font)
    rename(font, cut.family)
    font.flavor = None
    return font


if __name__ == "__main__":
    main()
