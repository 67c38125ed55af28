"""The ledger only grows, and what it names keeps its address."""

from pathlib import Path

import pytest

from brief import cli, ledger, pipeline
from brief.ledger import BadLine, Entry
from brief.library import Library
from brief.load import Text
from tests.small_site import edit, lay_out, problems_of

PATH = "content/published.txt"


def test_it_names_all_that_is_published(tmp_path: Path) -> None:
    names = ledger.names(library_of(lay_out(tmp_path)))
    assert sorted(names) == list(names)
    assert {
        "brief:example-review", "claim:gazette/departures", "correction:opening-day",
        "entity:ada-specimen", "event:review-opens", "expectation:final-opinion", "page:about",
        "revision:final-opinion@2031-05-28#1", "source:gazette", "topic:reviews",
    } <= set(names)  # fmt: skip


def test_it_does_not_name_a_draft(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for lang in ("en", "fr"):
        edit(root, f"content/briefs/example-review.{lang}.md", "status: published", "status: draft")
    assert "brief:example-review" not in ledger.names(library_of(root))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    names = ledger.names(library_of(lay_out(tmp_path)))
    entries = tuple(ledger.read(Text(PATH, ledger.render(names))))
    assert names == tuple(entry.name for entry in entries if isinstance(entry, Entry))
    assert len(names) == len(entries)


def test_it_only_grows(tmp_path: Path) -> None:
    library = library_of(lay_out(tmp_path))
    urls = [
        "/",
        "/en/",
        "/pt-br/x/",
        "/en/x/feed.xml",
        "/data/brief.json",
        "/en/calendar.ics",
        "/en/x/card.png",
        "/en/x/cite.json",
        "/en/search/index.js",
        "/robots.txt",
        "/admin/config.json",
        "/assets/a.css",
        "/own/",
    ]
    held = (
        "/",
        "/data/brief.json",
        "/en/",
        "/en/calendar.ics",
        "/en/x/cite.json",
        "/en/x/feed.xml",
        "/own/",
        "/pt-br/x/",
    )
    grown = ledger.grown(Text(PATH, "event:long-gone\n"), library, urls)
    names = (f"address:{url}" for url in held)
    assert ledger.render((*names, "event:long-gone", *ledger.names(library))) == grown
    assert grown == ledger.grown(Text(PATH, grown), library, ())


@pytest.mark.parametrize(
    "line", ["event", "event:", "evnt:x", "claim:x", "event:x/y", "event: x", "address:en/"]
)
def test_a_line_that_names_nothing_is_bad(line: str) -> None:
    assert (BadLine(line, 2),) == tuple(ledger.read(Text(PATH, f"# a remark\n{line}\n")))


def test_what_was_published_is_there(tmp_path: Path) -> None:
    root = recorded(tmp_path)
    assert problems_of(root) == ()


def test_what_is_not_recorded_yet_can_be_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = recorded(tmp_path)
    check = ["record", "--check", "--root", str(root)]
    assert 0 == cli.main(check)
    edit(root, PATH, "topic:reviews\n", "")
    before = (root / PATH).read_bytes()
    capsys.readouterr()
    assert 1 == cli.main(check)
    assert "topic:reviews\ncontent/published.txt lacks these lines" in capsys.readouterr().out
    assert before == (root / PATH).read_bytes()


def test_a_renamed_object_keeps_its_former_address(tmp_path: Path) -> None:
    root = recorded(tmp_path)
    folder = root / "content/expectations"
    (folder / "final-opinion.md").rename(folder / "last-opinion.md")
    edit(
        root,
        "content/expectations/last-opinion.md",
        "voice:",
        "former_ids: [final-opinion]\nvoice:",
    )
    assert problems_of(root) == ()


def test_what_belongs_to_the_page_of_a_renamed_brief_stays_at_its_address(tmp_path: Path) -> None:
    root = recorded(tmp_path)
    recorded_then = (root / PATH).read_text("utf-8").splitlines()
    rename = ["rename", "brief:example-review", "second-look", "--root", str(root)]
    assert 0 == cli.main(rename)
    content = pipeline.gather(pipeline.Options(root))
    assert content.config
    assert content.library
    editions = pipeline.editions_of(content, content.config, content.library)
    pages, assets, _ = pipeline.planned(content, editions)
    urls = (*(page.url for page in pages), *(asset.url for asset in assets))
    now = {f"address:{url}" for url in urls}
    assert [] == [name for name in recorded_then if name.startswith("address:") and name not in now]
    assert "address:/en/briefs/example-review/cite.bib" in recorded_then
    assert "address:/en/briefs/example-review/card.png" in now


def test_the_claims_of_a_renamed_source_move_with_it(tmp_path: Path) -> None:
    root = recorded(tmp_path)
    (root / "content/sources/gazette.md").rename(root / "content/sources/paper.md")
    edit(root, "content/sources/paper.md", "kind: news", "kind: news\nformer_ids: [gazette]")
    for file in (root / "content").rglob("*.*"):
        text = file.read_text("utf-8")
        file.write_text(text if PATH.endswith(file.name) else text.replace("gazette/", "paper/"))
    assert problems_of(root) == ()


def test_what_vanishes_with_its_source_is_said_once(tmp_path: Path) -> None:
    root = recorded(tmp_path)
    file = root / PATH
    file.write_text(file.read_text("utf-8") + "claim:radio/one\nclaim:radio/two\nsource:radio\n")
    assert [problem.code for problem in problems_of(root)] == ["id-vanished"]


def library_of(root: Path) -> Library:
    library = pipeline.gather(pipeline.Options(root)).library
    assert library
    return library


def recorded(folder: Path) -> Path:
    """Lay out the small site as it is after its first publication."""
    root = lay_out(folder)
    assert 0 == cli.main(["record", "--root", str(root)])
    return root


def test_a_claim_keeps_its_former_name_and_takes_no_others(tmp_path: Path) -> None:
    root = recorded(tmp_path)
    source = "content/sources/notice.md"
    edit(root, source, "  report:\n", "  due:\n    former_ids: [report]\n")
    edit(root, "content/events/report-due.md", "notice/report", "notice/due")
    assert () == problems_of(root)
    edit(root, source, "former_ids: [report]", "former_ids: [report, opening]")
    (problem,) = problems_of(root)
    assert ("two-pages-one-url", source) == (problem.code, problem.where.path)
    assert "'notice/opening' is also the id, or a former id, of the claim" in problem.message
