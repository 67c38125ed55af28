"""What stands in which feed, and what in none."""

import json
import re
from pathlib import Path

import pytest

from brief import cli, pipeline
from brief.outputs.feeds import channels
from tests import finished, small_site
from tests.golden_sites import GOLDEN, lay_out
from tests.test_feeds import ATOM, named, texts, tree

GOSSIP = """\
---
name: {en: Gossip, fr: Rumeurs}
withdrawn: {on: 2031-06-01, why: {en: Nothing is known of it., fr: On n’en sait rien.}}
---
"""


def test_an_expectation_is_called_one() -> None:
    feed = json.loads(finished.everything().files["en/feed.json"])
    titles = [item["title"] for item in feed["items"] if "/expectations/" in item["url"]]
    expected = ["The lighthouse is automated (open)", "The lamp is replaced (occurred)"]
    assert [f"Expectation: {title}" for title in expected] == titles


def test_a_feed_holds_what_is_about_its_subject_and_has_a_date() -> None:
    site = finished.everything()
    held = {url: ids_of(data) for url, data in named(site, "feed.json").items()}
    brief, correction = "briefs/lighthouse/", "corrections/#keeper-day"
    automated, replaced = "expectations/automated/", "expectations/lamp-is-replaced/"
    assert [brief, correction, automated, replaced] == held["en/feed.json"]
    assert [correction] == held["en/corrections/feed.json"]
    assert [brief, correction, automated] == held["en/topics/staff/feed.json"]
    assert [brief, correction] == held["en/topics/lamp-care/feed.json"]
    assert [brief, correction] == held["en/entities/keeper/feed.json"]
    assert [automated] == held["en/entities/lamp/feed.json"]
    assert [] == held["en/entities/inhabitant/feed.json"]


def test_a_feed_holds_the_newest_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a reader's program, which asks for all of it every hour, gets little."""
    whole = {url: ids_of(data) for url, data in named(finished.everything(), "feed.json").items()}
    monkeypatch.setattr(channels, "MOST", 2)
    built = pipeline.build(
        pipeline.Options(lay_out(GOLDEN / "everything", tmp_path, with_own_templates=False))
    )
    held = {f.url: ids_of(f.data) for f in built.files if f.url.endswith("/feed.json")}
    assert {url: ids[:2] for url, ids in whole.items()} == held
    assert any(len(ids) > 2 for ids in whole.values())


def ids_of(data: bytes) -> list[str]:
    return [re.sub(r"https://[^/]+/\w\w/", "", item["id"]) for item in json.loads(data)["items"]]


def test_drafts_and_what_was_withdrawn_are_in_no_feed() -> None:
    site = finished.everything()
    for name in ("feed.xml", "feed.json"):
        for url, data in named(site, name).items():
            assert not re.search(rb"secret|old-story|An old story|hotel", data), url


def test_whoever_follows_a_topic_that_is_renamed_or_withdrawn_goes_on(tmp_path: Path) -> None:
    root = small_site.lay_out(tmp_path)
    (root / "content/topics/gossip.md").write_text(GOSSIP, "utf-8")
    assert 0 == cli.main(["rename", "topic:reviews", "exams", "--root", str(root)])
    files = {file.url: file.data for file in pipeline.build(pipeline.Options(root)).files}
    for name in ("feed.xml", "feed.json"):
        assert files[f"en/topics/exams/{name}"] == files[f"en/topics/reviews/{name}"]
    feed = tree(files["en/topics/exams/feed.xml"])
    assert ["https://example.org/en/topics/reviews/feed.xml"] == texts(feed, "id")
    links = {link.attrib["rel"]: link.attrib["href"] for link in feed.findall(f"{ATOM}link")}
    assert "https://example.org/en/topics/exams/feed.xml" == links["self"]
    withdrawn = json.loads(files["en/topics/gossip/feed.json"])
    assert ("Withdrawn — The Brief of Examples", []) == (withdrawn["title"], withdrawn["items"])
