"""The site as it stood on a day: what the dates in the content tell, and what they can't."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.content import Event
from brief.content.common import Withdrawn
from brief.library import Library, is_withdrawn, on_its_day
from brief.pipeline import Content
from tests.small_site import edit, lay_out

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


def test_what_a_text_that_was_there_leads_to_stays(whole: Content) -> None:
    assert {"gazette", "notice"} == set(on(whole, "2031-05-01").sources)


def test_what_was_withdrawn_later_is_withdrawn(whole: Content) -> None:
    assert whole.library
    topic = whole.library.topics["safeguards"]
    mark = Withdrawn(on=date(2031, 6, 1), why=topic.meta.name)
    gone = replace(topic, meta=replace(topic.meta, withdrawn=mark))
    held = replace(whole.library, topics={**whole.library.topics, "safeguards": gone})
    then = on_its_day(replace(held, as_of=date(2031, 1, 1)))
    assert is_withdrawn(then.topics["safeguards"])


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
    assert "Left out, since dated later: 4\nNext change by itself: 2031-06-20\n" in said
    assert not (tmp_path / "out/en/briefs/later-look").exists()
    assert "later-look" not in (tmp_path / "out/en/feed.xml").read_text("utf-8")
    assert 0 == cli.main([*arguments, "--next-change"])
    assert "2031-06-20\n" == capsys.readouterr().out
