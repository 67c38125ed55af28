"""Gate 2 through the front door: files in, problems out."""

import hashlib
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from brief.problems import Problem
from tests.small_site import TESTS, edit, found_in, lay_out

NOTICE = "content/sources/notice.md"
QUOTE = "quote: It will report on the review by 1 June 2031."
TEXT = (
    "Notice of 5 March 2031\n"
    "The Ministry of Examples opened a review of the Example Model on 3 March 2031.\n"
    "«\u00a0Le garde\u2011fou de l\u2019Atelier\u00a0», dit\u2011elle, "
    "«\u00a0a cédé\u202f!\u00a0»\n"
    "It was asked twice. It was asked twice.\n"
    "Read also: our ten best examples\n"
    "The last line has no end"
)
WHOLE = "Le garde\u2011fou de l\u2019Atelier\u00a0», dit\u2011elle, «\u00a0a cédé\u202f!"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site, where the notice has the text above and skips its line 5."""
    return with_text(lay_out(tmp_path), TEXT)


def with_text(root: Path, text: str) -> Path:
    data = text.encode("utf-8")
    before = hashlib.sha256((root / "seeds/notice.txt").read_bytes()).hexdigest()
    (root / "seeds/notice.txt").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    edit(
        root, NOTICE, before, f'{digest}\nskip: [{{lines: "5", why: "a link"}}]' if text else digest
    )
    return root


def quoting(root: Path, quote: str) -> tuple[Problem, ...]:
    """Return the problems of the one quotation that is put into the notice's second claim."""
    edit(root, NOTICE, QUOTE, f'quote: "{quote}"'.replace("\n", "\\n"))
    codes = ("quote-", "words-", "claim-from-question", "yaml-")
    return tuple(p for p in found_in(root) if p.code.startswith(codes))


def only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    "quote",
    [
        WHOLE,
        "cédé\u202f!\u00a0»\nIt was asked twice. It",
        "The last line has no end",
        "d\u2019",
        "N",
    ],
    ids=["a line", "over a line end", "at the end of the text", "two characters", "one"],
)
def test_a_verbatim_passage_passes(site: Path, quote: str) -> None:
    text = TEXT.replace("dit\u2011elle", "d\u2019elle")
    problems = quoting(with_text_again(site, text), quote.replace("dit\u2011elle", "d\u2019elle"))
    assert [p.code for p in problems] == []


def with_text_again(root: Path, text: str) -> Path:
    data = text.encode("utf-8")
    before = hashlib.sha256((root / "seeds/notice.txt").read_bytes()).hexdigest()
    (root / "seeds/notice.txt").write_bytes(data)
    edit(root, NOTICE, before, hashlib.sha256(data).hexdigest())
    return root


@pytest.mark.parametrize(
    ("retyped", "named"),
    [
        (WHOLE.replace("garde\u2011fou", "garde-fou"), ["HYPHEN-MINUS", "NON-BREAKING HYPHEN"]),
        (WHOLE.replace("\u2019", "'"), ["APOSTROPHE", "RIGHT SINGLE QUOTATION MARK"]),
        (WHOLE.replace("\u202f", " "), ["wrote SPACE", "has NARROW NO-BREAK SPACE"]),
        (WHOLE.replace("\u00a0", " "), ["wrote SPACE", "has NO-BREAK SPACE", "(2 times)"]),
        (WHOLE.replace("\u202f", ""), ["left out NARROW NO-BREAK SPACE"]),
        (unicodedata.normalize("NFD", WHOLE), ["ACUTE ACCENT", "LETTER E WITH ACUTE"]),
        (WHOLE.replace("Le", "le"), ['wrote "le"', 'has "Le"']),
        (WHOLE.replace("cédé", "tenu"), ['wrote "tenu"', 'has "cédé"']),
        (WHOLE.replace("de l\u2019Atelier", "…"), ["HORIZONTAL ELLIPSIS"]),
    ],
    ids=["hyphen", "apostrophe", "narrow space", "no-break space", "no space", "NFD", "case",
         "another word", "cut in the middle"],
)  # fmt: skip
def test_a_retyped_passage_is_refused_and_the_difference_is_named(
    site: Path, retyped: str, named: list[str]
) -> None:
    problem = only(quoting(site, retyped))
    assert problem.code == "quote-not-verbatim"
    assert problem.where.path == NOTICE
    assert f'on line 3, is: "{WHOLE}"' in problem.message
    assert named == [name for name in named if name in problem.hint]


