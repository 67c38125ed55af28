"""The pages in a real browser: at four widths, light and dark, printed, by keyboard, without JS.

They are for programs to look at; `python3 build.py dev tools.pictures` takes pictures for people.
"""

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import pytest
from playwright.sync_api import Page

from tests.browsing import AXE, KINDS, LANGUAGES, Served

Scheme: TypeAlias = Literal["light", "dark"]
HEIGHT = 900
WIDTHS = (320, 375, 768, 1440)  # the first is 400 % of 1280
# Axe is dear: it looks at the narrowest page and at the widest, once in each scheme; of the second
# language, whose pages have the same form, only at some. (At the brief: tests/test_notes.py.)
AUDITED: Mapping[int, Scheme] = {375: "dark", 1440: "light"}
IN_BOTH = ("home", "expect")
PAGES = [
    *(pytest.param((kind, lang), id=f"{kind}-{lang}") for kind in KINDS for lang in LANGUAGES),
    pytest.param(("", ""), id="root"),
    pytest.param(("404.html", ""), id="404"),
]

# What sticks out of the window, and does not lie in something that scrolls by itself.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (e) => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) ||
    scrolls(e.parentElement));
  const out = [...document.querySelectorAll("body *")].filter((e) =>
    e.getBoundingClientRect().right > width + 1 && e.getBoundingClientRect().width > 1 &&
    !scrolls(e.parentElement));
  const wide = document.documentElement.scrollWidth > width;
  return wide ? ["the page", ...out.map((e) => e.outerHTML.slice(0, 120))] : [];
}"""
FOCUSED = "() => document.activeElement.outerHTML"
HOLDS_FOCUS = "(id) => document.getElementById(id).contains(document.activeElement)"
IS_SEEN = """(id) => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.top >= 0 && box.top < window.innerHeight;
}"""


@pytest.mark.parametrize("which", PAGES)
def test_a_page_fits_and_has_no_fault(
    which: tuple[str, str], served: Served, page: Page, faults: list[str], axe_script: str
) -> None:
    kind, lang = which
    page.goto(served.address(kind, lang) if lang else served.root + kind)
    assert [] == faults
    page.evaluate(axe_script)  # past the page's policy, as a browser's own tools are
    audited = AUDITED if lang != LANGUAGES[1] or kind in IN_BOTH else {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert [] == page.evaluate(STICKING_OUT), width
        if width in audited:
            page.emulate_media(color_scheme=audited[width])
            assert [] == page.evaluate(AXE), width


def test_faults_would_be_found(
    served: Served, page: Page, faults: list[str], axe_script: str
) -> None:
    page.goto(served.root)
    page.evaluate(axe_script)
    page.evaluate(
        """() => {
          document.querySelector("main").insertAdjacentHTML("beforeend",
            "<p style='color: red'>x</p><img src=https://elsewhere.example/x.png><p id=wide>x</p>");
          Object.assign(document.getElementById("wide").style, {width: "3000px", maxWidth: "none"});
        }"""
    )
    assert "image-alt" in " ".join(page.evaluate(AXE))
    assert "wide" in " ".join(page.evaluate(STICKING_OUT))
    assert 2 == sum("Content Security Policy" in fault for fault in faults), faults


@pytest.fixture
def faults(watched: list[str]) -> list[str]:
    """A list that fills with what goes wrong: errors, and what is loaded from elsewhere."""
    watched.clear()
    return watched


@pytest.fixture(scope="module")
def watched(tab: Page, served: Served) -> list[str]:
    faults: list[str] = []
    tab.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    tab.on("request", lambda request: _note_elsewhere(request.url, served.root, faults))
    return faults


def _note_elsewhere(url: str, root: str, faults: list[str]) -> None:
    if not url.startswith((root, "data:")):
        faults.append(f"elsewhere: {url}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_keyboard_meets_the_way_to_the_text_first(
    lang: str, served: Served, page: Page
) -> None:
    page.goto(served.address("brief", lang))
    page.keyboard.press("Tab")
    assert 'class="skip"' in page.evaluate(FOCUSED)
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_what_has_the_focus_is_seen(served: Served, page: Page) -> None:
    page.goto(served.address("brief", "en"))
    for _ in range(12):
        page.keyboard.press("Tab")
        style: dict[str, Any] = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return {outline: s.outlineStyle, shadow: s.boxShadow}; }"
        )
        assert style["outline"] != "none" or style["shadow"] != "none", page.evaluate(FOCUSED)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_citation_leads_to_its_note_and_back_without_javascript(
    lang: str, served: Served, plain: Page
) -> None:
    plain.goto(served.address("brief", lang))
    mark = plain.locator("a[role=doc-noteref]").last
    note = str(mark.get_attribute("href")).removeprefix("#")
    anchor = str(mark.get_attribute("id"))
    mark.focus()
    plain.keyboard.press("Enter")
    plain.wait_for_url(f"**/#{note}")
    assert plain.evaluate(IS_SEEN, note)
    plain.locator(f"[id='{note}'] a[href='#{anchor}']").focus()
    plain.keyboard.press("Enter")
    plain.wait_for_url(f"**/#{anchor}")
    assert plain.evaluate(IS_SEEN, anchor)


@pytest.mark.parametrize("width", [375, 1440])
def test_a_citation_shows_its_note_and_escape_leads_back(
    width: int, served: Served, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(served.address("brief", "en"))
    mark = page.locator("a[role=doc-noteref]").last
    note = str(mark.get_attribute("href")).removeprefix("#")
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(IS_SEEN, note)
    assert page.evaluate(HOLDS_FOCUS, note)
    page.keyboard.press("Escape")
    assert page.evaluate(HOLDS_FOCUS, mark.get_attribute("id"))
    assert page.evaluate(IS_SEEN, mark.get_attribute("id"))


@pytest.mark.parametrize("kind", ["home", "brief", "timeline", "expect", "source"])
def test_javascript_adds_nothing_to_the_text(
    kind: str, served: Served, page: Page, plain: Page
) -> None:
    for visited in (page, plain):
        visited.goto(served.address(kind, "fr"))
    page.evaluate("document.querySelector('main form')?.remove()")  # narrows a list, says nothing
    words, without = (
        sorted(visited.locator("main").inner_text().lower().split()) for visited in (page, plain)
    )
    assert len(words) > 50
    assert words == without


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["brief", "expect"])
def test_a_page_prints(kind: str, lang: str, served: Served, page: Page) -> None:
    page.goto(served.address(kind, lang))
    printed = page.pdf(format="A4", tagged=True, outline=True)
    assert printed.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in printed
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print", color_scheme="dark")
    assert [] == page.evaluate(STICKING_OUT)
    background = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), (
        "a reader in the dark saves ink"
    )


def test_an_address_of_nothing_is_told_in_both_languages(served: Served, page: Page) -> None:
    answer = page.goto(f"{served.root}fr/nothing/here/at/all")
    assert answer
    assert 404 == answer.status
    for lang in LANGUAGES:
        page.goto(f"{served.root}fr/nothing/here/at/all")
        page.locator(f"a[hreflang={lang}]").first.click()
        assert f"{served.root}{lang}/" == page.url


def test_the_other_language_is_one_step_away(served: Served, page: Page) -> None:
    page.goto(served.address("brief", "en"))
    page.locator("nav.languages a[hreflang=fr]").click()
    assert served.address("brief", "fr") == page.url
    assert "fr" == page.locator("html").get_attribute("lang")
