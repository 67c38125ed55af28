"""Finding quotations, the passage that was meant, and what differs."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.quotes import (
    Difference,
    describe,
    differences,
    find,
    nearest,
)

SEED = Path(__file__).parent.parent / "seeds" / "000_4ba859d7c20858e2.txt"
SOURCE = SEED.read_bytes().decode()
TRICKY = st.text("aAbeéÉœ'’\"«-\u2011\u00ad.… \u00a0\u202f\n\t\u200b\u0301\ufe0f漢а😀\x00")
TEXTS = TRICKY | st.text()
SHORT = st.text("ab", max_size=12)


def patched(quote: str, changes: tuple[Difference, ...]) -> str:
    for change in reversed(changes):
        before, rest = quote[: change.at_quote], quote[change.at_quote :]
        assert rest.startswith(change.quote_part)
        quote = before + change.text_part + rest[len(change.quote_part) :]
    return quote


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [("aaaa", "aa", (0, 1, 2)), ("abc", "c", (2,)), ("abc", "C", ()), ("abc", "", ())],
)
def test_find(text: str, quote: str, expected: tuple[int, ...]) -> None:
    assert find(text, quote) == expected


@given(SHORT, SHORT.filter(bool))
def test_find_agrees_with_looking_everywhere(text: str, quote: str) -> None:
    assert find(text, quote) == tuple(i for i in range(len(text)) if text[i:].startswith(quote))


def test_find_does_not_normalise() -> None:
    assert find("ordonné", "ordonne\u0301") == ()


@pytest.mark.parametrize(
    ("quote", "passage", "lines"),
    [
        (
            "deux co-fondateurs ont quitté l'entreprise, s'ajoutant",
            "deux co‑fondateurs ont quitté l’entreprise, s’ajoutant",
            (
                (
                    "you wrote '-' (HYPHEN-MINUS, U+002D),"
                    " the source has '‑' (NON-BREAKING HYPHEN, U+2011)"
                ),
                (
                    "you wrote ''' (APOSTROPHE, U+0027),"
                    " the source has '’' (RIGHT SINGLE QUOTATION MARK, U+2019) (2 times)"
                ),
            ),
        ),
        (
            "Musk avait ordonné la levée",
            "Musk aurait ordonné la levée",
            ('you wrote "avait", the source has "aurait"',),
        ),
        (
            "la manoeuvre",
            "la manœuvre",
            ('you wrote "manoeuvre", the source has "manœuvre"',),
        ),
        (
            "Il ordonné la levée",
            "aurait ordonné la levée",
            ('you wrote "Il", the source has "aurait"',),
        ),
        (
            "Article à lire ChatGPT",
            "Article à lire\u00a0 ChatGPT",
            (
                (
                    "you wrote SPACE (U+0020),"
                    " the source has NO-BREAK SPACE (U+00A0) and SPACE (U+0020)"
                ),
            ),
        ),
        ("une IA «libre»", "une IA « libre »", ("you left out SPACE (U+0020) (2 times)",)),
        ("ont quitté le beau navire", "ont quitté le navire", ('you added "beau"',)),
        (
            "la\nlevée des filtres",
            "la levée des filtres",
            ("you wrote LINE FEED (U+000A), the source has SPACE (U+0020)",),
        ),
        (
            "filtres de Gro\u200bk",
            "filtres de Grok",
            ('you wrote "Gro<ZERO WIDTH SPACE (U+200B)>k", the source has "Grok"',),
        ),
        (
            "Mu\u0455k aurait",
            "Musk aurait",
            (
                (
                    "you wrote 'ѕ' (CYRILLIC SMALL LETTER DZE, U+0455),"
                    " the source has 's' (LATIN SMALL LETTER S, U+0073)"
                ),
            ),
        ),
        (
            "aurait ordonne\u0301",
            "aurait ordonné",
            (
                (
                    "you wrote 'e' (LATIN SMALL LETTER E, U+0065) and COMBINING ACUTE ACCENT"
                    " (U+0301), the source has 'é' (LATIN SMALL LETTER E WITH ACUTE, U+00E9)"
                ),
            ),
        ),
        ("Microsoft annonce un partenariat pour la défense", None, ()),
        ("Tesla", None, ()),
        ("", None, ()),
        ("\u200b", None, ()),
    ],
)
def test_the_passage_that_was_meant(
    quote: str, passage: str | None, lines: tuple[str, ...]
) -> None:
    found = nearest(SOURCE, quote)
    assert (found and found.passage) == passage
    assert describe(found.differences if found else ()) == lines


def test_every_sentence_of_the_source_is_found_as_a_keyboard_types_it() -> None:
    typed = str.maketrans("’‑\u00a0—«»", '\'- -""')
    for sentence in SOURCE.replace("\n", ". ").split(". "):
        found = nearest(SOURCE, sentence.translate(typed).lower())
        assert (found.passage.lower() if found else "") == sentence.strip().lower()


def test_the_nearer_of_two_passages_wins() -> None:
    found = nearest("l’avenir. L’avenir.", "L'avenir")
    assert found is not None
    assert found.start == 10


def test_a_whole_word_wins() -> None:
    found = nearest("la partie d’art", "Art")
    assert found is not None
    assert (found.start, found.end) == (12, 15)


@given(TEXTS, st.data())
def test_a_verbatim_quotation_has_no_differences(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    found = nearest(text, quote)
    assert found is None if not quote else found is not None
    if found:
        assert (found.passage, found.differences) == (quote, ())


@given(TEXTS, TEXTS)
def test_the_differences_lead_from_the_quotation_to_the_passage(text: str, quote: str) -> None:
    found = nearest(text, quote)
    if found:
        assert found.passage == text[found.start : found.end]
        assert patched(quote, found.differences) == found.passage


@given(TRICKY, TRICKY)
def test_differences_are_changes_in_order_that_make_the_passage(quote: str, passage: str) -> None:
    changes = differences(quote, passage)
    assert patched(quote, changes) == passage
    assert all(change.quote_part != change.text_part for change in changes)
    assert list(changes) == sorted(changes, key=lambda change: change.at_quote)


def test_a_long_quotation_in_a_long_text_with_many_faults_is_found() -> None:
    chance = random.Random(7)  # noqa: S311 (the same faults each time)
    words = SOURCE.split()
    text = " ".join(chance.choice(words) for _ in range(200_000))
    at = text.index(" ", len(text) // 2) + 1
    quote = list(text[at : at + 5_000])
    for _ in range(300):
        quote[chance.randrange(10, 4_990)] = chance.choice("abcxyz ")
    found = nearest(text, "".join(quote))
    assert found is not None
    assert found.start == at
    assert abs(found.end - at - 5_000) < 30


@pytest.mark.parametrize("quote", ["- " * 2_500, "a" * 5_000, "-" * 5_000, "ab" * 20_000])
@pytest.mark.parametrize("text", ["– " * 120_000, "ab" * 120_000, "a" * 4_000])
def test_repetitive_texts_come_to_an_end(text: str, quote: str) -> None:
    found = nearest(text, quote)
    assert found is None or found.passage == patched(quote, found.differences)
