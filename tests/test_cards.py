"""Social cards: words in the site's own type, whole, inside the margins, with the evidence."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from brief import cards, pipeline
from brief.pipeline import Options
from tests.finished import BASES, ROOT, Finished, attribute, only, real
from tests.small_site import edit, lay_out

FONTS = cards.fonts([ROOT / "templates" / "card"])
PAGE = "{}/briefs/xai-departures/index.html"
MARGIN = 80
LONG = "Ce qui n’aurait été « qu’allégué » : œuvre, Ÿ, ça ; où ? là ! " * 6
WORDS = st.lists(st.text("aàœWm’«\u00a0\u202f-", min_size=1, max_size=9), min_size=1, max_size=40)


@pytest.fixture(params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def card_named_by(page: LexborHTMLParser) -> str:
    return attribute(only(page, "meta[property='og:image']"), "content")


def content(page: LexborHTMLParser, name: str) -> str:
    return attribute(only(page, f"meta[property='{name}'], meta[name='{name}']"), "content")


def test_a_brief_names_its_card_and_says_what_it_shows(lang: str) -> None:
    site = real(BASES[1])
    page = site.pages[PAGE.format(lang)]
    assert f"{site.root}{lang}/briefs/xai-departures/card.png" == card_named_by(page)
    title, _, evidence = content(page, "og:image:alt").partition(" — ")
    assert content(page, "og:title") == title
    nothing = {"en": "no corroboration", "fr": "aucune corroboration"}[lang]
    assert evidence.endswith(f" · {nothing}")
    assert ("article", "summary_large_image") == (
        content(page, "og:type"),
        content(page, "twitter:card"),
    )


def test_a_page_names_its_language_and_the_others() -> None:
    page = real(BASES[0]).pages["fr/index.html"]
    assert ("fr_FR", "en_GB") == (
        content(page, "og:locale"),
        content(page, "og:locale:alternate"),
    )
    assert ("website", "summary") == (content(page, "og:type"), content(page, "twitter:card"))


def test_a_card_is_as_large_as_it_should_be_and_the_same_each_time(lang: str) -> None:
    name = PAGE.format(lang).replace("index.html", "card.png")
    one, two = (site.files[name] for site in (real(BASES[0]), real(BASES[1])))
    assert (cards.WIDTH, cards.HEIGHT) == Image.open(io.BytesIO(one)).size
    assert one == two


def cards_of(root: Path) -> list[bytes]:
    result = pipeline.build(Options(root))
    assert not pipeline.has_errors(result.problems)
    return [file.data for file in result.files if file.url.endswith("card.png")]


def test_the_words_stay_inside_the_margins_however_long(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    title = "The Example Model under review"
    edit(root, "content/briefs/example-review.en.md", f"title: {title}", f'title: "{LONG}"')
    for data in cards_of(root):
        left, top, right, bottom = ink(data)
        assert left >= MARGIN - 4
        assert right <= cards.WIDTH - MARGIN + 4
        assert top > 40
        assert bottom < cards.HEIGHT - 30


def ink(data: bytes) -> tuple[int, int, int, int]:
    """Return the box of all that is drawn below the bar at the top."""
    image = Image.open(io.BytesIO(data)).convert("L")
    box = image.crop((0, 20, *image.size)).point(lambda grey: 255 * (grey < 200)).getbbox()
    assert box
    return box[0], box[1] + 20, box[2], box[3] + 20


def test_a_title_is_drawn_at_all() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">{}</svg>'
    text = "<text x='80' y='300' font-size='60' font-family=\"'Brief Card {}'\">où ?</text>"
    for family in ("Serif", "Sans"):
        blank, drawn = (cards.draw(svg.format(inner), FONTS) for inner in ("", text.format(family)))
        assert blank != drawn


@pytest.mark.parametrize("font", ["serif", "sans"])
def test_the_fonts_have_all_of_french(font: str) -> None:
    french = "ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜàâæçèéêëîïôœùûüÿ’«»…–—·\u00a0\u202f"
    assert (french,) == cards.fitted(FONTS, french, font, (9000, 90, 40)).lines


def test_a_letter_that_is_missing_loses_its_accent_or_is_marked() -> None:
    expected = ("Skoda ? a\u0323",)  # the dot below is one that the font can set
    assert expected == cards.fitted(FONTS, "Škoda 漢 \u1ea1", "serif", (900, 90, 40)).lines


@given(WORDS)
def test_every_word_is_there_and_every_line_fits(words: list[str]) -> None:
    fitted = cards.fitted(FONTS, " ".join(words), "serif", (600, 300, 48))
    assert words == " ".join(fitted.lines).split(" ")
    assert len(fitted.lines) * fitted.size * 1.2 <= 300 or fitted.size == cards.SMALLEST


def test_without_resvg_there_is_no_card_and_no_word_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards, "CAN_DRAW", False)
    result = pipeline.build(Options(lay_out(tmp_path)))
    assert () == result.problems
    assert [] == [file.url for file in result.files if file.url.endswith(".png")]
    assert [] == [file.url for file in result.files if b"card.png" in file.data]


def test_only_a_brief_has_a_card() -> None:
    site: Finished = real(BASES[0])
    named = {file for file, page in site.pages.items() if page.css("meta[property='og:image']")}
    assert {PAGE.format("en"), PAGE.format("fr")} == named
