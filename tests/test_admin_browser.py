"""An editor who knows no git adds a claim and an event at /admin/, and changes a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Response, expect, sync_playwright

from tests.admin_site import with_admin
from tests.previewing import Preview, served
from tests.small_site import edit

SOURCE = "content/sources/gazette.md"
EVENT = "content/events/review-opens.md"
REMARKED = "lane: review  # the only one\nkind: step\n# two sources\n"


@pytest.fixture(scope="module")
def preview(js_yaml: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:  # noqa: ARG001
    root = with_admin(tmp_path_factory.mktemp("admin-browser") / "site")
    edit(root, EVENT, "lane: review\nkind: step\n", REMARKED)
    with served(root) as it:
        yield it


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    """A page for an editor; it must not want what its policy forbids."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = running.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(10_000)
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        yield page
        assert [] == [text for text in said if "Content Security Policy" in text]
        running.close()


def open_form(page: Page, preview: Preview, collection: str, name: str) -> None:
    """Log in and go to the form of an object, by the links that an editor follows."""
    page.goto(f"http://127.0.0.1:{preview.port}/admin/")
    page.get_by_role("button", name="Login").click()
    page.get_by_role("link", name=collection, exact=True).click()
    page.get_by_role("link", name=name).click()
    expect(box(page, "Id").first).to_be_visible()


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("textbox", name=name)


def pick(page: Page, name: str, text: str) -> None:
    """Type a part of a choice into the last field of this name, and take what is offered."""
    field = page.get_by_role("combobox", name=name).last
    field.press_sequentially(text[:4])  # at each letter the form is drawn anew
    offered = page.get_by_role("option").filter(has_text=text).first
    expect(offered).to_be_visible()
    offered.click()


def publish(page: Page) -> None:
    page.get_by_role("button", name="Publish", exact=True).click()
    with page.expect_response(is_save) as answer:
        page.get_by_text("Publish now", exact=True).click()
    assert answer.value.ok
    expect(page.get_by_text("Changes saved", exact=True)).to_be_visible()


def is_save(answer: Response) -> bool:
    return "persistEntry" in (answer.request.post_data or "")


def test_a_claim_is_added_to_its_source(page: Page, preview: Preview) -> None:
    before = (preview.root / SOURCE).read_text("utf-8")
    open_form(page, preview, "Sources", "Le Modèle Exemple")
    page.get_by_role("button", name="Add claim").click()
    box(page, "Id").last.fill("leads")
    page.get_by_role("button", name="Add quote").last.click()
    box(page, "Quote").last.fill("Ada Spécimen, qui dirige l’Atelier des Spécimens")
    box(page, "Says — English").last.fill("Ada Specimen is said to lead it.")
    box(page, "Says — Français").last.fill("Ada Spécimen le dirigerait.")
    for name, word in (("Voice", "article"), ("Mood", "presupposed"), ("Status", "reported")):
        pick(page, name, word)
    publish(page)
    after = (preview.root / SOURCE).read_text("utf-8")
    head, _, added = after.partition("  leads:\n")
    assert before == head + added.partition("    status: reported\n")[2]


def test_an_event_on_it_is_seen_in_the_preview(page: Page, preview: Preview) -> None:
    open_form(page, preview, "Events", "Create entry of type Event")
    box(page, "Id").first.fill("office-opened")
    box(page, "Title — English").fill("An office opens, according to the Gazette")
    box(page, "Title — Français").fill("Un bureau ouvre, selon la Gazette")
    box(page, "When").fill("2031-02")
    pick(page, "Lane", "The review")
    pick(page, "Kind", "step")
    pick(page, "Claims", "gazette/leads")
    pick(page, "Entities", "Ada")
    publish(page)
    assert "<h1>An office opens" in preview.page("/en/events/office-opened/")
    assert "Un bureau ouvre" in preview.page("/fr/timeline/")


def test_a_remark_in_a_file_survives_a_change(page: Page, preview: Preview) -> None:
    before = (preview.root / EVENT).read_text("utf-8")
    open_form(page, preview, "Events", "The ministry opens a review")
    box(page, "When").fill("2031-03-04")
    publish(page)
    assert before.replace("2031-03-03", "2031-03-04") == (preview.root / EVENT).read_text("utf-8")


def test_a_form_fits_a_telephone(page: Page, preview: Preview) -> None:
    open_form(page, preview, "Events", "report is due")
    page.set_viewport_size({"width": 375, "height": 700})
    assert 375 == page.evaluate("document.documentElement.scrollWidth")
    fields = page.locator("#nc-root textarea").all()
    places = [field.bounding_box() for field in fields]
    assert [] == [place for place in places if place and place["x"] + place["width"] > 375]
