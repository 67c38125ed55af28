"""The guide on hedging is true: what it says is refused is, what it says passes does."""

import re
from functools import cache

import pytest

from brief import language
from brief.checks.wordlists import holds, patterns
from brief.content.expectation import BANDS
from brief.language import Language
from tests.finished import ROOT
from tests.small_site import TEMPLATES

GUIDE = (ROOT / "docs" / "editors" / "hedging.md").read_text("utf-8")
LANGUAGES = ("en", "fr")


def rows(section: str) -> list[list[str]]:
    """Return the cells of each row that begins with a language, below words of the guide."""
    table = GUIDE.partition(section)[2].partition("\n\n|")[2].partition("\n\n")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    return [row for row in cells if row[0] in LANGUAGES]


def test_the_guide_has_examples_in_both_languages() -> None:
    tables = ("## Instead of this", "What no list of words sees", "Each of these is refused")
    assert [set(LANGUAGES)] * 3 == [{row[0] for row in rows(table)} for table in tables]


@cache
def interface(lang: str) -> Language:
    """Return the interface strings of a language."""
    path = TEMPLATES / "strings" / f"{lang}.yaml"
    found, problems = language.read(lang, path.name, path.read_text("utf-8"))
    assert found, problems
    return found


def has(words: str, lang: str, text: str) -> bool:
    """Tell whether a text holds a word of a list, as the checks see it."""
    return holds(patterns({lang: interface(lang)}, words)[lang], text)


@pytest.mark.parametrize(("lang", "instead", "write"), rows("## Instead of this"))
def test_the_one_is_refused_and_the_other_passes(lang: str, instead: str, write: str) -> None:
    assert (False, True) == (has("hedges", lang, instead), has("hedges", lang, write))


@pytest.mark.parametrize(("lang", "text", "why"), rows("What no list of words sees"))
def test_what_is_said_to_pass_passes(lang: str, text: str, why: str) -> None:
    assert (True, True) == (has("hedges", lang, text), bool(why))


@pytest.mark.parametrize(("lang", "text"), rows("Each of these is refused"))
def test_likelihood_and_confidence_are_both_seen(lang: str, text: str) -> None:
    assert has("likelihood_words", lang, text)
    assert has("confidence_words", lang, text)


def test_the_likelihoods_are_those_of_the_program() -> None:
    shown = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (\d+)–(\d+) \|$", GUIDE, re.MULTILINE)
    words = [interface(lang).strings for lang in LANGUAGES]
    expected = [
        (term, *(said[f"likelihood.{term}"] for said in words), str(low), str(high))
        for term, (low, high) in BANDS.items()
    ]
    assert expected == shown
