"""What the preview makes of a save, however little of it, is what a build makes of all files."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from brief import pipeline
from brief.fingerprints import fingerprinted
from brief.library import edited
from brief.pipeline import Content, Options
from brief.publish import File
from brief.serve import gates, saved, state
from brief.serve.marks import look
from brief.serve.saved import Reading
from brief.serve.site import made
from brief.serve.state import Built
from tests.small_site import SMALL, lay_out
from tests.strategies import EDITS, Edit, front_matter_values

READING = Reading()
BRIEF, EVENT = "content/briefs/example-review.en.md", "content/events/review-opens.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site; each test leaves it as it found it."""
    return lay_out(tmp_path_factory.mktemp("saved") / "site")


@pytest.fixture(scope="module")
def whole(root: Path) -> Content:
    return saved.from_all(Options(root), READING)


def with_edit(
    root: Path, whole: Content, path: str, old: str, new: str
) -> Iterator[Content | None]:
    """Yield the content after an edit, as it is made from the save and as from all files."""
    kept = (root / path).read_bytes()
    try:
        (root / path).write_bytes(kept.replace(old.encode(), new.encode("utf-8", "ignore"), 1))
        assert kept != (root / path).read_bytes() or old == new
        yield saved.from_saved(whole, Options(root), [str(root / path)], READING)
        yield saved.from_all(Options(root), READING)
    finally:
        (root / path).write_bytes(kept)


@given(change=front_matter_values(SMALL / "content"))
@settings(max_examples=20)
@example((EVENT, "2031-03-03", "2030-03-03"))
@example((EVENT, "[reviews]", "[safeguards]"))
@example((EVENT, "lane: review", "lane: workshop"))
@example((BRIEF, "topics: [reviews, safeguards]", "topics: [reviews]"))
@example((BRIEF, "[@gazette/departures]", ""))
@example((BRIEF, "status: published", "status: draft"))
@example((BRIEF, "2031-06-01", "2031-07-01"))
@example(("content/sources/gazette.md", "status: alleged", "status: denied"))
@example(("content/sources/gazette.md", "  giving-up:", "  given-up:"))
def test_a_save_makes_the_content_that_all_files_make(
    root: Path, whole: Content, change: tuple[str, str, str]
) -> None:
    quick, slow = with_edit(root, whole, *change)
    assert slow
    if quick and not pipeline.has_errors(quick.problems):
        assert slow.library == quick.library
        assert set(slow.problems) == set(quick.problems)
    elif quick:
        assert pipeline.has_errors(slow.problems)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (BRIEF, "Three engineers", "Three of the engineers"),
        (BRIEF, "The Example Model under review", "Another title"),
        (BRIEF, "[@gazette/departures]", "[@gazette/review]"),
        (EVENT, "The ministry opens a review", "A review is opened"),
        (EVENT, "2031-03-03", "2031-03-04"),
        ("content/topics/reviews.md", "Examens", "Revues"),
    ],
)
def test_an_edit_of_one_document_needs_no_other(
    root: Path, whole: Content, path: str, old: str, new: str
) -> None:
    quick, _ = with_edit(root, whole, path, old, new)
    assert quick
    assert quick.library != whole.library
    before = {document.path: document for document in whole.parsed.documents}
    differ = {d.path for d in quick.parsed.documents if before[d.path] is not d}
    assert {path} == differ


def test_an_edit_that_changes_which_pages_there_are_needs_all_documents(whole: Content) -> None:
    assert whole.library
    event = whole.library.events["review-opens"]
    brief = whole.library.briefs["example-review"]["en"]
    assert edited(whole.library, event, event) == whole.library
    draft = replace(brief, meta=replace(brief.meta, status="draft"))
    former = replace(event, meta=replace(event.meta, former_ids=("opening",)))
    assert edited(whole.library, brief, draft) is None
    assert edited(whole.library, event, former) is None


@given(st.lists(st.sampled_from(EDITS), min_size=2, max_size=6))
@settings(max_examples=3)
def test_after_any_edits_the_preview_has_the_files_of_a_build(edits: list[Edit]) -> None:
    with TemporaryDirectory() as folder:
        root = lay_out(Path(folder, "project"))
        options, reading = Options(root), Reading()
        built = state.first(options, 1, reading)
        for change in edits:
            before = look([root])
            change(root)
            paths = frozenset(path for path, _ in before.items() ^ look([root]).items())
            built = state.after(built, options, paths, reading)
        assert_like_a_build(built, options)


def assert_like_a_build(built: Built, options: Options) -> None:
    result = pipeline.build(options)
    found = (*built.content.problems, *(gates.found(built, lambda: False) or ()))
    assert pipeline.has_errors(result.problems) == pipeline.has_errors(found)
    library = built.content.library
    if result.files and built.site and library and not library.drafts:
        names = {*built.site.plans, *(blob.path for blob in built.site.assets)}
        files = [made(built.site, name) for name in sorted(names)]
        there = [file for file in files if isinstance(file, File)]
        named = fingerprinted(there, built.site.base)
        assert {file.url: file.data for file in result.files} == {
            file.url: file.data for file in named
        }


def test_a_text_is_not_parsed_twice(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = Reading()
    content = saved.from_all(Options(root), reading)
    monkeypatch.setattr("brief.load.documents.frontmatter.read", None)
    again = saved.from_all(Options(root), reading)
    assert content.library == again.library


def test_what_stands_in_a_site_is_not_made_before_it_is_asked_for(root: Path) -> None:
    built = state.first(Options(root), 1, READING)
    assert built.site
    assert {} == built.site.files
    made(built.site, "en/about/index.html")
    assert {"en/about/index.html"} == set(built.site.files)


def test_templates_stay_compiled_until_one_is_saved(root: Path) -> None:
    built = state.first(Options(root), 1, READING)
    after = state.after(built, Options(root), frozenset([str(root / BRIEF)]), READING)
    assert built.site
    assert after.site
    assert built.site.press.environment is after.site.press.environment
    template = frozenset([str(root / "templates" / "base.html")])
    again = state.after(after, Options(root), template, READING)
    assert again.site
    assert after.site.press.environment is not again.site.press.environment


def test_the_gates_give_way_to_a_later_state(root: Path) -> None:
    built = state.first(Options(root), 1, READING)
    answers = iter([False] * 20)
    assert gates.found(built, lambda: next(answers, True)) is None
    assert () == gates.found(built, lambda: False)
