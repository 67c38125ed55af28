"""The tutorial is walked from its first step to its last, and shows what is really there.

`pytest tests/test_tutorial.py --accept` writes what the program prints into it, and takes its
pictures anew where what they show has changed (this needs Chromium).
"""

import base64
import re
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from tests.finished import ROOT
from tests.previewing import Preview, until
from tests.small_site import TESTS
from tests.tutorial import Walk, put, same

PAGE = ROOT / "docs" / "editors" / "tutorial.md"
PICTURES = PAGE.parent / "pictures"
# What a picture shows: the address of a page, and words that stand there at last.
SHOWN = {
    "preview": ("/en/", "quote-not-verbatim"),
    "timeline": ("/en/timeline/", "The workshop’s records are due"),
    "event": ("/en/events/records-due/", "until the end of the month"),
}
SIZE = ViewportSize(width=960, height=820)


def test_every_step_does_what_the_tutorial_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    accept: bool,
    request: pytest.FixtureRequest,
) -> None:
    seen: dict[str, str] = {}

    def look(name: str, preview: Preview) -> None:
        address, words = SHOWN[name]
        until(lambda: words in preview.page(address))
        seen[name] = told(preview.page(address))
        if accept and seen[name] != kept(name)[1]:
            take(name, f"http://127.0.0.1:{preview.port}{address}", request)
            keep(name, seen[name])

    (tmp_path / "brief").mkdir()
    monkeypatch.chdir(tmp_path / "brief")
    page = PAGE.read_text("utf-8")
    walked = Walk(look).through(page)
    if accept and same(walked) != same(page):
        PAGE.write_text(walked, "utf-8")
    assert same(walked) == same(PAGE.read_text("utf-8"))
    assert {name: kept(name)[1] for name in SHOWN} == seen, "the pictures are old: --accept"


def told(page: str) -> str:
    """Return the texts of a page in which a picture of it could be wrong, a line for each."""
    tree = LexborHTMLParser(page)
    parts = [part.text(separator="\n", strip=True) for part in tree.css("main, .preview-problems")]
    return "\n".join(filter(None, "\n".join(parts).split("\n"))) + "\n"


def kept(name: str) -> tuple[str, str]:
    """Return the digest of a picture, and the texts that its page had when it was taken."""
    file = TESTS / "pictures" / f"{name}.txt"
    digest, _, texts = file.read_text("utf-8").partition("\n") if file.exists() else ("", "", "")
    return digest, texts


def keep(name: str, texts: str) -> None:
    digest = sha256((PICTURES / f"{name}.webp").read_bytes()).hexdigest()
    (TESTS / "pictures" / f"{name}.txt").write_text(f"{digest}\n{texts}", "utf-8")


def take(name: str, address: str, request: pytest.FixtureRequest) -> None:
    """Take a picture of a page, as WebP, which Playwright itself doesn't write."""
    with sync_playwright() as playwright:
        program = request.getfixturevalue("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = browser.new_page(viewport=SIZE, reduced_motion="reduce")
        tab.goto(address)
        tab.evaluate("document.fonts.ready")
        session = tab.context.new_cdp_session(tab)
        shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": 80})
        (PICTURES / f"{name}.webp").write_bytes(base64.b64decode(shot["data"]))
        browser.close()


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_is_small_and_the_one_whose_texts_are_kept(name: str) -> None:
    data = (PICTURES / f"{name}.webp").read_bytes()
    assert len(data) < 60_000
    assert kept(name)[0] == sha256(data).hexdigest()


def test_every_picture_is_in_the_tutorial_and_has_words_for_who_cannot_see_it() -> None:
    found = dict(re.findall(r"^!\[(.+)\]\((.+)\)$", PAGE.read_text("utf-8"), re.MULTILINE))
    assert {f"pictures/{path.name}" for path in PICTURES.iterdir()} == set(found.values())
    assert {f"pictures/{name}.webp" for name in SHOWN} == set(found.values())


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("b: 2\n", "---\na:\n  x: 1\n  y: 2\nc: 3\nb: 2\n---\n"),
        ("a: 1\n", "---\na: 1\nc: 3\n---\n"),
        ("  y: 9\n", "---\na:\n  x: 1\n  y: 9\nc: 3\n---\n"),
        ("c: 4\nd:\n  z: 5\n", "---\na:\n  x: 1\n  y: 2\nc: 4\nd:\n  z: 5\n---\n"),
    ],
)
def test_lines_take_the_place_of_their_like(lines: str, expected: str) -> None:
    assert expected == put("---\na:\n  x: 1\n  y: 2\nc: 3\n---\n", lines)
