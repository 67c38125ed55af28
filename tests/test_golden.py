"""Whole small sites, compared byte for byte with what was expected.

See tests/golden/README.md. `pytest tests/test_golden.py --accept` writes what is made now.
"""

import difflib
import re
import shutil
from pathlib import Path

import pytest

from brief import pipeline
from tests.golden_sites import GOLDEN, SITES, lay_out

ASSETS = "assets/"  # copied as they are: see the last test
# What names an asset's bytes is left out, so that no style sheet changes an expected page.
FINGERPRINT = re.compile(rb"(?<=\w)\.[0-9a-f]{10}(?=\.(?:css|js|svg|woff2)\")")
INTEGRITY = re.compile(rb' integrity="sha384-[A-Za-z0-9+/=]+"')
DRAWN = ".png"  # to the last bit of a pixel, that may differ between processors


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_site_is_as_expected(site: Path, tmp_path: Path, accept: bool) -> None:
    made = build(lay_out(site, tmp_path))
    if accept:
        write(site / "expected", made)
    expected = read(site / "expected")
    assert sorted(expected) == sorted(made), "other files than expected; see --accept"
    changed = [path for path in expected if expected[path] != made[path]]
    if changed:
        told = "".join(difference(path, expected[path], made[path]) for path in changed[:3])
        pytest.fail(f"{len(changed)} files are not as expected; see --accept\n{told}")


def build(root: Path) -> dict[str, bytes]:
    result = pipeline.build(pipeline.Options(root))
    assert () == result.problems
    kept = (f for f in result.files if not f.url.startswith(ASSETS) and not f.url.endswith(DRAWN))
    return {file.url: unstamped(file.data) for file in kept}


def unstamped(data: bytes) -> bytes:
    return FINGERPRINT.sub(b"", INTEGRITY.sub(b"", data))


def read(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(paths)}


def write(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def difference(path: str, expected: bytes, made: bytes) -> str:
    """Return how a file differs, line by line, with what the eye does not see spelt out."""
    old, new = (
        data.decode("utf-8", "backslashreplace").splitlines(keepends=True)
        for data in (expected, made)
    )
    lines = difflib.unified_diff(old, new, f"expected/{path}", f"made/{path}", n=1)
    visible = (line.rstrip("\n").replace("\u00a0", "·").replace("\r", "␍") for line in lines)
    return "\n".join(visible) + "\n"


def test_a_draft_is_in_no_file() -> None:
    site = GOLDEN / "everything"
    assert b"status: draft" in (site / "content/briefs/secret-plan.en.md").read_bytes()
    made = read(site / "expected")
    assert [] == [
        path for path, data in made.items() if b"secret" in data or b"secret" in path.encode()
    ]


def test_what_is_not_translated_falls_back_visibly() -> None:
    made = read(GOLDEN / "everything" / "expected")
    event = made["en/events/first-log/index.html"].decode()
    assert "text: Le premier journal du phare\n  lang: fr\n  fallback: True" in event


def test_assets_are_copied_as_they_are(tmp_path: Path) -> None:
    root = lay_out(GOLDEN / "plain", tmp_path)
    expected = {ASSETS + path: data for path, data in read(root / "templates" / "assets").items()}
    made = pipeline.build(pipeline.Options(root)).files
    assets = {f.url: f.data for f in made if f.url.startswith(ASSETS)}
    assert expected == {plain(url): unstamped(data) for url, data in assets.items()}


def plain(url: str) -> str:
    return re.sub(r"\.[0-9a-f]{10}(?=\.\w+$)", "", url)
