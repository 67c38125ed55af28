"""The pages of what to expect in a real browser, with expectations in every state."""

import mimetypes
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from brief.urls import file_of
from tests import ferry
from tests.browsing import AXE
from tests.finished import Finished, path_of
from tests.test_pages import STICKING_OUT

PATHS = (
    "expect/", "record/", "expectations/sails-at-night/", "expectations/second-deck/",
)  # fmt: skip


@pytest.fixture
def page(page: Page) -> Page:
    """A page that finds the busy ferry's site at its address, and nothing else."""
    page.route("**/*", partial(answer, ferry.busy_ferry()))
    return page


def answer(site: Finished, route: Route) -> None:
    """Answer a request with a file of the site."""
    file = file_of(path_of(route.request.url))
    kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
    route.fulfill(body=site.files[file], content_type=kind)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_and_has_no_fault(path: str, lang: str, page: Page, axe_script: str) -> None:
    page.goto(f"https://ferry.example/{lang}/{path}")
    page.evaluate(axe_script)
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true })")
    for width, scheme in ((375, "dark"), (1440, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert [] == page.evaluate(STICKING_OUT), f"{width} {scheme}"
        if lang == "en" or path == PATHS[0]:  # the second language has the same form
            assert [] == page.evaluate(AXE), f"{width} {scheme}"


def test_every_page_is_valid(
    html_validate: Callable[[Path], tuple[str, ...]], tmp_path: Path
) -> None:
    for lang in ("en", "fr"):
        for path in PATHS:
            file = tmp_path / lang / path / "index.html"
            file.parent.mkdir(parents=True)
            file.write_bytes(ferry.busy_ferry().files[f"{lang}/{path}index.html"])
    assert () == html_validate(tmp_path)


def test_what_is_folded_is_printed(page: Page) -> None:
    page.goto("https://ferry.example/en/expect/")
    criteria = page.locator(".outlook", has_text="sails at night").get_by_text("The register")
    assert not criteria.is_visible()
    page.emulate_media(media="print")
    assert criteria.is_visible()


def test_a_range_is_seen_in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto("https://ferry.example/en/record/")
    fill, paper = page.evaluate(
        "() => [getComputedStyle(document.querySelector('.scale rect')).fill,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert fill != paper
