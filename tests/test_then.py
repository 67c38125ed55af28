"""The site as it stood on a day: what the dates in the content tell, and what they can't."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from brief import cli, pipeline
from brief.content import Event
from brief.content.common import Withdrawn
from brief.content.expectation import Made
from brief.content.source import Publication
from brief.dates import Date, Fault, parse
from brief.library import Library, is_withdrawn, on_its_day, reworded
from brief.pipeline import Content
from brief.schema.kinds import Words
from tests.small_site import edit, lay_out

DAY = date(2031, 6, 1)
WHY = Words((("en", "It was wrong."), ("fr", "C’était faux.")))
LAUNCH = "content/expectations/launch-dropped.md"
RADIO = """\
---
kind: news
title: A report on the radio
lang: en
publisher: gazette-of-examples
authors: unnamed
retrieved: 2031-06-20
text: notice.txt
sha256: 88cd66bc94cdb207da998159a74ff2db9358ce02f9021ade07ce9aceecbd7390
claims:
  heard:
    quote: It will report on the review by 1 June 2031.
    says: {en: The ministry was to report., fr: Le ministère devait rendre son rapport.}
    voice: document
    mood: future
    status: reported
    about: [ministry-of-examples]
---
"""
BROADCAST = """\
---
title: {en: The radio speaks of it, fr: La radio en parle}
dated_by: {basis: unknown}
lane: review
kind: occurrence
claims: [radio/heard]
---
"""
RESOLVED = """\
status: occurred
resolution:
  on: 2031-09
  claims: [gazette/giving-up]
  why: {en: The workshop said so., fr: L’atelier l’a dit.}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with a later source and its event, a later brief, and a resolution."""
    root = lay_out(tmp_path_factory.mktemp("then") / "site")
    (root / "content/sources/radio.md").write_text(RADIO, "utf-8")
    (root / "content/events/broadcast.md").write_text(BROADCAST, "utf-8")
    edit(root, LAUNCH, "status: open\n", RESOLVED)
    edit(root, "content/events/review-opens.md", "gazette/review]", "gazette/review, radio/heard]")
    for lang in ("en", "fr"):
        brief = root / f"content/briefs/example-review.{lang}.md"
        text = brief.read_text("utf-8").replace("published: 2031-05-25", "published: 2031-07-01")
        text = text.replace("updated: 2031-06-01\n", "")
        (root / f"content/briefs/later-look.{lang}.md").write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def whole(root: Path) -> Content:
    content = pipeline.gather(pipeline.Options(root))
    assert not pipeline.has_errors(content.problems), content.problems
    return content


def on(whole: Content, day: str) -> Library:
    assert whole.library
    assert whole.config
    held = replace(whole.library, as_of=date.fromisoformat(day))
    return on_its_day(held, whole.config.reading.pointers)


def test_on_its_newest_day_it_is_as_it_is(whole: Content) -> None:
    assert whole.library
    assert whole.library.as_of == date(2031, 9, 30)
    assert on_its_day(whole.library) is whole.library


def test_briefs_and_corrections_of_later_days_are_not_there_yet(whole: Content) -> None:
    assert ["example-review"] == list(on(whole, "2031-06-30").briefs)
    assert ["example-review", "later-look"] == list(on(whole, "2031-07-01").briefs)
    assert ["opening-day"] == list(on(whole, "2031-06-01").corrections)
    assert [] == list(on(whole, "2031-05-31").corrections)


def test_what_was_resolved_or_revised_later_is_as_it_was(whole: Content) -> None:
    before, after = (
        on(whole, day).expectations["launch-dropped"].meta for day in ("2031-08-31", "2031-09-01")
    )
    assert ("open", None) == (before.status, before.resolution)
    assert ("occurred", True) == (after.status, bool(after.resolution))
    days = ("2031-05-27", "2031-05-28")
    revised = [on(whole, day).expectations["final-opinion"].meta.revisions for day in days]
    assert [0, 1] == [len(revisions) for revisions in revised]


def test_a_date_that_moved_later_is_the_one_before(whole: Content) -> None:
    before, after = (
        on(whole, day).events["report-due"].meta for day in ("2031-04-30", "2031-05-01")
    )
    assert ("2031-06-01", (), None) == (text_of(before), before.moved, before.dated_by)
    assert ("2031-09-01", 1) == (text_of(after), len(after.moved))


def text_of(event: Event) -> str:
    return event.when.text if event.when else ""


def test_a_later_source_and_what_rests_on_it_alone_are_not_there_yet(whole: Content) -> None:
    before, after = on(whole, "2031-06-19"), on(whole, "2031-06-20")
    assert ("radio" in before.sources, "broadcast" in before.events) == (False, False)
    assert ("notice/opening", "gazette/review") == before.events["review-opens"].meta.claims
    assert ("radio" in after.sources, "broadcast" in after.events) == (True, True)


def test_what_was_made_or_archived_later_is_not_there_yet(whole: Content) -> None:
    before, after = on(whole, "2031-05-19"), on(whole, "2031-05-20")
    archived = [bool(then.sources["notice"].meta.archived) for then in (before, after)]
    assert [False, True] == archived
    held = changed(whole, "expectations", "launch-dropped", made=Made(on=edtf("2031-07")))
    days = (date(2031, 6, 30), date(2031, 7, 1))
    there = ["launch-dropped" in then_of(held, day).expectations for day in days]
    assert [False, True] == there


def test_a_source_without_a_day_of_retrieval_is_there_once_it_is_published(whole: Content) -> None:
    known = Publication(when=edtf("2031-07"), basis="stated")
    held = changed(whole, "sources", "radio", retrieved=None, published=known)
    days = (date(2031, 6, 30), date(2031, 7, 1))
    assert [False, True] == ["radio" in then_of(held, day).sources for day in days]


def test_what_was_reworded_or_withdrawn_since_is_named(whole: Content) -> None:
    assert whole.library
    named = {day: sorted(reworded(whole.library.documents(), date.fromisoformat(day)))
             for day in ("2031-05-26", "2031-05-31", "2031-06-01")}  # fmt: skip
    assert {
        "2031-05-26": ["brief:example-review", "expectation:final-opinion"],
        "2031-05-31": ["brief:example-review"],
        "2031-06-01": [],
    } == named
    moved = changed(whole, "events", "report-due", label=WHY)
    assert "event:report-due" in reworded(moved.documents(), date(2031, 4, 30))
    gone = changed(whole, "topics", "safeguards", withdrawn=Withdrawn(on=DAY, why=WHY))
    assert "topic:safeguards" in reworded(gone.documents(), date(2031, 5, 31))


def changed(whole: Content, kind: str, id: str, **fields: Any) -> Library:
    """Return the library with other fields of one object."""
    assert whole.library
    held: dict[str, Any] = {**getattr(whole.library, kind)}
    held[id] = replace(held[id], meta=replace(held[id].meta, **fields))
    changes: dict[str, Any] = {kind: held}
    return replace(whole.library, **changes)


def edtf(text: str) -> Date:
    date = parse(text)
    assert not isinstance(date, Fault)
    return date


def then_of(held: Library, day: date) -> Library:
    return on_its_day(replace(held, as_of=day))


def test_what_a_text_that_was_there_leads_to_stays(whole: Content) -> None:
    assert {"gazette", "notice"} == set(on(whole, "2031-05-01").sources)


def test_what_was_withdrawn_later_is_withdrawn(whole: Content) -> None:
    held = changed(whole, "topics", "safeguards", withdrawn=Withdrawn(on=DAY, why=WHY))
    assert is_withdrawn(then_of(held, date(2031, 1, 1)).topics["safeguards"])


@pytest.mark.parametrize("day", ["2030-01-01", "2031-05-10", "2031-05-26", "2031-06-15"])
def test_every_page_of_any_day_can_be_made(day: str, whole: Content) -> None:
    assert whole.config
    then = on(whole, day)
    editions = pipeline.editions_of(whole, whole.config, then)
    pages, _, problems = pipeline.planned(whole, editions)
    assert () == problems
    assert pages


def test_the_command_says_what_is_left_out_and_when_it_comes(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "content/published.txt").write_text("address:/en/briefs/later-look/\n", "utf-8")
    arguments = ["build", "--root", str(root), "--as-of", "2031-06-19"]
    assert 0 == cli.main([*arguments, "--output", str(tmp_path / "out")])
    said = capsys.readouterr().out
    assert (
        "Left out, since dated later: 4\n"
        "The words are those of today. Reworded or withdrawn since that day: 0\n"
        "Next change by itself: 2031-06-20\n"
    ) in said
    assert not (tmp_path / "out/en/briefs/later-look").exists()
    assert "later-look" not in (tmp_path / "out/en/feed.xml").read_text("utf-8")
    assert 0 == cli.main([*arguments, "--next-change"])
    assert "2031-06-20\n" == capsys.readouterr().out