def test_a_text_in_nfd_is_no_better(site: Path) -> None:
    with_text_again(site, unicodedata.normalize("NFD", TEXT))
    problem = only(quoting(site, WHOLE))
    assert problem.code == "quote-not-verbatim"
    assert "COMBINING ACUTE ACCENT" in problem.hint


def test_a_line_end_is_no_space(site: Path) -> None:
    problem = only(quoting(site, "on 3 March 2031. «"))
    assert problem.code == "quote-not-verbatim"
    assert "the source has LINE FEED" in problem.hint


def test_a_windows_line_end_is_kept_as_captured(site: Path) -> None:
    with_text_again(site, TEXT.replace("\n", "\r\n"))
    problem = only(quoting(site, "on 3 March 2031.\n«"))
    assert problem.code == "quote-not-verbatim"
    assert "CARRIAGE RETURN" in problem.hint


def test_what_is_nowhere_in_the_text_has_no_nearest_passage(site: Path) -> None:
    problem = only(quoting(site, "Zebras galloped over Kilimanjaro yesterday"))
    assert problem.code == "quote-not-verbatim"
    assert "nothing there is like it" in problem.message


def test_a_passage_that_stands_twice_is_refused_with_a_way_out(site: Path) -> None:
    problem = only(quoting(site, "It was asked twice."))
    assert problem.code == "quote-not-unique"
    assert "2 times in seeds/notice.txt: on line 4" in problem.message
    assert 'for line 4 write "It was asked twice. It"' in problem.hint


def test_occurrences_that_overlap_count_as_two(site: Path) -> None:
    problem = only(quoting(with_text_again(site, TEXT.replace("asked", "nononono")), "nonono"))
    assert problem.code == "quote-not-unique"


@pytest.mark.parametrize(
    "quote",
    ["our ten best examples", "twice.\nRead also", "examples\nThe last line has"],
    ids=["inside", "into it", "out of it"],
)
def test_debris_is_no_passage(site: Path, quote: str) -> None:
    problem = only(quoting(site, quote))
    assert problem.code == "quote-in-debris"


def test_a_copy_in_the_debris_does_not_make_a_passage_ambiguous(site: Path) -> None:
    with_text_again(site, TEXT.replace("our ten best examples", "The last line has no end"))
    assert quoting(site, "The last line has no end") == ()


def test_an_empty_text_proves_nothing(tmp_path: Path) -> None:
    root = with_text(lay_out(tmp_path), "")
    found = [p for p in found_in(root) if p.code == "quote-not-verbatim"]
    assert ["that file is empty" in p.message for p in found] == [True, True]


def test_an_empty_passage_in_a_list_is_refused(site: Path) -> None:
    edit(site, NOTICE, QUOTE, 'quote: ["opened a review", " "]')
    found = [p for p in found_in(site) if p.code == "quote-not-verbatim"]
    assert [p.message for p in found] == ["this quotation is empty"]
    assert found[0].where.column == 32


def test_each_passage_of_a_list_is_looked_for(site: Path) -> None:
    edit(site, NOTICE, QUOTE, "quote: [opened a review, opened the review]")
    found = [p for p in found_in(site) if p.code.startswith("quote-")]
    assert [p.code for p in found] == ["quote-not-verbatim"]
    assert found[0].hint == 'you wrote "the", the source has "a"'


def test_a_withdrawn_claim_may_have_been_misquoted(site: Path) -> None:
    edit(site, NOTICE, QUOTE, "withdrawn: it was misquoted\n    quote: It will report at once.")
    assert [p.code for p in found_in(site) if p.code.startswith("quote-")] == []


def test_the_words_of_an_attribution_are_verbatim_but_may_stand_twice(site: Path) -> None:
    edit(site, NOTICE, QUOTE, "quote: The last line has no end\n    words: It was asked twice")
    assert [p.code for p in found_in(site) if p.code.startswith("words-")] == []
    edit(site, NOTICE, "words: It was asked twice", "words: It was asked thrice")
    problem = only(tuple(p for p in found_in(site) if p.code.startswith("words-")))
    assert problem.hint == 'you wrote "thrice", the source has "twice"'


def test_the_command_line_says_the_same_and_fails(tmp_path: Path) -> None:
    folder = TESTS / "problems" / "quote-not-verbatim"
    done = subprocess.run(
        [sys.executable, "-m", "brief", "check"],
        cwd=lay_out(tmp_path, folder),
        env={**os.environ, "PYTHONPATH": str(TESTS.parent), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert (folder / "expected.txt").read_text("utf-8") in done.stdout + done.stderr
