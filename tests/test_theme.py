"""The look of the site: colours, weight, on paper, without colours of its own."""

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from tests.browsing import LANGUAGES, Served
from tests.finished import Finished, attribute

PAPER = "() => getComputedStyle(document.body).backgroundColor"
THEME = "() => document.documentElement.dataset.theme ?? 'auto'"
LIGHT, DARK = "rgb(252, 251, 247)", "rgb(23, 22, 19)"
# The colours of standings and of small print, on the paper, with the contrast of each.
CONTRASTS = """() => {
  const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const probe = document.body.appendChild(document.createElement("i"));
  const names = ["ink", "faint", "accent", "alleged", "reported", "analysis", "corroborated",
    "confirmed", "disputed", "denied", "retracted"];
  const on = ["paper", "tint"];
  const colour = (name) => { probe.style.color = `var(--${name})`;
    return light(getComputedStyle(probe).color); };
  return names.flatMap((name) => on.map((ground) => {
    const [a, b] = [colour(name), colour(ground)].sort((x, y) => y - x);
    return [`${name} on ${ground}`, (a + 0.05) / (b + 0.05)]; }));
}"""


def test_the_theme_is_the_systems_until_the_reader_chooses_and_then_stays(
    served: Served, page: Page
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served.address("home", "en"))
    assert DARK == page.evaluate(PAPER)
    button = page.locator("button.theme")
    button.click()
    assert ("light", LIGHT) == (page.evaluate(THEME), page.evaluate(PAPER))
    assert "Colours: light" == button.inner_text()
    page.goto(served.address("brief", "fr"))
    assert ("light", LIGHT) == (page.evaluate(THEME), page.evaluate(PAPER))
    assert "claires" in page.locator("button.theme").inner_text()
    page.emulate_media(color_scheme="light")
    page.locator("button.theme").click()
    assert ("dark", DARK) == (page.evaluate(THEME), page.evaluate(PAPER))
    page.locator("button.theme").click()
    assert ("auto", LIGHT) == (page.evaluate(THEME), page.evaluate(PAPER))


def test_there_is_no_switch_without_javascript(served: Served, plain: Page) -> None:
    plain.emulate_media(color_scheme="dark")
    plain.goto(served.address("home", "en"))
    assert not plain.locator("button.theme").is_visible()
    assert DARK == plain.evaluate(PAPER)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_can_be_read(scheme: str, served: Served, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(served.address("home", "en"))
    assert {} == {name: value for name, value in page.evaluate(CONTRASTS) if value < 4.5}


def test_a_standing_has_a_word_and_a_shape_of_its_own(served: Served, page: Page) -> None:
    page.goto(served.address("home", "en"))
    shapes = page.evaluate(
        """(names) => names.map((name) => {
          const span = document.body.appendChild(document.createElement("span"));
          span.className = `standing standing-${name}`;
          return getComputedStyle(span, "::before").content; })""",
        ["alleged", "reported", "analysis", "corroborated", "confirmed", "disputed", "denied",
         "retracted"],
    )  # fmt: skip
    assert len(shapes) == len(set(shapes))


def test_forced_colours_leave_the_words_and_shapes(served: Served, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(served.address("brief", "en"))
    word = page.locator(".evidence .standing").first
    shape = word.evaluate("(e) => getComputedStyle(e, '::before').content")
    assert word.inner_text()
    assert "◐" in shape
    page.keyboard.press("Tab")
    assert "none" != page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_brief_on_paper_has_its_notes_their_addresses_and_no_frame(
    lang: str, served: Served, page: Page
) -> None:
    page.goto(served.address("brief", lang))
    page.emulate_media(media="print")
    address = page.locator(".printed-at")
    assert address.is_visible()
    assert page.url == address.inner_text()
    for gone in (".menu", ".languages", ".theme", ".contents", ".evidence-table"):
        assert not page.locator(gone).is_visible(), gone
    assert page.locator("#_note-1 .says").is_visible()
    link = page.locator("#_note-1 .claim-link a:not([role])")
    assert "attr(href)" in link.evaluate("(e) => getComputedStyle(e, '::after').content") or (
        str(link.get_attribute("href"))
        in link.evaluate("(e) => getComputedStyle(e, '::after').content")
    )
    assert 8 < page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") < 20


@pytest.fixture(scope="module")
def site(served: Served) -> Finished:
    """The real site, in memory."""
    return served.site


def weight(file: str, site: Finished) -> int:
    """Return the bytes that a first visit to a page moves: itself, and what it loads."""
    page = site.pages[file]
    loaded = {site.resolve(file, address).removeprefix(site.root) for address in resources(page)}
    return sum(packed(name, site) for name in (file, *loaded, *map(site.asset, fonts(page))))


def resources(page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css("link[rel=stylesheet], link[rel=icon]"):
        yield attribute(node, "href")
    yield from (attribute(node, "src") for node in page.css("script[src]"))


def fonts(page: LexborHTMLParser) -> Iterator[str]:
    yield from ("assets/fonts/serif.woff2", "assets/fonts/sans.woff2")
    if page.css("em, i, .excerpt, .prose h3"):
        yield "assets/fonts/serif-italic.woff2"


def packed(name: str, site: Finished) -> int:
    data = site.files[name]
    return len(data) if name.endswith(".woff2") else len(gzip.compress(data, 6, mtime=0))


def test_a_first_visit_moves_little(site: Finished) -> None:
    briefs = [file for file, page in site.pages.items() if page.css("article.brief")]
    weights = {file: weight(file, site) for file in briefs}
    assert weights
    assert {} == {file: size for file, size in weights.items() if size >= 90_000}
    homes = {lang: weight(f"{lang}/index.html", site) for lang in LANGUAGES}
    assert {} == {lang: size for lang, size in homes.items() if size >= 60_000}
    scripts = [name for name in site.files if name.endswith(".js") and "search" not in name]
    assert 0 < sum(packed(name, site) for name in scripts) < 8_000


def test_every_font_is_ours_and_its_licence_is_beside_it(site: Finished) -> None:
    named = re.findall(rb'url\("([^"]+)"\)', site.files[site.asset("assets/tokens.css")])
    assert named
    for url in named:
        font = f"assets/{url.decode()}"
        family = font.partition(".")[0].removesuffix("-italic")
        assert font in site.files
        assert b"SIL Open Font License" in site.files[f"{family}.OFL.txt"]


def test_only_the_tokens_name_colours(site: Finished) -> None:
    sheets = {file: data for file, data in site.files.items() if file.endswith(".css")}
    assert b"--paper" in sheets.pop(site.asset("assets/tokens.css"))
    sheets.pop(site.asset("assets/print.css"))
    named = {
        file: re.findall(rb"#[0-9a-f]{3,8}\b|rgba?\(|hsl\(", css) for file, css in sheets.items()
    }
    assert {} == {file: found for file, found in named.items() if found}
