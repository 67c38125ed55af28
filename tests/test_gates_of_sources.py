"""Gates 1, 3 and 6, beyond the folders of tests/problems/: their edges, and what they let pass."""

import hashlib
from pathlib import Path

import pytest

from brief.content import Skip, Source
from brief.library.seeds import debris_of
from brief.schema import words
from tests.small_site import edit, found_in, lay_out

GAZETTE, NOTICE = "content/sources/gazette.md", "content/sources/notice.md"
REPORT = "quote: It will report on the review by 1 June 2031."
EXCERPT = "excerpt: opened a review of the Example Model"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def capture(root: Path, text: str) -> None:
    """Put another text in the place of the notice's."""
    old = hashlib.sha256((root / "seeds/notice.txt").read_bytes()).hexdigest()
    (root / "seeds/notice.txt").write_bytes(text.encode("utf-8"))
    edit(root, NOTICE, old, hashlib.sha256(text.encode("utf-8")).hexdigest())


def codes_of(root: Path) -> list[str]:
    return [problem.code for problem in found_in(root)]


def test_a_text_may_be_named_with_its_folder(site: Path) -> None:
    edit(site, NOTICE, "text: notice.txt", "text: seeds/notice.txt")
    assert found_in(site) == ()


def test_a_text_outside_seeds_is_not_read(site: Path) -> None:
    edit(site, NOTICE, "text: notice.txt", "text: ../content/site.yaml")
    assert codes_of(site) == ["seed-missing"]


def test_one_byte_more_is_another_text(site: Path) -> None:
    text = (site / "seeds/notice.txt").read_bytes()
    (site / "seeds/notice.txt").write_bytes(text + b"\n")
    (problem,) = found_in(site)
    assert problem.code == "seed-changed"
    assert hashlib.sha256(text + b"\n").hexdigest() in problem.hint


def test_a_digest_in_capitals_is_the_same(site: Path) -> None:
    digest = hashlib.sha256((site / "seeds/notice.txt").read_bytes()).hexdigest()
    edit(site, NOTICE, digest, digest.upper())
    assert found_in(site) == ()


@pytest.mark.parametrize("lines", ["15", "15-900", "9-8", "8-15"])
def test_debris_lies_inside_the_text(site: Path, lines: str) -> None:
    edit(site, GAZETTE, "lines: 8", f"lines: {lines}")
    assert "skip-outside" in codes_of(site)


@pytest.mark.parametrize(
    ("lines", "left_out"),
    [("1", "one\n"), ("2-3", "two\nthree"), ("3", "three"), ("3-9", "three"), ("4", ""),
     ("3-2", ""), ("1-3", "one\ntwo\nthree")],
)  # fmt: skip
def test_debris_is_whole_lines(lines: str, left_out: str) -> None:
    text = "one\ntwo\nthree"
    source = Source(
        kind="news", title="", lang="en", publisher="", text="", sha256="",
        skip=(Skip(lines=lines, why=words(en="debris")),),
    )  # fmt: skip
    assert "".join(text[slice(*span)] for span in debris_of(source, text)) == left_out


def test_an_excerpt_may_come_from_any_passage_of_its_claim(site: Path) -> None:
    edit(site, GAZETTE, "excerpt: trois ingénieurs de", "excerpt: ouverture de cet examen # not")
    assert codes_of(site) == []


@pytest.mark.parametrize(("longest", "codes"), [(64, []), (63, ["excerpt-too-long"])])
def test_the_longest_extract_may_be_as_long_as_allowed(
    site: Path, longest: int, codes: list[str]
) -> None:
    edit(site, "content/site.yaml", "longest: 200", f"longest: {longest}")
    assert codes_of(site) == codes


@pytest.mark.parametrize(("printed", "codes"), [(30, []), (31, ["extract-cap"])])
def test_the_cap_is_a_share_of_the_text_without_debris(
    site: Path, printed: int, codes: list[str]
) -> None:
    passage = "x" * (printed - 1) + "y"
    text = f"{passage}{'.' * (100 - printed - 5)}2031\n" + "z" * 1000 + "\n"
    capture(site, text)
    edit(site, NOTICE, "claims:\n", 'skip: [{lines: "2", why: debris}]\nclaims:\n')
    edit(site, NOTICE, "quote: The Ministry", f"quote: {passage} # The Ministry")
    edit(site, NOTICE, REPORT, "quote: y.")
    edit(site, NOTICE, EXCERPT, f"excerpt: {passage}")
    gates = [code for code in codes_of(site) if code.startswith(("extract", "quote", "excerpt"))]
    assert gates == codes


def test_what_two_extracts_share_counts_once(site: Path) -> None:
    edit(site, "content/site.yaml", "share: 30", "share: 22")
    edit(site, GAZETTE, "quote: Ada Spécimen, qui dirige l’Atelier des Spécimens\n",
         "quote: Ada Spécimen, qui dirige l’Atelier des Spécimens\n"
         "    words: deux sources anonymes\n")  # fmt: skip
    assert codes_of(site) == []


def test_a_withdrawn_claim_prints_nothing(site: Path) -> None:
    edit(site, "content/site.yaml", "share: 30", "share: 20")
    assert codes_of(site) == ["extract-cap"]
    edit(site, GAZETTE, "    status: alleged\n", "    status: alleged\n    withdrawn: untrue\n")
    assert "extract-cap" not in codes_of(site)


@pytest.mark.parametrize(
    ("line", "quote", "asks"),
    [
        ("Will it end?", "Will it end", True),
        ("Will it end ?", "it end", True),
        ("Will it end\u202f?", "it end", True),
        ("Will it end? ", "it end", True),
        ("## Will it end? ##", "it end", True),
        ("“Will it end?”", "it end", True),
        ("Mr. Example asks: will it end?", "will it end", True),
        ("It has ended. Or has it?", "Or has it", True),
        ("It has ended. Or has it?", "It has ended", False),
        ("It has ended. Or has it?", "It has ended.", False),
        ("Will it end? It will not.", "It will not", False),
        ("Will it end? It will not.", "Will it end", False),
        ("It has ended", "It has ended", False),
    ],
)
def test_a_line_that_asks_makes_no_claim(site: Path, line: str, quote: str, asks: bool) -> None:
    capture(site, (site / "seeds/notice.txt").read_text("utf-8") + line + "\n")
    edit(site, NOTICE, REPORT, f"quote: '{quote}'")
    assert codes_of(site) == (["claim-from-question"] if asks else [])
