"""Finding quotations, the passage that was meant, and the words for what differs."""

import random
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.quotes import (
    Difference,
    covered,
    describe,
    differences,
    find,
    nearest,
    spans_union,
)
from brief.quotes.edits import align, best_match
from brief.quotes.folding import fold

SEED = Path(__file__).parent.parent / "seeds" / "000_4ba859d7c20858e2.txt"
SOURCE = SEED.read_bytes().decode()

TRICKY = st.text("aAbeéÉœ'’\"«-\u2011\u00ad.… \u00a0\u202f\n\t\u200b\u0301\ufe0f漢а😀\x00")
TEXTS = TRICKY | st.text()
SHORT = st.text("ab", max_size=12)
SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)))


def patched(quote: str, changes: tuple[Difference, ...]) -> str:
    for change in reversed(changes):
        before, rest = quote[: change.at_quote], quote[change.at_quote :]
        assert rest.startswith(change.quote_part)
        quote = before + change.text_part + rest[len(change.quote_part) :]
    return quote


def levenshtein(ours: str, theirs: str) -> int:
    row = list(range(len(theirs) + 1))
    for i, a in enumerate(ours, 1):
        above, row = row, [i]
        for j, b in enumerate(theirs, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
    return row[-1]


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


@given(TEXTS)
def test_the_way_back_from_a_folded_text_never_turns(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(i) for i in range(len(folded.text))]
    assert origins == sorted(origins)
    assert all(0 <= origin < len(text) for origin in origins)
    assert len(folded.ends) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’Œuvre d’ÉLISE…", "l'oeuvre d'elise..."),
        ("co\u2011fondateurs \u00a0\n x\u00ad—\u2212", "co-fondateurs x---"),
        ("“a” «b» ‘c’ ʼ", '"a" "b" \'c\' \''),
        ("e\u0301\u200b\ufeffﬁ", "efi"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert fold(text).text == expected


@given(SHORT.filter(bool), SHORT)
def test_the_best_match_is_the_best(pattern: str, text: str) -> None:
    distance, start, end = best_match(pattern, text)
    parts = (text[i:j] for i in range(len(text) + 1) for j in range(i, len(text) + 1))
    assert distance == min(levenshtein(pattern, part) for part in parts)
    assert distance == levenshtein(pattern, text[start:end])


@given(SHORT, SHORT)
def test_an_alignment_is_a_shortest_one(ours: str, theirs: str) -> None:
    i = j = cost = 0
    for left, right in align(ours, theirs):
        cost += ours[i : i + left] != theirs[j : j + right]
        i, j = i + left, j + right
    assert (i, j, cost) == (len(ours), len(theirs), levenshtein(ours, theirs))


def test_a_long_list_of_differences_is_cut() -> None:
    lines = describe(Difference(i, f"a{i}", f"b{i}") for i in range(9))
    assert lines[5] == 'you wrote "a5", the source has "b5"'
    assert lines[6:] == ("and 3 more",)


def test_long_parts_are_shortened() -> None:
    (line,) = describe([Difference(0, "", "mot " * 100)])
    assert len(line) < 120
    assert " … " in line


@given(st.lists(st.builds(Difference, st.just(0), TEXTS, TEXTS)))
def test_no_line_shows_what_cannot_be_seen(changes: list[Difference]) -> None:
    shown = "".join(describe(changes)).replace(" ", "")
    assert [c for c in shown if unicodedata.category(c)[0] in "CZ" or c == "\ufe0f"] == []


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(5, 9), (0, 3)], ((0, 3), (5, 9))),
        ([(0, 5), (3, 4), (5, 8)], ((0, 8),)),
        ([(4, 4), (6, 2)], ()),
    ],
)
def test_spans_union(spans: list[tuple[int, int]], expected: tuple[tuple[int, int], ...]) -> None:
    assert spans_union(spans) == expected


@given(SPANS)
def test_a_union_covers_what_its_spans_cover(spans: list[tuple[int, int]]) -> None:
    inside = {i for start, end in spans for i in range(start, end)}
    union = spans_union(spans)
    assert {i for start, end in union for i in range(start, end)} == inside
    assert all(a[1] < b[0] for a, b in pairwise(union))
    assert covered(spans) == len(inside)
