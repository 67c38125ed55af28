"""`brief explain`: what a problem means, why a page is missing, late or listed there."""

import re
import tomllib
from pathlib import Path

import pytest

from brief import cli, explain, pipeline
from brief.explain.codes import PAGES
from brief.explain.state import state
from brief.library import Key
from brief.pipeline import Options, Result, gather
from tests.small_site import TESTS, edit, lay_out

ROOT = TESTS.parent
EDITORS = ROOT / "docs" / "editors"
EVENT = "content/events/review-opens.md"
FRENCH = "content/briefs/example-review.fr.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def built(root: Path) -> Result:
    return pipeline.build(Options(root))


@pytest.fixture
def build_once(built: Result, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have all tests that ask for this share one build of the small site."""
    monkeypatch.setattr(pipeline, "build", lambda _: built)


def states(root: Path, kind: str, id: str) -> str:
    """Return what is said of how an object stands, without building the site."""
    held = gather(Options(root)).library
    assert held
    documents = [doc for doc in held.documents() if (doc.kind, doc.id) == (kind, id)]
    return "\n".join(state(documents, ("en", "fr"), held.as_of))


def said(asked: str, root: Path) -> str:
    text, found = explain.explain(asked, Options(root))
    assert found
    return text


@pytest.mark.parametrize("code", ["missing-key", "quote-not-verbatim", "quote-in-debris"])
def test_a_code_is_explained_by_the_page_on_problems(code: str) -> None:
    page = (ROOT / "docs/editors/problems.md").read_text("utf-8")
    entry = page.partition(f"### {code}\n")[2].partition("###")[0]
    first = entry.strip().split("\n")[0].split("[")[0]
    assert first in explain.meaning(code)
    assert "\nMend: " in explain.meaning(code)


def test_the_example_is_that_of_the_check() -> None:
    assert "\nExample: `quote: the so-called" in explain.meaning("quote-not-verbatim")
    assert "Example (quote-not-verbatim, found by" in explain.meaning("quote-in-debris")


def test_every_code_has_a_meaning_and_the_package_holds_the_page() -> None:
    assert {p.name.partition("--")[0] for p in (TESTS / "problems").glob("*/")} <= {
        *explain.codes()
    }
    targets = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    packed = targets["targets"]["wheel"]["force-include"]
    pages = {f"docs/editors/{name}": f"brief/explain/{name}" for name in PAGES.values()}
    assert pages == {path: packed[path] for path in pages}


def test_the_pages_in_both_languages_have_the_same_codes_and_examples() -> None:
    english, french = (EDITORS / name for name in PAGES.values())
    assert examples_of(english) == examples_of(french)


def examples_of(page: Path) -> dict[str, list[str]]:
    """Return the code, the links and the numbers in the entry of each kind of problem."""
    entries = re.findall(
        r"^### (\S+)\n(.*?)(?=^##|\Z)", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    example = re.compile(r"`[^`]+`|\]\([^)]*\)|\b\d[\d./-]+")
    return {code: sorted(example.findall(" ".join(text.split()))) for code, text in entries}


def test_a_code_is_explained_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["explain", "bad-lines", "--lang", "fr"])
    told = capsys.readouterr().out
    assert "Remède\N{NO-BREAK SPACE}: Écrivez 27 ou 27-29." in told
    assert "Example" not in told


@pytest.mark.usefixtures("build_once")
def test_an_event_says_where_it_is_what_leads_to_it_and_what_it_rests_on(root: Path) -> None:
    text = said(EVENT, root)
    block = "a block may list it: content/briefs/example-review.en.md:26:1"
    for line in (
        f"event review-opens: {EVENT}",
        "  https://example.org/fr/events/review-opens/",
        "  /en/timeline/ (and in fr): all events",
        f"  /en/briefs/example-review/ (and in fr): {block}",
        "  /en/events/report-due/ (and in fr): names it in content/events/report-due.md:5:9",
        f"  /en/topics/reviews/ (and in fr): is named in {EVENT}:9:10",
        f"  claim notice/opening (confirmed): {EVENT}:4:34",
    ):
        assert line in text.split("\n")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("event:review-opens", ("event", "review-opens")),
        ("review-opens", ("event", "review-opens")),
        ("gazette/review", ("claim", "gazette/review")),
        ("https://example.org/fr/sources/gazette/?x#review", ("claim", "gazette/review")),
        ("https://example.org/fr/sources/gazette", ("source", "gazette")),
        ("/en/about/", ("page", "about")),
        ("/en/corrections/#opening-day", ("correction", "opening-day")),
        ("content/topics/reviews.md", ("topic", "reviews")),
        ("seeds/gazette.txt", ("source", "gazette")),
    ],
)
def test_an_object_is_found_by_file_address_and_id(asked: str, expected: Key, root: Path) -> None:
    content = gather(Options(root))
    assert content.library
    assert content.config
    found = explain.find(asked, root, content.inputs, content.library, content.config)
    assert expected == found


def test_what_is_not_there_is_guessed_with_exit_code_2(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for asked, near in (
        ("event:review-opns", "event:review-opens"),
        ("content/events/review-opns.md", EVENT),
        ("quote-not-verbatm", "quote-not-verbatim"),
    ):
        assert 2 == cli.main(["explain", asked, "--root", str(root)])
        printed = capsys.readouterr()
        assert ("", True) == (printed.out, f"did you mean '{near}'?" in printed.err), printed.err


def test_an_id_that_several_have_needs_its_kind(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "content/topics/gazette.md").write_text("---\nname: {en: A, fr: B}\n---\n", "utf-8")
    expected = "there are several 'gazette': say source:gazette or topic:gazette"
    assert (expected, False) == explain.explain("gazette", Options(root))


@pytest.mark.usefixtures("build_once")
def test_a_list_a_wrong_and_a_foreign_address_are_told_apart(root: Path) -> None:
    assert "https://example.org/en/timeline/: all events" == said("/en/timeline/", root)
    assert "did you mean '/en/timeline/'?" in explain.explain("/en/timelin/", Options(root))[0]
    for foreign in ("https://example.com/en/", "http://["):
        text, found = explain.explain(foreign, Options(root))
        assert (False, True) == (found, "is no address of this site" in text)


def test_one_draft_version_keeps_all_versions_at_home(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    edit(root, FRENCH, "status: published", "status: draft")
    text = states(root, "brief", "example-review")
    assert f"It is a draft, and so all its versions are ({FRENCH}:" in text


def test_what_was_withdrawn_has_a_tombstone(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    tombstone = "withdrawn: {on: 2031-06-01, why: {en: Wrong., fr: Faux.}}"
    edit(root, EVENT, "lane: review", f"{tombstone}\nlane: review")
    assert f"It was withdrawn ({EVENT}:5:" in states(root, "event", "review-opens")


def test_a_missing_language_is_said(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / FRENCH).unlink()
    edit(root, "content/topics/reviews.md", "name:", "name: Reviews\n#")
    assert "brief new brief example-review --lang fr" in states(root, "brief", "example-review")
    assert "Not translated into 'fr': name" in states(root, "topic", "reviews")


def test_a_site_with_an_error_is_not_built_and_the_files_own_errors_are_listed(
    tmp_path: Path,
) -> None:
    root = lay_out(tmp_path)
    edit(root, EVENT, "lane: review", "lain: review")
    text = said(EVENT, root)
    assert f"  {EVENT}:5:1: unknown-key: there is no field 'lain' here" in text
    assert "The site is not built as long as there are errors" in text
    assert "Problems in it:\n  nothing" in said("topic:reviews", root)
    (root / "content/site.yaml").unlink()
    assert "No site can be made:" in said(EVENT, root)


def test_nothing_of_the_content_acts_on_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = "content/topics/safeguards.md"
    page = lay_out(tmp_path) / file
    page.write_text(f"{page.read_text('utf-8')}\nSome <b\x1b[31m>text.\n", "utf-8")
    assert 0 == cli.main(["explain", file, "--root", str(tmp_path)])
    told = capsys.readouterr().out
    assert "HTML is not read here: '<b<U+001B>[31m>' would be shown as it stands" in told
    assert "\x1b" not in told


def test_a_file_that_is_not_read_says_why(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "content/topics/Bad Name.md").write_text("---\nname: x\n---\n", "utf-8")
    assert "this file is not read: 'Bad Name' can't be an id" in said(
        "content/topics/Bad Name.md", root
    )
