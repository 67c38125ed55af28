# /// script
# dependencies = ["fonttools[woff]==4.68.0"]
# ///
"""Make templates/assets/fonts/ anew: `uv run tools/fonts.py`, or python with fonttools[woff].

Takes exact versions of two free fonts from npm, keeps the characters and the ranges of weight and
optical size that the site uses, draws the marks of the standings, and gives the results names of
their own, as the licence asks of what is not the original. Run it by hand when this file changes;
its results are committed.
"""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from marks import MARKS, add

TARGET = Path(__file__).resolve().parent.parent / "templates" / "assets" / "fonts"
LETTERS = "".join(map(chr, range(0x20, 0x7F)))
FRENCH = "ÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜàâäæçèéêëîïôöœùûüÿ"
SIGNS = "\u00a0\u2009\u202f\u2010\u2011–—‘’“”«»…·×−§€°"
SERIF = LETTERS + FRENCH + SIGNS
SANS = SERIF + "↑"
SAME = {0x2011: 0x2D, 0x2010: 0x2D, 0x202F: 0x2009}  # a character drawn as another one


@dataclass(frozen=True)
class Cut:
    """One font file: where it comes from, and what is kept of it."""

    package: str
    file: str
    name: str
    family: str
    axes: dict[str, float | tuple[float, float]]
    characters: str
    features: tuple[str, ...]


CUTS = (
    Cut(
        "source-serif-4@5.3.1", "source-serif-4-latin-opsz-normal.woff2", "serif", "Brief Serif",
        {"wght": 400, "opsz": (20, 44)}, SERIF, ("kern", "liga", "locl"),
    ),
    Cut(
        "source-serif-4@5.3.1", "source-serif-4-latin-opsz-italic.woff2", "serif-italic",
        "Brief Serif", {"wght": 400, "opsz": 18}, SERIF, ("kern", "liga", "locl"),
    ),
    Cut(
        "inter@5.3.0", "inter-latin-wght-normal.woff2", "sans", "Brief Sans",
        {"wght": (400, 600)}, SANS, ("tnum",),
    ),
)  # fmt: skip


def main() -> None:
    """Write every cut, and the licence of each family beside it."""
    TARGET.mkdir(exist_ok=True)
    for cut in CUTS:
        files = unpack(cut.package)
        font = TTFont(io.BytesIO(files[f"package/files/{cut.file}"]), recalcTimestamp=False)
        (TARGET / f"{cut.name}.woff2").write_bytes(made(font, cut))
        licence = files["package/LICENSE"].decode().rstrip() + "\n"
        (TARGET / f"{cut.name.partition('-')[0]}.OFL.txt").write_text(licence)


def unpack(package: str) -> dict[str, bytes]:
    """Return the files of a package of Fontsource, by their paths in it."""
    with TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"@fontsource-variable/{package}"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            held = ((member, archive.extractfile(member)) for member in archive.getmembers())
            return {member.name: file.read() for member, file in held if file}


def made(font: TTFont, cut: Cut) -> bytes:
    """Return a font cut to what is used, as WOFF2."""
    font = instantiateVariableFont(font, cut.axes)
    if "gvar" in font:  # the subsetter wants an entry for glyphs that don't vary, too
        for glyph in font.getGlyphOrder():
            font["gvar"].variations.setdefault(glyph, [])
    alias(font)
    keep_hyphens(font)
    if cut.name == "sans":
        for character, draw in MARKS.items():
            add(font, character, draw)
    subset(font, cut)
    rename(font, cut.family)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def alias(font: TTFont) -> None:
    """Let some characters be drawn as others."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            missing = {new for new in SAME if new not in table.cmap and SAME[new] in table.cmap}
            table.cmap.update({new: table.cmap[SAME[new]] for new in missing})


def keep_hyphens(font: TTFont) -> None:
    """Let tabular figures change figures only: a wide hyphen would look like a hole in a word."""
    digits = {font.getBestCmap()[code] for code in range(0x30, 0x3A)}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for held in gsub.LookupList.Lookup[index].SubTable:
                    table = getattr(held, "ExtSubTable", held)
                    table.mapping = {a: b for a, b in table.mapping.items() if a in digits}


def subset(font: TTFont, cut: Cut) -> None:
    """Drop all glyphs, features and hints that are not used."""
    options = Options()
    options.layout_features = list(cut.features)
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.notdef_outline = True
    marks = "".join(MARKS) if cut.name == "sans" else ""
    kept = Subsetter(options)
    kept.populate(text=cut.characters + marks)
    kept.subset(font)


def rename(font: TTFont, family: str) -> None:
    """Name a font as what it is: a version that is not the original."""
    plain = family.replace(" ", "")
    for record in font["name"].names:
        names = {1: family, 3: f"{plain}-subset", 4: family, 6: plain}
        if record.nameID in names:
            record.string = names[record.nameID]


if __name__ == "__main__":
    main()
