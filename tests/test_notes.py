"""The notes of a brief: in the margin where there is one, in place elsewhere, always reachable."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from brief import pipeline
from brief.views import Edition
from brief.views.claims import claim_view
from tests.browsing import AXE, LANGUAGES, Served
from tests.finished import ROOT

FOCUSED = "() => document.activeElement.id"
# How far the top of a note lies below its mark, and the notes that lie over one another.
DISTANCE = """([mark, note]) => document.getElementById(note).getBoundingClientRect().top
  - document.getElementById(mark).getBoundingClientRect().top"""
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".notes > li")]
    .map((note) => note.getBoundingClientRect()).sort((a, b) => a.top - b.top);
  return boxes.slice(1).filter((box, n) => box.top < boxes[n].bottom).length;
}"""
OPEN = ".notes > li:popover-open"


@pytest.fixture
def wide(page: Page, served: Served) -> Page:
    """The brief on a wide screen."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(served.address("brief", "en"))
    return page


@pytest.fixture(scope="module")
def telephone(browser: Browser) -> Iterator[Page]:
    with browser.new_context(
        viewport={"width": 375, "height": 800}, has_touch=True, is_mobile=True
    ) as context:
        yield context.new_page()


@pytest.fixture
def narrow(telephone: Page, served: Served) -> Page:
    """The brief on a telephone, in French."""
    telephone.goto("about:blank")  # else an address with a fragment is not loaded anew
    telephone.goto(served.address("brief", "fr"))
    return telephone


def a_mark(page: Page) -> Locator:
    """Return a mark in the middle of the text, of a claim that was cited before."""
    mark = page.locator(".prose .marks a[href='#_note-7']").nth(1)
    mark.scroll_into_view_if_needed()
    return mark


def test_in_the_margin_each_note_is_beside_the_text_and_none_lies_over_another(wide: Page) -> None:
    assert 0 == wide.evaluate(OVERLAPS)
    text = wide.locator(".prose > p").first.bounding_box()
    note = wide.locator(".notes > li").first.bounding_box()
    assert text
    assert note
    assert note["x"] >= text["x"] + text["width"]


def test_the_first_note_is_level_with_its_mark(wide: Page) -> None:
    mark = wide.locator(".prose .marks a").first
    pair = [mark.get_attribute("id"), str(mark.get_attribute("href"))[1:]]
    assert abs(wide.evaluate(DISTANCE, pair)) < 20


def test_in_the_margin_a_mark_brings_its_note_level(wide: Page) -> None:
    mark = a_mark(wide)
    mark.click()
    assert "_note-7" == wide.evaluate(FOCUSED)
    pair = [mark.get_attribute("id"), "_note-7"]
    assert abs(wide.evaluate(DISTANCE, pair)) < 20
    assert wide.locator("#_note-7 .says").is_visible()
    wide.keyboard.press("Escape")
    assert mark.get_attribute("id") == wide.evaluate(FOCUSED)
    assert 0 == wide.evaluate(OVERLAPS)


def test_a_note_opens_and_closes_by_keyboard(narrow: Page) -> None:
    mark = a_mark(narrow)
    mark.focus()
    narrow.keyboard.press("Enter")
    assert ["_note-7"] == [note.get_attribute("id") for note in narrow.locator(OPEN).all()]
    assert "_note-7" == narrow.evaluate(FOCUSED)
    narrow.keyboard.press("Tab")
    assert narrow.evaluate("() => document.activeElement.matches('.note-close')")
    narrow.keyboard.press("Escape")
    narrow.wait_for_function("() => !document.querySelector('[popover]')")
    assert mark.get_attribute("id") == narrow.evaluate(FOCUSED)


def test_a_note_opens_and_closes_by_touch(narrow: Page) -> None:
    mark = a_mark(narrow)
    mark.tap()
    box = narrow.locator(OPEN).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 375
    assert 0 < narrow.evaluate(DISTANCE, [mark.get_attribute("id"), "_note-7"]) < 60
    narrow.locator(".note-close").tap()
    expect(narrow.locator(OPEN)).to_have_count(0)
    mark.tap()
    expect(narrow.locator(OPEN)).to_have_count(1)
    narrow.touchscreen.tap(4, 200)  # beside the text
    expect(narrow.locator(OPEN)).to_have_count(0)
    mark.tap()
    expect(narrow.locator(OPEN)).to_have_count(1)
    mark.tap()
    expect(narrow.locator(OPEN)).to_have_count(0)


def test_a_note_leads_back_to_every_mark(narrow: Page) -> None:
    a_mark(narrow).tap()
    narrow.locator(f"{OPEN} .back").first.tap()
    first = narrow.locator(".marks a[href='#_note-7']").first
    assert first.get_attribute("id") == narrow.evaluate(FOCUSED)


def test_a_finger_has_room_for_a_mark(narrow: Page) -> None:
    size = narrow.evaluate(
        "() => { const s = getComputedStyle(document.querySelector('.prose .marks a'), '::before');"
        " return [parseFloat(s.width), parseFloat(s.height)]; }"
    )
    assert min(size) >= 24


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_the_notes_stand_at_the_end(
    lang: str, served: Served, plain: Page
) -> None:
    plain.goto(served.address("brief", lang))
    last = plain.locator(".prose > p").last.bounding_box()
    note = plain.locator("#_note-1").bounding_box()
    assert last
    assert note
    assert note["y"] > last["y"]
    assert plain.locator("#_note-1 .says").is_visible()


def test_what_is_open_has_no_fault_either(narrow: Page, axe_script: str) -> None:
    narrow.evaluate(axe_script)
    narrow.locator(".evidence-table summary").tap()
    a_mark(narrow).tap()
    assert narrow.locator(OPEN).is_visible()
    assert [] == narrow.evaluate(AXE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_evidence_table_has_a_row_for_each_note(lang: str, served: Served) -> None:
    for file, page in served.site.pages.items():
        if page.css("article.brief") and file.startswith(lang):
            notes, rows = page.css(".notes > li"), page.css(".evidence-table tbody tr")
            assert len(notes) == len(rows) > 0
            for note, row in zip(notes, rows, strict=True):
                (word,) = (node.text() for node in row.css(".standing"))
                assert [word] == [node.text() for node in note.css(".standing")]


@pytest.mark.parametrize(
    ("url", "start"),
    [("https://example.org/a#top", "https://example.org/a#:~:text="), (None, "")],
)
def test_the_passage_is_named_where_the_address_is_known(url: str | None, start: str) -> None:
    edition = edition_of(pipeline.gather(pipeline.Options(ROOT)))
    claim = edition.library.claims["xai-departures/departures"]
    source = replace(claim.document, meta=replace(claim.source, url=url))
    passage = claim_view(replace(claim, document=source), edition).passage
    assert passage.startswith(start)
    said = passage.removeprefix(start)
    assert said.startswith("au%20moins" if url else "")
    assert not set(" -#") & set(said)


def edition_of(content: pipeline.Content) -> Edition:
    """Return the first edition of the content."""
    assert content.config
    assert content.library
    return pipeline.editions_of(content, content.config, content.library)[0]
