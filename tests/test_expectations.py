"""What to expect, as a reader meets it: the board, the page of an expectation, the record."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from brief import dates
from brief.content import BANDS
from brief.views.board import is_due_soon
from tests import ferry
from tests.finished import Finished, attribute, finished, only, real

LANGUAGES = ["en", "fr"]


def first_brief() -> Finished:
    return real("https://example.org/")


def page(site: Finished, path: str) -> LexborHTMLParser:
    return site.pages[f"{path}index.html"]


def text(node: LexborNode | LexborHTMLParser, selector: str) -> str:
    return words(only(node, selector))


def words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def statements(node: LexborNode | LexborHTMLParser) -> list[str]:
    return [one.text().strip() for one in node.css(".outlook-statement")]


def section(board: LexborHTMLParser, anchor: str) -> list[str]:
    return statements(only(board, f"section[aria-labelledby={anchor}]"))


def entry(board: LexborHTMLParser, statement: str) -> LexborNode:
    return next(one for one in board.css(".outlook") if statement in statements(one)[0])


def test_the_board_tells_what_is_due_first() -> None:
    board = page(ferry.ferry(), "en/expect/")
    assert ["The lamps are tested by the end of May 2060."] == section(board, "_overdue")
    soon = ["A timetable for the night is published by the end of August 2060."]
    assert soon == section(board, "_due-soon")
    assert ["The quay is widened."] == section(board, "_occurring")
    headings = [words(one) for one in board.css("section section h3")]
    assert ["until 31 December 2061", "in the long term", "No horizon given"] == headings


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", [ferry.ferry, first_brief])
def test_the_board_shows_each_expectation_once(make: Callable[[], Finished], lang: str) -> None:
    site = make()
    held = site.library.expectations.values()
    expected = sorted(d.id for d in held if not d.meta.withdrawn)
    links = page(site, f"{lang}/expect/").css(".outlook-statement a")
    assert expected == sorted(attribute(link, "href").split("/")[-2] for link in links)


def test_scenarios_stand_side_by_side() -> None:
    board = page(ferry.ferry(), "en/expect/")
    undated = only(board, "section[aria-labelledby=_horizon-3] .branches")
    names = [one.text().strip() for one in undated.css("h4")]
    assert ["If the ferry thrives", "If a bridge replaces it"] == names
    assert ["A third landing is built.", "The ferry is sold."] == statements(undated)


def test_an_entry_of_the_board_says_all_that_is_known() -> None:
    night = entry(page(ferry.ferry(), "en/expect/"), "The ferry sails at night")
    facts = text(night, ".outlook-facts")
    assert "open the editors’ forecast likely, 55 to 80 % Confidence: low." in facts
    told = [words(one) for one in night.css("details")]
    assert "(2 signposts, 1 seen)" in told[0]
    assert "analysis The ferry could sail at night." in told[0]
    assert "Criteria and signposts are the editors’ own. The office announces it." in told[0]
    assert "seen 1 February 2060 Cables are laid along the quay." in told[0]
    assert "none recorded here The lamps of the quay are sold." in told[0]
    assert told[1].startswith("Revised 2 times 15 January 2060 The horizon was put")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_range_of_a_term_is_drawn_and_told(lang: str) -> None:
    board = page(ferry.ferry(), f"{lang}/expect/")
    drawn = only(entry(board, "2061"), "svg.scale")
    label = {"en": "filled: 55 to 80 %", "fr": "en plein : de 55 à 80 %"}[lang]
    assert label in attribute(drawn, "aria-label").replace("\xa0", " ").replace("\u202f", " ")
    bar = only(drawn, "rect")
    assert ("110", "50") == (attribute(bar, "x"), attribute(bar, "width"))
    hairlines = {edge for band in BANDS.values() for edge in band}
    assert len(hairlines) + 1 == attribute(only(drawn, "path"), "d").count("M")


def test_nothing_is_drawn_where_nobody_judged() -> None:
    board = page(first_brief(), "en/expect/")
    assert not board.css("svg.scale")
    facts = {text(one, ".outlook-facts") for one in board.css(".outlook")}
    assert {"open the source’s forecast likelihood not assessed"} == facts


@pytest.mark.parametrize(
    ("horizon", "expected"),
    [
        ("../2060-01-01", True),
        ("../2060-03-31", True),  # the 90th day
        ("../2060-04-01", False),
        ("../2059-12-31", False),
        ("2060-03", True),
        ("2060/..", False),
        ("../XXXX-02", False),
    ],
)
def test_soon_is_90_days(horizon: str, expected: bool) -> None:
    when = dates.parse(horizon)
    assert isinstance(when, dates.Date)
    assert expected == is_due_soon(when, date(2060, 1, 1))


def test_a_page_tells_how_it_ended_before_all_else() -> None:
    told = page(ferry.ferry(), "en/expectations/second-deck/")
    headings = [one.text().strip() for one in told.css("h2")]
    assert ["What happened", "What would settle it", "What it rests on", "Revisions"] == headings
    ended = text(told, "section[aria-labelledby=_resolution]")
    assert ended.startswith("What happened 3 March 2060 : The notice says")
    revision = words(only(told, ".revisions li"))
    assert revision.startswith("10 February 2060 Likelihood from likely to very likely.")


def test_a_page_says_that_it_was_never_revised() -> None:
    told = page(ferry.ferry(), "fr/expectations/ferry-sold/")
    assert "Non révisée" in text(told, "section[aria-labelledby=_revisions]")


def test_a_page_does_not_call_open_what_is_resolved() -> None:
    told = page(ferry.ferry(), "en/expectations/second-deck/")
    description = attribute(only(told, "meta[name=description]"), "content")
    assert "(occurred; the editors’ forecast)" in description


def rows(node: LexborNode) -> list[list[str]]:
    return [[cell.text().strip() for cell in row.css("th, td")] for row in node.css("tbody tr")]


def test_the_record_counts_first() -> None:
    record = page(ferry.ferry(), "en/record/")
    sections = [attribute(one, "aria-labelledby") for one in record.css("main > section")]
    assert ["_counts", "_score", "_resolved"] == sections
    assert [
        ["open", "3", "2", "5"],
        ["occurring", "1", "0", "1"],
        ["overdue", "1", "0", "1"],
        ["occurred", "1", "1", "2"],
        ["partly occurred", "0", "1", "1"],
        ["did not occur", "0", "1", "1"],
        ["void", "1", "0", "1"],
        ["superseded", "1", "0", "1"],
    ] == rows(only(record, "section[aria-labelledby=_counts]"))


def test_a_mean_score_stands_beside_its_n() -> None:
    # Editors: (0.125² + 0.325²) / 2 = 0.060625. Sources: 0.5² = 0.25.
    score = only(page(ferry.ferry(), "en/record/"), "section[aria-labelledby=_score]")
    assert [["The sources’", "n = 1", "0.25"], ["The editors’", "n = 2", "0.06"]] == rows(score)
    french = only(page(ferry.ferry(), "fr/record/"), "section[aria-labelledby=_score]")
    assert ["0,25", "0,06"] == [row[2] for row in rows(french)]


def test_calibration_is_shown_from_20_forecasts_of_one_voice() -> None:
    assert not ferry_score(ferry.ferry()).css("h3")
    assert "from 20 scored forecasts" in ferry_score(ferry.ferry()).text()
    busy = ferry_score(ferry.busy_ferry())
    assert ["How often each term came true: the editors’ forecast"] == [
        one.text() for one in busy.css("h3")
    ]
    assert 6 == len(busy.css("svg.scale circle"))


def ferry_score(site: Finished) -> LexborNode:
    return only(page(site, "en/record/"), "section[aria-labelledby=_score]")


def test_the_record_lists_what_was_resolved_last_first() -> None:
    record = page(ferry.ferry(), "en/record/")
    assert [
        "A plan for a bridge is published.",
        "The bridge is free of charge.",
        "Both landings are repaired by June 2060.",
        "Fares rise before April 2060.",
        "The deck is opened in March 2060.",
        "The ferry gets a second deck by the end of March 2060.",
    ] == statements(record)
    told = words(entry(record, "Fares rise"))
    assert "did not occur April 2060 the editors’ forecast" in told
    assert "Likelihood then: unlikely, 20 to 45 %" in told
    assert "confirmed No fare rose before 1 April 2060." in told


@pytest.mark.parametrize(
    ("lang", "nothing"),
    [("en", "Nothing has been resolved yet."), ("fr", "Rien n’a encore été tranché.")],
)
def test_a_record_of_nothing_says_so(lang: str, nothing: str) -> None:
    record = page(first_brief(), f"{lang}/record/")
    assert nothing in text(record, "section[aria-labelledby=_resolved]")
    assert not record.css("#_score")


def test_what_has_no_likelihood_makes_no_score(tmp_path: Path) -> None:
    root = ferry.lay_out(tmp_path)
    for name in ("second-deck", "fares-rise", "deck-is-popular"):
        (root / "content" / "expectations" / f"{name}.md").unlink()
    score = only(page(finished(root), "en/record/"), "section[aria-labelledby=_score]")
    assert "There is no score." in score.text()
    assert not score.css("table")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_board_and_the_foot_of_every_page_lead_to_the_record(lang: str) -> None:
    board = page(ferry.ferry(), f"{lang}/expect/")
    for part in ("main", "footer"):
        assert only(board, part).css(f"a[href='/{lang}/record/']")
