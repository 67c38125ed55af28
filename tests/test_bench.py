"""The bench measures what it says: one corpus, the same on every machine, and equal work."""

import hashlib
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bench import __main__ as command
from bench import record, results
from bench.bodies import body
from bench.dialects import cite, link
from bench.invent import corpus
from bench.measure import cost_of, memory_of, used
from bench.parity import Parity, lacking, least, parity_of
from bench.peers import PEERS, places
from bench.peers.brief import write_plain, write_whole
from bench.peers.brief.engine import LEFT_OUT, without
from bench.peers.peer import FailedError, Peer
from bench.peers.plain_files import plain_files
from brief import outputs, pipeline
from brief.outputs import OUTPUTS
from brief.pipeline import Options
from brief.publish import File

N = 20

# A process that holds 64 MB and has three copies of itself, which hold `own` MB more each.
FAMILY = """
import os, time
held = b"x" * (64 << 20)
for _ in range(3):
    if os.fork() == 0:
        more = b"y" * ({own} << 20)
        time.sleep(0.4)
        os._exit(0)
time.sleep(0.5)
"""


def test_the_corpus_is_the_same_on_every_machine() -> None:
    texts = "".join(f"{path}\n{text}" for path, text in plain_files(corpus(N)))
    expected = "920a2ad565c5a849240dbe14351f19388f3420adbb6b79ecb91e6efb1d9138cd"
    assert expected == hashlib.sha256(texts.encode()).hexdigest()


@pytest.mark.parametrize("n", [N, 100, 1000])
def test_each_entry_is_as_large_as_promised(n: int) -> None:
    made = corpus(n)
    assert n == len(made.entries)
    assert {(3, 2)} == {(len(set(e.topics)), len(set(e.entities))) for e in made.entries}
    texts = [re.sub(r"\]\([^)]*\)", "", body(e, cite, link)) for e in made.entries[:20]]
    assert all(330 <= len(re.findall(r"[^\W_]+", text)) <= 380 for text in texts)


@pytest.mark.parametrize("n", [N, 100])
def test_everything_in_the_corpus_is_used(n: int) -> None:
    made = corpus(n)
    assert {t.id for t in made.topics} == {id for e in made.entries for id in e.topics}
    assert {one.id for one in made.entities} == {id for e in made.entries for id in e.entities}
    assert {s.id for s in made.sources} == {e.source for e in made.entries}


def test_brief_has_nothing_to_say_about_the_corpus(tmp_path: Path) -> None:
    write_whole(corpus(N), tmp_path)
    assert () == pipeline.gather(Options(tmp_path)).problems


def test_brief_makes_all_that_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in LEFT_OUT:
        monkeypatch.delitem(OUTPUTS, name)
    write_plain(corpus(N), tmp_path)
    result = pipeline.build(Options(tmp_path))
    assert () == result.problems
    _put(tmp_path / "site", result.files)
    expected = Parity(
        pages=96, entries=N, cells=18 * N, home_links=N, topic_links=72, entity_links=48,
        feeds=124, feed_entries=240, feed_cells=240 * 18, sitemap=95, edited=0,
    )  # fmt: skip
    assert expected == parity_of(tmp_path / "site")
    assert [] == lacking(expected.counts(), least(corpus(N), edited=False).counts())


def test_nothing_but_the_outputs_left_out_is_taken_from_the_copy_of_brief() -> None:
    registry = Path(outputs.__file__).read_text("utf-8")
    copied: dict[str, Any] = {}
    exec(without(registry, LEFT_OUT), copied)  # noqa: S102 - it is our own
    assert [name for name in OUTPUTS if name not in LEFT_OUT] == list(copied["OUTPUTS"])


def _put(folder: Path, files: tuple[File, ...]) -> None:
    for file in files:
        path = folder / file.url.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


@pytest.mark.parametrize("peer", PEERS.values(), ids=list(PEERS))
def test_every_generator_is_given_all_entries_with_their_tables(peer: Peer, tmp_path: Path) -> None:
    made = corpus(N)
    peer.write(made, tmp_path)
    files = [tmp_path / peer.text.format(entry.id) for entry in made.entries]
    assert [6] * N == [file.read_text("utf-8").count("\n| ") - 1 for file in files]


def test_a_link_counts_once_on_a_page_and_only_if_it_leads_to_an_entry(tmp_path: Path) -> None:
    page = tmp_path / "topics" / "topic-001" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<a href="/entries/entry-00001/">1</a> <a href="/entries/entry-00001/#x">1</a> '
        "<a href=../events/event-00002.html>2</a> <a href='/topics/'>3</a>",
        "utf-8",
    )
    assert (1, 2) == (parity_of(tmp_path).pages, parity_of(tmp_path).topic_links)


def test_a_ratio_is_the_median_of_the_rounds_ratios() -> None:
    known = {
        "hugo": {"cold wall": [1.0, 10.0, 2.0]},
        "brief": {"cold wall": [2.0, 10.0, 1.0]},
    }
    lines = results.table(known).splitlines()
    assert "| brief | 2 / – (1 / –) |" == lines[3][:25]


def test_less_than_equal_work_is_said() -> None:
    wanted = least(corpus(N), edited=True).counts()
    assert [] == lacking(wanted, wanted)
    assert ["feeds: 61 of 122"] == lacking({**wanted, "feeds": 61, "pages": 99}, wanted)


@pytest.mark.parametrize(("own", "most"), [(0, 64), (32, 160)])
def test_memory_that_processes_share_counts_once(own: int, most: int, tmp_path: Path) -> None:
    held = memory_of((sys.executable, "-c", FAMILY.format(own=own)), tmp_path)
    assert most <= held <= most + 40  # Python itself


def test_what_a_process_has_used_is_known_while_it_runs() -> None:
    assert used(os.getpid()) == pytest.approx(time.process_time(), abs=0.2)


def test_a_command_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="more than 0 s: sh"):
        cost_of(("sh", "-c", "sleep 60 & sleep 60"), tmp_path, longest=0.2)


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such theme"):
        cost_of(("sh", "-c", "echo no such theme; exit 3"), tmp_path)


def test_a_generator_that_cannot_be_installed_is_named_and_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def install(peer: Peer) -> None:
        if peer.name == "pelican":
            places.run("sh", "-c", "echo looking; echo no such version; exit 1")

    ready = command.able([PEERS["hugo"], PEERS["pelican"]], install)
    assert [PEERS["hugo"]] == ready
    told = "pelican can't be measured here: it can't be installed: no such version\n"
    assert told == capsys.readouterr().out


def test_a_run_goes_on_with_the_rounds_that_are_known(tmp_path: Path) -> None:
    file = tmp_path / "machine" / "20-brief.json"
    begun = record.known(file, ["cold"])
    results.note(begun.results, "brief", "cold wall", [1.5])
    begun.rounds = 1
    record.keep(begun, file)
    assert begun == record.known(file, ["cold"])
    assert 0 == record.known(file, ["cold", "edit"]).rounds


def test_a_record_that_was_cut_short_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "20-brief.json"
    file.write_text('{"rounds": 1', "utf-8")
    assert 0 == record.known(file, ["cold"]).rounds


def test_a_feed_that_holds_markdown_does_not_count_as_one_with_tables(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text("<feed><entry>| a |\n|---|</entry></feed>", "utf-8")
    (tmp_path / "feed.json").write_text(
        r'{"version": "https://jsonfeed.org/version/1.1", "content_html": "\u003ctd>"}', "utf-8"
    )
    made = parity_of(tmp_path)
    assert (2, 2, 1) == (made.feeds, made.feed_entries, made.feed_cells)
