"""The site prints short extracts of a source and never the source: seen from the outside.

The gate in brief/checks/extracts.py counts what is meant to be printed. This looks for what is
printed, in every file, whatever it may be: runs of characters that stand in the source as well.
"""

import html
import re
import unicodedata
from collections.abc import Iterator

import pytest

from tests import finished
from tests.finished import BASES, ROOT, Finished

SHORTEST = 40  # characters that two texts don't share by chance
SEEDS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "seeds").glob("*.txt"))
FOLDED = str.maketrans({"‑": "-", "–": "-", "—": "-", "’": "'", "‘": "'", "\u00ad": ""})


@pytest.mark.parametrize("seed", SEEDS)
def test_the_site_holds_only_short_extracts(seed: str) -> None:
    site = finished.real(BASES[0])
    assert SEEDS == sorted(site.library.seeds)
    source = folded(site.library.seeds[seed].text)
    printed = runs(source, texts(site))
    caps = site.config.site.extracts
    assert max((stop - start for start, stop in printed), default=0) <= caps.longest
    covered = {place for start, stop in printed for place in range(start, stop)}
    assert len(covered) * 100 <= caps.share * len(source)


def test_a_text_that_is_printed_whole_would_be_found() -> None:
    source = "Il était une fois un texte que personne ne devait publier en entier, pas même ici."
    page = html.escape(f"<p>… {source.upper().lower()} …</p>")
    assert [(1, len(source))] == list(runs(folded(source), [page, page]))


def folded(text: str) -> str:
    """Return a text in one form of its spaces, hyphens and apostrophes."""
    plain = unicodedata.normalize("NFKC", text).translate(FOLDED)
    return re.sub(r"\s+", " ", plain)


def texts(site: Finished) -> Iterator[str]:
    """Yield the texts of all files: of a page without its tags, and as it is written."""
    for page in site.pages.values():
        yield from page.text(separator="").splitlines()
    for data in site.files.values():
        yield from unescaped(data.decode("utf-8", "replace")).splitlines()


def unescaped(text: str) -> str:
    """Return a text with the escapes of HTML and JSON undone, and a calendar's lines unfolded."""
    text = text.replace("\r\n ", "")
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
    return html.unescape(plain.replace('\\"', '"').replace("\\n", " "))


def runs(source: str, found: Iterator[str] | list[str]) -> set[tuple[int, int]]:
    """Return the places of `source` whose text stands in any of the texts found."""
    starts: dict[str, int] = {}
    for at in range(len(source) - SHORTEST + 1):
        starts.setdefault(source[at : at + SHORTEST], at)
    return {run for text in {folded(text) for text in found} for run in _runs(text, starts, source)}


def _runs(text: str, starts: dict[str, int], source: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at <= len(text) - SHORTEST:
        start = starts.get(text[at : at + SHORTEST])
        if start is None:
            at += 1
            continue
        length = SHORTEST
        while (
            source[start + length : start + length + 1] == text[at + length : at + length + 1] != ""
        ):
            length += 1
        yield start, start + length
        at += length
