"""Search: what is searched, and how it is found in either language."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from brief import pipeline
from brief.pipeline import Options
from tests.browsing import AXE, LANGUAGES, Served
from tests.finished import ROOT
from tests.small_site import edit, lay_out

FOUND = ".found > li"


def records(root: Path, lang: str = "en") -> list[list[Any]]:
    """Return the records of a site, as its page reads them."""
    result = pipeline.build(Options(root))
    assert not pipeline.has_errors(result.problems)
    script = next(f for f in result.files if f.url == f"{lang}/search/index.js").data.decode()
    rows: list[list[Any]] = json.loads(script.removeprefix("export default ").rstrip(";\n"))
    return rows


def test_everything_that_has_an_address_is_searched_once() -> None:
    rows = records(ROOT)
    assert len({row[0] for row in rows}) == len(rows)
    assert {"brief", "event", "expectation", "claim", "entity", "topic"} == {row[3] for row in rows}


@pytest.mark.parametrize(("lang", "word"), [("en", "alleged"), ("fr", "allégué")])
def test_what_is_alleged_says_so(lang: str, word: str) -> None:
    alleged = [row for row in records(ROOT, lang) if row[5] == "alleged"]
    assert alleged
    assert {word} == {row[6] for row in alleged}


def test_every_passage_that_rests_on_something_alleged_says_so() -> None:
    resting = [text for row in records(ROOT) if row[3] == "brief" for text, _ in row[9]]
    order = [text for text in resting if "alleged order" in text and "directly from" in text]
    assert order
    assert [] == [text for text in order if not text.endswith("[alleged]")]


def test_no_draft_and_nothing_withdrawn_is_searched(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for file in sorted((root / "content" / "briefs").iterdir()):
        draft = file.with_name(file.name.replace("example-review", "secret-plan"))
        shutil.copy(file, draft)
        edit(root, draft.relative_to(root).as_posix(), "status: published", "status: draft")
    event = root / "content" / "events" / "engineers-leave.md"
    gone = "withdrawn: {on: 2031-06-01, why: {en: Not so., fr: Non.}}"
    event.write_text(event.read_text("utf-8").replace("---\n", f"---\n{gone}\n", 1), "utf-8")
    urls = [row[0] for row in records(root)]
    assert [] == [url for url in urls if "secret-plan" in url or "engineers-leave" in url]
    assert "en/briefs/example-review/" in urls


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_content_gives_the_same_bytes(lang: str, tmp_path: Path) -> None:
    scripts = [built(tmp_path / seed, seed) / lang / "search" / "index.js" for seed in "12"]
    assert scripts[0].read_bytes() == scripts[1].read_bytes()


def built(folder: Path, seed: str) -> Path:
    """Build the real site into `folder`, with sets in the order that `seed` gives them."""
    command = [sys.executable, "-m", "brief", "build", "--output", str(folder)]
    world = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run(command, cwd=ROOT, env=world, capture_output=True, check=True)
    return folder


def ask(page: Page, served: Served, lang: str, query: str) -> list[str]:
    """Return the titles that are found for a query."""
    page.goto(f"{served.root}{lang}/search/")
    page.locator("[name=q]").fill(query)
    return page.locator(f"{FOUND} a").all_inner_texts()


@pytest.mark.parametrize(
    ("lang", "queries"),
    [
        ("fr", ("l’ordre", "l'ordre", "L'ORDRE")),
        ("fr", ("enquetes", "enquêtes", "ENQUÊTES")),
        ("en", ("investigations", "Investigations", "investig")),
    ],
)
def test_words_are_found_however_they_are_typed(
    lang: str, queries: tuple[str, ...], served: Served, page: Page
) -> None:
    found = [ask(page, served, lang, query) for query in queries]
    assert found[0]
    assert [found[0]] * len(queries) == found


INVENTED = [
    ["fr/a/", "L’œuvre d’Élise", "fr", "topic", "thème", "", "", "", "", [
        ["Une péniche bleue.", "fr"],
    ]],
    ["fr/b/", "Zéphyrine", "fr", "claim", "affirmation", "alleged", "allégué", "", "", [
        ["A blue barge.", "en"], ["Purportedly, a barge is said to be green.", "en"],
    ]],
]  # fmt: skip


@pytest.fixture
def invented(page: Page) -> Page:
    """A page whose search finds invented records."""
    body = f"export default {json.dumps(INVENTED)};"
    page.route("**/search/index.js", lambda r: r.fulfill(body=body, content_type="text/javascript"))
    return page


HALF_TYPED = {
    "oeuvre": 1, "œuvre": 1, "ŒUVRE": 1, "l'œuvre": 1, "l’oeuvre d'elise": 1,
    "zephyr": 1, "zephyr green": 0, "green zephyr": 1, "oeuvre bleue": 1, "peniche green": 0,
}  # fmt: skip


def test_folding_and_which_words_may_be_half_typed(served: Served, invented: Page) -> None:
    ask(invented, served, "fr", "")
    found: dict[str, int] = {}
    for query in HALF_TYPED:
        invented.locator("[name=q]").fill("zeppelin")
        expect(invented.locator(FOUND)).to_have_count(0)
        invented.locator("[name=q]").fill(query)
        found[query] = invented.locator(FOUND).count()
    assert HALF_TYPED == found


def test_a_passage_is_shown_whole_in_its_language(served: Served, invented: Page) -> None:
    ask(invented, served, "fr", "green")
    told = invented.locator(f"{FOUND} .hit-text [lang=en]")
    assert "Purportedly, a barge is said to be green." == told.inner_text()
    assert "allégué" == invented.locator(f"{FOUND} .standing").inner_text()


def test_nothing_is_found_for_what_is_not_there(served: Served, page: Page) -> None:
    assert [] == ask(page, served, "en", "zeppelin")
    assert "0 results" == page.get_by_role("status").inner_text()


def test_choices_narrow_what_is_found_and_the_address_keeps_them(
    served: Served, page: Page
) -> None:
    everything = len(ask(page, served, "en", "grok"))
    page.get_by_label("Status").select_option("alleged")
    alleged = page.locator(FOUND).count()
    assert 0 < alleged < everything
    assert alleged == page.locator(f"{FOUND} .standing-alleged").count()
    page.get_by_label("Type").select_option("event")
    assert "q=grok&type=event&standing=alleged" in page.url
    found = page.locator(FOUND).count()
    page.reload()
    page.locator(FOUND).first.wait_for()
    assert found == page.locator(FOUND).count()
    page.keyboard.press("Tab")
    page.go_back()
    assert alleged == page.locator(FOUND).count()


def test_a_result_is_reached_by_keyboard_and_leads_to_a_page(served: Served, page: Page) -> None:
    ask(page, served, "en", "investigations")
    page.locator(f"{FOUND} a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/search/" not in url)
    assert page.locator("h1").count() == 1


def test_control_k_leads_to_the_search_and_arrows_through_its_results(
    served: Served, page: Page
) -> None:
    page.goto(f"{served.root}en/timeline/")
    page.keyboard.press("Control+k")
    page.wait_for_url("**/en/search/")
    field = page.locator("[name=q]")
    expect(field).to_be_focused()
    page.keyboard.type("grok")
    links = page.locator(f"{FOUND} a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()


def test_a_filter_says_how_many_each_choice_would_leave(served: Served, page: Page) -> None:
    ask(page, served, "en", "grok")
    option = page.locator("[name=type] option[value=event]").inner_text()
    page.get_by_label("Type").select_option("event")
    assert f"event ({page.locator(FOUND).count()})" == option
    page.get_by_label("Type").select_option("claim")
    assert option == page.locator("[name=type] option[value=event]").inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_with_results_on_the_page(
    lang: str, served: Served, page: Page, axe_script: str
) -> None:
    assert ask(page, served, lang, "grok")
    page.evaluate(axe_script)
    assert [] == page.evaluate(AXE)


def test_without_javascript_the_page_shows_other_ways(served: Served, plain: Page) -> None:
    plain.goto(f"{served.root}en/search/")
    assert not plain.locator(".search").is_visible()
    assert plain.locator("main a").count() == 5
