"""What finding a quotation is made of: folding, edits, the words for them, spans."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.quotes import (
    Difference,
    covered,
    describe,
    spans_union,
)
from brief.quotes.edits import align, best_match
from brief.quotes.folding import fold
from tests.test_quotes import SHORT, TEXTS

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)))


def levenshtein(ours: str, theirs: str) -> int:
    row = list(range(len(theirs) + 1))
    for i, a in enumerate(ours, 1):
        above, row = row, [i]
        for j, b in enumerate(theirs, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
    return row[-1]


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
