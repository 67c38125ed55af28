"""The preview as an editor sees it, in a real browser, with --follow."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.previewing import ABOUT, Preview, served
from tests.small_site import TESTS, edit, lay_out

BRIEF = "content/briefs/example-review.en.md"
PANEL = ".preview-problems"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    overlay = TESTS / "problems" / "draft-leaks"
    root = lay_out(tmp_path_factory.mktemp("browser") / "site", overlay)
    with served(root, "--follow") as it:
        yield it


@pytest.fixture
def page(page: Page) -> Page:
    """A low window: pages are longer than it."""
    page.set_viewport_size({"width": 900, "height": 300})
    return page


def show(page: Page, preview: Preview, path: str) -> None:
    """Open a page, wait for its websocket, and mark it: a page that is loaded anew has no mark."""
    page.goto(f"http://127.0.0.1:{preview.port}{path}")
    page.wait_for_function("() => window.LiveReload?.connector?.protocol === 7")
    page.evaluate("document.documentElement.dataset.mark = 'first'")


def is_the_first(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.dataset.mark === 'first'"))


def test_a_save_keeps_the_place_and_the_focus(page: Page, preview: Preview) -> None:
    show(page, preview, "/en/briefs/example-review/")
    page.locator("main a[href='/en/entities/ada-specimen/']").first.focus()
    page.evaluate("scrollTo({ top: 321, behavior: 'instant' })")
    edit(preview.root, BRIEF, "Three engineers", "Four engineers")
    expect(page.locator("main")).to_contain_text("Four engineers")
    assert not is_the_first(page)
    expect(page.locator("main a[href='/en/entities/ada-specimen/']").first).to_be_focused()
    page.wait_for_function("() => scrollY === 321")
    edit(preview.root, BRIEF, "Four engineers", "Three engineers")
    expect(page.locator("main")).to_contain_text("Three engineers")


def test_a_style_sheet_is_exchanged_without_a_reload(page: Page, preview: Preview) -> None:
    show(page, preview, "/en/about/")
    style = preview.root / "templates" / "assets" / "style.css"
    style.write_bytes(style.read_bytes() + b"main { border-left: 7px solid red }\n")
    expect(page.locator("main")).to_have_css("border-left-width", "7px")
    assert is_the_first(page)


def test_problems_come_and_go_over_the_page(page: Page, preview: Preview) -> None:
    preview.write("A good page.")
    show(page, preview, "/en/about/")
    preview.write("See <b>here</b>.")
    expect(page.locator(PANEL)).to_contain_text(f"{ABOUT}:6:5: raw-html")
    expect(page.locator("main")).to_contain_text("A good page.")
    assert is_the_first(page)
    page.locator(f"{PANEL} summary").click()
    preview.write("See <i>there</i>.")
    expect(page.locator(PANEL)).to_contain_text("<i>there")
    expect(page.locator(PANEL)).not_to_have_attribute("open", "")
    assert is_the_first(page)
    preview.write("Mended.")
    expect(page.locator("main")).to_contain_text("Mended.")
    expect(page.locator(PANEL)).to_have_count(0)


def test_what_the_gates_find_comes_without_a_second_reload(page: Page, preview: Preview) -> None:
    show(page, preview, "/en/topics/reviews/")
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    edit(preview.root, "content/topics/reviews.md", "broader: oversight", "broader: oversights")
    expect(page.locator(PANEL)).to_contain_text("unknown-reference")
    assert len(loads) <= 1
    edit(preview.root, "content/topics/reviews.md", "broader: oversights", "broader: oversight")
    expect(page.locator(PANEL)).to_have_count(0)


def test_the_browser_follows_what_is_edited(page: Page, preview: Preview) -> None:
    show(page, preview, "/fr/")
    edit(preview.root, "content/topics/oversight.md", "name:", "name: ")
    page.wait_for_url("**/fr/topics/oversight/")
    show(page, preview, "/fr/")
    edit(preview.root, BRIEF, "Three engineers", "Five engineers")
    page.wait_for_url("**/en/briefs/example-review/")
    expect(page.locator("main")).to_contain_text("Five engineers")


def test_a_link_to_a_draft_says_so(page: Page, preview: Preview) -> None:
    show(page, preview, "/en/")
    word = "(a) => getComputedStyle(a, '::after').content"
    link = page.locator("main a[href='/en/briefs/second-look/']").first
    assert '" [Draft]"' == link.evaluate(word)
    other = page.locator("main a[href='/en/briefs/example-review/']").first
    assert "none" == other.evaluate(word)
