"""`brief quote`: the passage that some words mean, verbatim, and its lines."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brief import cli, passages, quotes
from brief.frontmatter import read_yaml, scalar
from brief.frontmatter.lines import FORBIDDEN
from tests.small_site import SMALL, edit, lay_out

GAZETTE = "content/sources/gazette.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("small"))


def told(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["quote", *arguments, "--root", str(root)])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("garde-fous", "garde‑fous"),  # U+2011
        ("GARDE FOUS", "garde‑fous"),
        ('"retirer les garde-fous"', "retirer les garde‑fous"),
        ("retirer  les gardefous", "retirer les garde‑fous"),
        ("N'A PAS SOUHAITE", "n’a pas souhaité"),
        ("sources anonymes ada specimen", "sources anonymes, Ada Spécimen"),
        ("défini", "définitif"),
    ],
)
def test_a_passage_is_found_however_it_is_typed(words: str, expected: str) -> None:
    text = (SMALL / "seeds/gazette.txt").read_text("utf-8")
    assert [expected] == [text[slice(*span)] for span in quotes.alike(text, words)]


def test_words_that_stand_alone_come_before_parts_of_words() -> None:
    assert ((0, 3), (9, 12)) == quotes.alike("art part art", "ART")
    assert ((0, 4),) == quotes.alike("part", "art")
    assert () == quotes.alike("part", " -' ")


def test_the_whole_sentence_is_printed_with_its_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = (
        "# line 7 of seeds/gazette.txt\n"
        "quote: Elle n’a pas souhaité répondre à la Gazette des Exemples.\n"
    )
    said = told(root, capsys, "gazette", "elle", "n'a", "pas", "--sentence")
    assert (0, expected, "") == said


def test_several_passages_are_listed_each_long_enough_to_be_found_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = "# more of it than you gave, since those words stand in several places"
    expected = (
        f"# line 3 of seeds/notice.txt\n{more}\nquote: review of\n\n"
        f"# line 4 of seeds/notice.txt\n{more}\nquote: review by\n"
    )
    assert (0, expected, "") == told(root, capsys, "notice.txt", "Review")


def test_what_the_source_skips_is_said_to_be_no_quotation(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "leaves this out: no quotation" in told(root, capsys, "gazette", "lire aussi")[1]


def test_a_near_miss_shows_the_nearest_passage_and_what_differs(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = (
        "# these words don't stand in seeds/notice.txt; the nearest passage:\n"
        "# line 4 of seeds/notice.txt\n"
        "quote: report on the review by 1 June 2031\n"
        '# you wrote "July", the source has "June"\n'
    )
    said = told(root, capsys, "notice", "report on the review by 1 July 2031")
    assert (1, expected, "") == said
    nothing = "# nothing like these words stands in seeds/notice.txt\n"
    assert (1, nothing, "") == told(root, capsys, "notice", "zebra crossing")


def test_a_source_that_is_not_there_is_guessed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = told(root, capsys, "gazete", "x")
    assert (2, "") == (code, out)
    assert "did you mean 'gazette'?" in err
    assert 2 == told(root, capsys, "gazette")[0]


def test_a_source_that_is_half_written_will_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    edit(root, GAZETTE, "kind: news\n", "kind:\nnonsense: [1\n")
    assert 2 == told(root, capsys, "gazette", "garde fous")[0]  # no YAML: but its text is there
    edit(root, GAZETTE, "nonsense: [1\n", "nonsense: 1\n")
    assert 0 == told(root, capsys, "gazette", "garde fous")[0]
    edit(root, GAZETTE, "text: gazette.txt", "text: gone.txt")
    assert "names no text of seeds/ that is there" in told(root, capsys, "gazette", "x")[2]


def test_what_is_not_given_is_asked_for_on_a_terminal(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["gazete", "gazette", "", "garde fous"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    monkeypatch.setattr("brief.cli.quoting.is_terminal", lambda: True)
    code, out, _ = told(root, capsys)
    assert 0 == code
    assert "did you mean 'gazette'?" in out
    assert out.endswith("quote: garde‑fous\n")


@given(st.text("a: #-'\"\\\n\t[]{}&*!|>%@`,?~é\u2028\u202f") | st.text())
def test_a_text_written_as_yaml_is_read_as_the_same_text(text: str) -> None:
    assume(not FORBIDDEN.search(text))
    tree, problems = read_yaml("", f"key: {scalar(text)}\n")
    assert () == problems
    assert tree
    assert [text] == [getattr(node, "text", None) for _, node in tree.entries]


def test_sentences_go_on_over_line_ends_and_leave_bullets_out() -> None:
    text = "A head\n\nOne sentence\nthat goes on. Another.\n • An item.\n—\nRead\u00a0also: x\n"
    expected = [
        "A head",
        "One sentence\nthat goes on.",
        "Another.",
        "An item.",
        "Read\u00a0also: x",
    ]
    assert expected == [text[slice(*span)] for span in passages.sentences(text)]


@given(st.text("aA.? \n•"), st.integers(0, 20), st.integers(1, 20))
def test_a_sentence_holds_the_passage(text: str, start: int, length: int) -> None:
    span = (min(start, len(text)), min(start + length, len(text)))
    first, last = passages.sentence_at(text, span)
    assert first <= span[0] <= span[1] <= last
