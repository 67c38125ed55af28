"""PDFs of the briefs: tagged, named, self-contained, the same each time; made only when asked."""

import io
import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from brief import cli, pdf, pipeline
from brief.pdf.printing import undated
from brief.pipeline import Options, Result
from tests.small_site import lay_out

BASE = "https://example.org/sub/path/"
BRIEF = "{}/briefs/example-review/"
NAME = BRIEF + "example-review.pdf"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Result:
    """The small site, printed."""
    assert chromium
    return printed(tmp_path_factory)


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Result:
    """The same, once more."""
    assert chromium
    return printed(tmp_path_factory)


def printed(folders: pytest.TempPathFactory) -> Result:
    root = lay_out(folders.mktemp("site"))
    result = pipeline.build(Options(root, BASE, pdf=True))
    assert () == result.problems
    return result


@pytest.fixture(params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def data_of(result: Result, url: str) -> bytes:
    (data,) = (file.data for file in result.files if file.url == url)
    return data


def test_a_pdf_is_tagged_and_says_its_title_and_language(built: Result, lang: str) -> None:
    with pikepdf.open(io.BytesIO(data_of(built, NAME.format(lang)))) as made:
        title = "The Example Model under review" if lang == "en" else "Le Modèle Exemple à l’examen"
        assert str(made.docinfo["/Title"]).startswith(title)
        assert lang == str(made.Root.Lang)
        assert made.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in made.Root
        assert len(made.Root.Outlines.First.keys()) > 1
        assert len(made.pages) >= 1


def test_its_letters_are_in_it(built: Result, lang: str) -> None:
    with pikepdf.open(io.BytesIO(data_of(built, NAME.format(lang)))) as made:
        fonts = [o for o in made.objects if is_a(o, "/Font") and "/FontDescriptor" in o]
        names = {str(font.FontDescriptor.FontName).partition("+")[2] for font in fonts}
        assert {"BriefSerif", "BriefSans"} <= names
        # Chromium draws the letters of a variable font one by one: Type 3.
        assert [] == [f for f in fonts if f.Subtype != "/Type3" and not holds_letters(f)]


def holds_letters(font: pikepdf.Object) -> bool:
    return any(f"/FontFile{form}" in font.FontDescriptor for form in ("", "2", "3"))


def is_a(thing: object, kind: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and str(thing.get("/Type")) == kind


def test_its_links_lead_to_the_published_site(built: Result, lang: str) -> None:
    with pikepdf.open(io.BytesIO(data_of(built, NAME.format(lang)))) as made:
        links = [str(o.A.URI) for o in made.objects if is_a(o, "/Annot") and "/A" in o]
        assert [] == [link for link in links if "127.0.0.1" in link]
        assert f"{BASE}{lang}/events/review-opens/" in links


def test_the_page_offers_it_only_when_it_is_made(built: Result, lang: str, tmp_path: Path) -> None:
    page = f"{BRIEF.format(lang)}index.html"
    href = f'href="/sub/path/{NAME.format(lang)}"'.encode()
    plain = pipeline.build(Options(lay_out(tmp_path), BASE))
    assert href in data_of(built, page)
    assert href not in data_of(plain, page)
    assert [] == [file.url for file in plain.files if file.url.endswith(".pdf")]


def test_two_builds_print_the_same_bytes(built: Result, again: Result, lang: str) -> None:
    assert data_of(built, NAME.format(lang)) == data_of(again, NAME.format(lang))


def test_the_moment_of_printing_makes_way_for_the_day() -> None:
    stamped = b"<</CreationDate (D:20991231235959+00'00')\n/ModDate (D:20991231235959+00'00')>>"
    expected = b"<</CreationDate (D:20310601000000+00'00')\n/ModDate (D:20310601000000+00'00')>>"
    assert expected == undated(stamped, date(2031, 6, 1))


def test_without_chromium_one_problem_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEF_CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert pdf.find_chromium() is None
    result = pipeline.build(Options(lay_out(tmp_path), pdf=True))
    assert ["pdf-failed"] == [problem.code for problem in result.problems]
    assert () == result.files


def test_a_browser_that_fails_leaves_the_last_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    monkeypatch.chdir(root)
    monkeypatch.setenv("BRIEF_CHROMIUM", "/no/such/browser")
    assert 0 == cli.main(["build"])
    before = sorted((root / "site").rglob("*"))
    assert 1 == cli.main(["build", "--pdf"])
    assert before == sorted((root / "site").rglob("*"))
    assert "browser did not print it" in capsys.readouterr().out
