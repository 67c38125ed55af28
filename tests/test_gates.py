"""What the folders of tests/problems/ can't show: what the gates let pass, and other formats."""

import html
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import pipeline
from brief.checks import Subject, addresses, drafts
from brief.checks.wordlists import holds, pattern
from brief.publish import File
from tests.small_site import TESTS, edit, found_in, lay_out

SUMMARY = "The draft tells of “things” that nobody has checked so far."
GAZETTE = "content/sources/gazette.md"
NOTICE = "content/sources/notice.md"


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("alleg*", "He Allegedly left.", True),
        ("alleg*", "a college", False),
        ("d’après", "d'après lui", True),
        ("d'après", "D’APRÈS lui", True),
        ("*erait", "il demanderait", True),
        ("*erait", "il était", False),
        ("according to", "According\u00a0to\n the paper", True),
        ("ouï-dire", "par ouï\u2011dire", True),
        ("présumé*", "l’ordre pre\u0301sume\u0301", True),
        ("selon", "il déselonnait", False),
    ],
)
def test_a_word_of_a_list_is_found(entry: str, text: str, found: bool) -> None:
    assert found == holds(pattern([entry]), text)


@given(st.text())
def test_a_list_without_words_finds_nothing(text: str) -> None:
    assert not holds(pattern([]), text)


@given(st.lists(st.text(), max_size=3), st.text())
def test_no_entry_and_no_text_makes_the_search_fail(entries: list[str], text: str) -> None:
    assert holds(pattern(entries), text) in (True, False)


def test_hearsay_that_an_independent_source_confirms_may_be_reported(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    edit(root, GAZETTE, "status: alleged", "status: reported")
    edit(root, NOTICE, "confirms: [gazette/review]", "confirms: [gazette/review, gazette/request]")
    assert found_in(root) == ()


def test_an_allegation_that_is_borne_out_needs_no_hedge(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    event = "content/events/alleged-request.md"
    edit(root, event, "Ada Specimen allegedly asks", "Ada Specimen asks")
    assert [problem.code for problem in found_in(root)] == ["unhedged"]
    edit(root, NOTICE, "confirms: [gazette/review]", "confirms: [gazette/review, gazette/request]")
    assert found_in(root) == ()


def test_an_allegation_that_is_disputed_needs_its_hedge_all_the_same(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    event = "content/events/alleged-request.md"
    edit(root, event, "Ada Specimen allegedly asks", "Ada Specimen asks")
    edit(root, NOTICE, "confirms: [gazette/review]", "contradicts: [gazette/request]")
    assert [problem.code for problem in found_in(root)] == ["unhedged"]


@pytest.mark.parametrize(
    "written",
    [
        lambda text: text,
        lambda text: html.escape(text).replace(" ", "\u00a0"),
        json.dumps,
        lambda text: json.dumps(text, ensure_ascii=False),
        lambda text: json.dumps(f"<p>{html.escape(text)}</p>"),
        lambda text: text.replace("“", "&ldquo;"),
    ],
)
def test_a_draft_is_found_however_it_is_written(
    written: Callable[[str], str], draft: Subject
) -> None:
    file = File("data.txt", f"before {written(SUMMARY)} after".encode())
    assert [problem.code for problem in drafts.check(draft, (file,))] == ["draft-leaks"]


def test_a_draft_is_found_in_the_folded_lines_of_a_calendar(draft: Subject) -> None:
    file = File("all.ics", f"SUMMARY:{SUMMARY[:14]}\r\n {SUMMARY[14:]}\r\n".encode())
    assert [problem.code for problem in drafts.check(draft, (file,))] == ["draft-leaks"]


@pytest.mark.parametrize(
    "file",
    [
        File("en/briefs/second-look/index.html", b""),
        File("sitemap.xml", b"<loc>https://example.org/sub/en/briefs/second-look/</loc>"),
    ],
)
def test_the_address_of_a_draft_is_found(file: File, draft: Subject) -> None:
    assert [problem.code for problem in drafts.check(draft, (file,))] == ["draft-leaks"]


def test_what_a_draft_has_in_common_with_others_is_no_leak(draft: Subject) -> None:
    data = b"The ministry opened a review on 3 March 2031. /en/topics/second-look/ The draft"
    assert tuple(drafts.check(draft, (File("en/index.html", data),))) == ()


def test_two_files_that_a_disk_takes_for_one_are_refused(draft: Subject) -> None:
    files = (File("en/Review/index.html", b""), File("en/review/index.html", b""))
    assert [problem.code for problem in addresses.check(draft, files)] == ["two-pages-one-url"]
    assert tuple(addresses.check(draft, files[:1])) == ()


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """The small site with a draft; one of its key points is that of a published brief, too."""
    root = lay_out(tmp_path_factory.mktemp("draft"), TESTS / "problems" / "draft-leaks")
    edit(
        root,
        "content/briefs/second-look.en.md",
        "The ministry may take a step that no reader has heard of.",
        "The ministry opened a review on 3 March 2031.",
    )
    summary = "The draft tells of things that nobody has checked so far."
    edit(root, "content/briefs/second-look.en.md", summary, SUMMARY)
    content = pipeline.gather(pipeline.Options(root))
    assert content.config
    assert content.library
    return pipeline.subject_of(content, content.config, content.library)
