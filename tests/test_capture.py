"""`brief capture`: a saved text goes into seeds/ as it is, with a draft of its source."""

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief import capture, cli, pipeline
from brief.capture import Extract
from brief.capture.debris import debris
from brief.pipeline import Options
from tests.small_site import lay_out

LETTER = """\
Letter of the workshop

We will answer all questions of the ministry. Is that so?
This website uses cookies.
Lire aussi : nos dix meilleurs exemples
Share this
We will answer again, “and soon.”
"""
PAGE = """\
<!-- saved --><!DOCTYPE html><html lang="fr-FR"><head><title>Un avis</title>
<link rel="canonical" href="https://example.com/a?b=1&amp;c=2">
<meta property="article:published_time" content="2031-06-10T08:00:00Z"></head>
<body><script>alert(1)</script><nav><ul><li>Menu</li><li>Accueil</li></ul></nav>
<h1>Un\u00a0avis</h1><p>Le <b>minis</b>tère a
  rendu son avis.<br>Il ne dit rien.</p><p hidden>Rien</p></body></html>
"""
OUTLINE = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R /Lang (fr-FR)>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R
 /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 63>> stream
BT /F 12 Tf 20 200 Td (Le minist\xe8re a rendu son avis.) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>> endobj
6 0 obj <</Title (Un avis)>> endobj
trailer <</Root 1 0 R /Info 6 0 R>>
"""


def pdf(outline: bytes) -> bytes:
    """Return an outline of a PDF with its table of contents, lengths and all."""
    whole = io.BytesIO()
    with pikepdf.open(io.BytesIO(outline)) as mended:
        mended.save(whole)
    return whole.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "site")


def run(root: Path, file: Path, *arguments: str) -> int:
    return cli.main(["capture", str(file), *arguments, "--root", str(root)])


def saved(root: Path, name: str, data: bytes) -> Path:
    path = root.parent / name
    path.write_bytes(data)
    return path


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_plain_text_is_copied_byte_by_byte_and_its_source_passes_the_checks(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = LETTER.replace("\n", "\r\n").encode() + b"\xc2\xa0e\xcc\x81 \xef\xac\x81"
    file = saved(root, "letter.txt", data)
    pairs = ("title=A letter: ours", "kind=company", "lang=en", "sha256=0", "text=notice.txt")
    words = [word for pair in pairs for word in ("--set", pair)]
    assert 0 == run(
        root, file, "--publisher", "specimen-workshop", "--url", "https://e.org", *words
    )
    assert data == (root / "seeds/letter.txt").read_bytes()
    source = (root / "content/sources/letter.md").read_text("utf-8")
    assert f"\nsha256: {hashlib.sha256(data).hexdigest()}\n" in source
    assert "\nurl: https://e.org\n" in source
    assert [] == [p for p in pipeline.gather(Options(root)).problems if p.severity == "error"]
    said = capsys.readouterr().out
    assert "    3  We will answer all questions of the ministry.\n" in said
    assert "    6  Share this\n" in said.partition("Sentences")[0]
    assert "Is that so?" not in said


def test_debris_is_proposed_with_its_lines_and_why() -> None:
    text = f"{LETTER}Home\n\nThe story goes on about cookies and {'more ' * 80}.\nHome\n- \n- \n"
    expected = [("4", "consent"), ("5-6", "navigation"), ("8", "repeated"), ("11", "repeated")]
    assert expected == [(each.lines, each.kind) for each in debris(text)]


def test_the_debris_of_the_first_article_is_found() -> None:
    seed = Path(__file__).parent.parent / "seeds" / "000_4ba859d7c20858e2.txt"
    assert ["17", "33", "51"] == [each.lines for each in debris(seed.read_text("utf-8"))]


def test_candidates_are_statements_outside_the_debris() -> None:
    expected = (
        (3, "We will answer all questions of the ministry."),
        (7, "We will answer again, “and soon.”"),
    )
    assert expected == capture.candidates(LETTER, debris(LETTER))


def test_the_text_of_a_web_page_and_what_it_says_of_itself() -> None:
    made = capture.extract("page", PAGE.encode())
    assert isinstance(made, Extract)
    text = "Menu\n\nAccueil\n\nUn\u00a0avis\n\nLe ministère a rendu son avis.\nIl ne dit rien.\n"
    assert text == made.text
    facts = (made.title, made.lang, made.url, made.published)
    assert ("Un avis", "fr", "https://example.com/a?b=1&c=2", "2031-06-10") == facts
    assert made.method.startswith("the text of a web page, extracted by selectolax")


def test_one_article_is_taken_alone_and_a_page_in_an_older_encoding_is_read() -> None:
    page = "<html><meta charset=iso-8859-1><nav>Menu</nav><article><p>Été</article></html>"
    made = capture.extract("page.html", page.encode("latin-1"))
    assert isinstance(made, Extract)
    assert "Été\n" == made.text


def test_the_text_of_a_pdf(root: Path) -> None:
    assert 0 == run(root, saved(root, "un-avis.pdf", pdf(OUTLINE)))
    assert "Le ministère a rendu son avis.\n" == (root / "seeds/un-avis.txt").read_text("utf-8")
    source = (root / "content/sources/un-avis.md").read_text("utf-8")
    assert "# In seeds/ stands the text of a PDF, extracted by pypdf" in source
    assert "\ntaken_from: pdf\n" in source
    assert ["\ntitle: Un avis\n", "\nlang: fr\n"] == [
        line for line in ("\ntitle: Un avis\n", "\nlang: fr\n") if line in source
    ]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"one\nsaid \xe9t\xe9", "line 2 is not UTF-8; read as windows-1252 it says"),
        ("a.txt", "été".encode("utf-16"), "add --encoding utf-16"),
        ("a.txt", b"", "there is no text in this file"),
        ("a.txt", b"a\0b", "it holds bytes of zero"),
        ("a.docx", b"PK\x03\x04...", "save it as plain text"),
        ("a.html", b"<html><script>x</script></html>", "there is no text in this file"),
        ("a.pdf", b"%PDF-1.7 nonsense", "this PDF can't be read"),
        ("a.pdf", pdf(OUTLINE.replace(b"Tj", b"  ")), "have its text recognised first"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_what_to_do(name: str, data: bytes, expected: str) -> None:
    said = capture.extract(name, data)
    assert isinstance(said, str)
    assert expected in said


def test_a_text_in_another_encoding_is_converted_if_the_editor_says_which(root: Path) -> None:
    file = saved(root, "letter.txt", "Il a été dit.".encode("cp1252"))
    assert 2 == run(root, file, "--encoding", "nonsense")
    assert 0 == run(root, file, "--encoding", "windows-1252")
    assert "Il a été dit." == (root / "seeds/letter.txt").read_text("utf-8")
    source = (root / "content/sources/letter.md").read_text("utf-8")
    assert "a text converted from windows-1252 to UTF-8" in source


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--id", "gazette"], "seeds/gazette.txt is there already"),
        (["--id", "Été"], "can't be an id"),
        (["--publisher", "gazete-of-examples"], "did you mean 'gazette-of-examples'?"),
        (["--set", "sort=news"], "there is no field 'sort'"),
    ],
)
def test_nothing_is_overwritten_and_a_wrong_wish_writes_nothing(
    arguments: list[str], expected: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(root)
    assert 2 == run(root, saved(root, "letter.txt", LETTER.encode()), *arguments)
    assert expected in capsys.readouterr().err
    assert before == contents(root)


def test_a_text_that_is_there_and_a_file_that_is_not_are_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == run(root, root / "seeds/notice.txt", "--id", "again")
    assert "captured already, as seeds/notice.txt" in capsys.readouterr().err
    assert 2 == run(root, root / "nowhere.txt")
    assert "can't be read" in capsys.readouterr().err


def test_on_a_terminal_the_editor_judges_the_debris_and_an_interruption_leaves_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, before = saved(root, "letter.txt", LETTER.encode()), contents(root)
    answers = iter(["n", "", "company"])

    def answer(_: str) -> str:
        for line in answers:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr("brief.cli.capturing.is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    assert 130 == run(root, file)
    assert before == contents(root)
    answers = iter(["n", "", "company", "A letter", "en", *[""] * 5])
    assert 0 == run(root, file)
    source = (root / "content/sources/letter.md").read_text("utf-8")
    assert "\nskip:\n  - lines: 5-6\n" in source
    assert "\ntaken_from: plain_text\n" in source


@given(st.binary() | st.text("<>/apbrdiv!- \n\u2028é&;").map(str.encode))
def test_no_bytes_whatever_make_a_reader_raise(data: bytes) -> None:
    for name in ("a.txt", "a.html"):
        made = capture.extract(name, data)
        assert made.text.strip() if isinstance(made, Extract) else made
