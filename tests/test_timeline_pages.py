"""The timeline in a browser: narrowing it, and what the address remembers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import AXE, Served, serving
from tests.finished import attribute, only
from tests.invented import lay_out_invented
from tests.small_site import TEMPLATES

SHOWN = "main .events > li:not([hidden])"
NUMBER = 60


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An invented site with events of every sort."""
    project = lay_out_invented(tmp_path_factory.mktemp("invented"), NUMBER)
    (project / "templates").symlink_to(TEMPLATES)
    source = min((project / "content/sources").iterdir())
    source.write_text(source.read_text("utf-8").replace("---\n", "---\nformer_ids: [old]\n", 1))
    with serving(tmp_path_factory.mktemp("served"), project) as site:
        yield site


@pytest.fixture
def page(page: Page, served: Served) -> Page:
    """The timeline."""
    page.goto(served.root + "en/timeline/")
    return page


def test_a_choice_narrows_list_and_drawing_and_stands_in_the_address(page: Page) -> None:
    assert NUMBER == page.locator(SHOWN).count()
    page.get_by_label("Lane").select_option("court")
    assert 20 == page.locator(SHOWN).count()
    assert page.url.endswith("?lane=court")
    assert "20 of 60 events shown" == page.get_by_role("status").inner_text()
    page.get_by_label("Status").select_option("alleged")
    narrowed = page.locator(SHOWN).count()
    assert 0 < narrowed < 20
    page.reload()
    assert narrowed == page.locator(SHOWN).count()
    assert "court" == page.get_by_label("Lane").input_value()
    page.go_back()
    assert 20 == page.locator(SHOWN).count()
    page.get_by_role("button", name="Show everything").click()
    page.wait_for_url("**/timeline/")
    assert NUMBER == page.locator(SHOWN).count()


def test_years_narrow_what_has_a_year_and_keep_the_rest(page: Page) -> None:
    page.get_by_label("From year").fill("2020")
    page.get_by_label("To year").fill("2020")
    page.get_by_label("To year").press("Tab")
    years = page.locator(SHOWN).evaluate_all(
        "all => all.map(li => [li.dataset.from, li.dataset.to])"
    )
    dated = [(int(first), int(last)) for first, last in years if first is not None]
    assert dated
    assert all(first <= 2020 <= (last or 9999) for first, last in dated)
    undated = page.locator("main .events > li:not([data-from])").count()
    assert undated == len(years) - len(dated)
    assert page.url.endswith("?from=2020&to=2020")


def test_a_mark_is_reached_by_keyboard_and_leads_to_its_event(page: Page) -> None:
    mark = page.locator(".chart-across .mark").first
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/e*/invented-*/")


def test_one_drawing_is_seen_at_a_time_and_the_page_does_not_scroll_sideways(page: Page) -> None:
    for width in (320, 375, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        seen = [page.locator(f".chart-{way}").is_visible() for way in ("across", "down")]
        assert 1 == sum(seen), width
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


def test_without_javascript_everything_is_listed_and_no_form_is_shown(
    plain: Page, served: Served
) -> None:
    plain.goto(served.root + "en/timeline/")
    assert not plain.locator(".filters").is_visible()
    assert NUMBER == plain.locator("main .events > li").count()


def test_axe_finds_nothing_in_either_theme(page: Page, axe_script: str) -> None:
    page.evaluate(axe_script)
    assert [] == page.evaluate(AXE)
    page.emulate_media(color_scheme="dark")
    assert [] == page.evaluate(AXE)


def test_the_drawing_shows_the_years_that_are_chosen(page: Page, served: Served) -> None:
    page.goto(served.root + "en/timeline/?from=2020&to=2021")
    places = page.locator(".chart-across .tick-label").evaluate_all(
        "all => Object.fromEntries(all.map(t => [t.textContent, t.getBoundingClientRect().x]))"
    )
    box = page.locator(".chart-across").bounding_box()
    assert box
    assert box["x"] - 1 <= places["2020"] < places["2021"] < box["x"] + box["width"]
    assert places["2019"] < box["x"]
    assert box["x"] + box["width"] <= places["2022"] + 1
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator(".is-closer")).to_have_count(0)  # a reset is seen a tick later


def test_a_drawing_is_one_stop_and_arrows_go_from_mark_to_mark(page: Page) -> None:
    stops = page.locator(".chart-across a[tabindex='0']")
    assert 1 == stops.count()
    stops.focus()
    links = page.locator(".chart-across a")
    page.keyboard.press("ArrowRight")
    assert links.nth(1).evaluate("link => link === document.activeElement")
    page.keyboard.press("End")
    assert links.last.evaluate("link => link === document.activeElement")
    assert 1 == stops.count()


def test_a_former_address_keeps_what_stands_behind_it(page: Page, served: Served) -> None:
    former = next(file for file in served.site.files if file.endswith("en/sources/old/index.html"))
    moved = attribute(only(served.site.pages[former], "main a"), "href")
    claim = min(claim.partition("/")[2] for claim in served.site.library.claims)
    page.goto(served.root + f"en/sources/old/?lane=court#{claim}")
    page.wait_for_url(f"**{moved}?lane=court#{claim}", timeout=10_000)
