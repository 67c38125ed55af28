"""Laws of all texts: nothing raises, nothing is lost, nothing takes long."""

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.markdown import Block, Body, Html, parse
from brief.problems import Problems

PIECES = [
    *("word", "Xyz", "é", "1", " ", "  ", "\n", "\n\n", "    ", "\t", "\r\n", "\0"),
    *"*_`[]()<>#!|:;-+=.&\\\"'~^{}@/?«»\ufffc\u202f",
    *(
        "[@a/b]",
        "[@",
        "[[event:x]]",
        "[[",
        "]]",
        "](https://x.org)",
        "](event:y)",
        "[^n]",
        "[^n]: ",
    ),
    *(":::", "::: timeline a=b", "\n> ", "\n- ", "\n1. ", "\n: ", "\n## ", "\n|a|b|\n|-|-:|\n|"),
    *("{.c}", "{#i}", "{lang=fr}", "]{", "![", "```", "&amp;", "&#0;", "<b>", "[l]: m", "---\n"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text()
ELEMENTS = (
    "p h1 h2 h3 h4 h5 h6 em strong code pre a span ul ol li blockquote hr br sup section "
    "table thead tbody tr th td dl dt dd"
)
NUMBERED = [f"q{n}z" for n in range(40)]
QUIET = [piece for piece in PIECES if not re.search(r"[\^{}a-zA-Z]|```", piece)]  # all shows


def everything(body: Body, problems: Problems) -> str:
    """Return all that a reader may see, and what the problems quote."""
    shown = "".join(part.html if isinstance(part, Html) else str(part) for part in body.parts)
    return html.unescape(shown) + "".join(problem.message for problem in problems)


@given(TEXTS, st.sampled_from(["en", "fr"]))
def test_no_text_raises_and_places_are_in_the_text(text: str, lang: str) -> None:
    body, problems = parse(text, lang)

    lines = re.split("\r\n?|\n", text)
    references = [part for part in body.parts if not isinstance(part, Html)]
    for thing in (*references, *body.sentences, *problems):
        assert 1 <= thing.where.line <= len(lines)
        assert 0 <= thing.where.column <= len(lines[thing.where.line - 1]) + 1


@given(st.lists(st.sampled_from(QUIET), max_size=40), st.sampled_from(["en", "fr"]))
def test_no_word_is_lost(pieces: list[str], lang: str) -> None:
    words = [f"{piece}{word}" for piece, word in zip(pieces, NUMBERED, strict=False)]
    shown = everything(*parse("".join(words), lang)).lower()

    assert not [word for word in NUMBERED[: len(words)] if word not in shown]


@given(TEXTS)
def test_the_same_text_gives_the_same_body(text: str) -> None:
    assert parse(text, "fr") == parse(text, "fr")


@given(TEXTS)
def test_markup_is_balanced_and_holds_only_known_elements(text: str) -> None:
    body, _ = parse(text, "en")
    stack: list[str] = []
    markup = "".join(part.html for part in body.parts if isinstance(part, Html))
    for close, name in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", markup):
        if name in ("br", "hr"):
            continue
        if close:
            assert name == stack.pop()
        else:
            stack.append(name)
    names = re.findall(r"<([a-z0-9]+)", markup)

    assert not stack
    assert set(names) <= set(ELEMENTS.split())


@pytest.mark.parametrize("levels", [30, 200, 5000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        (">", ""),
        ("> ", ""),
        ("- ", ""),
        ("1. ", ""),
        ("[", ""),
        ("[", "]"),
        ("[", "](https://x.org)"),
        ("![", "](x)"),
        ("[", "]{.a}"),
        ("[[event:x|", "]]"),
        ("[^", "]"),
        ("*a ", " b*"),
        ("**a _b ", " c_ d**"),
        ("« a ", " b »"),
        ("\"a 'b ", ""),
        ("`a ``b ", ""),
        ("> - ", ""),
    ],
)
def test_deep_nesting_is_fast_and_named_and_loses_nothing(
    opening: str, closing: str, levels: int
) -> None:
    begun = time.perf_counter()
    body, problems = parse(f"Before\n\n{opening * levels}word{closing * levels}\n\nAfter", "fr")
    taken = time.perf_counter() - begun

    assert "word" in everything(body, problems)
    assert "After" in everything(body, ())
    assert {3} >= {problem.where.line for problem in problems}
    assert taken < 5


@pytest.mark.parametrize("opening", [">", "- ", "[", "*a "])
def test_what_is_nested_too_deep_is_one_problem(opening: str) -> None:
    closing = {"*a ": " b*", "[": "]"}.get(opening, "")
    _, problems = parse("Before\n\n" + opening * 200 + "word" + closing * 200, "en")

    expected = [("nested-too-deep", 3)]
    assert expected == [(p.code, p.where.line) for p in problems]


def test_what_follows_a_list_that_is_too_deep_is_read() -> None:
    nested = "\n".join("  " * level + "- a" for level in range(60))
    body, problems = parse(f"{nested}\n\nAfter *it* [@a/b].\n", "en")

    expected = ["nested-too-deep"]
    assert expected == [problem.code for problem in problems]
    assert "<p>After <em>it</em> " in everything(body, ())


def test_blocks_never_stand_in_a_paragraph() -> None:
    body, _ = parse("a\n::: timeline\n:::\nb\n\n> c\n> ::: expect\n> :::\n> d", "en")

    shown = "".join("¤" if isinstance(p, Block) else getattr(p, "html", "") for p in body.parts)
    expected = [">\n", ">\n"]
    assert expected == [before[-2:] for before in shown.split("¤")[:-1]]


@pytest.mark.parametrize(
    "line",
    [
        'Un mot [@a/b]. Suite "x" l\'y ; ',
        "[a](https://x.org) [b](event:x) [[event:x|w]] ",
        "[a]{.b} ",
        "## a\n",
        "[a]: b\n",
        "::: timeline\n",
        "{.b}\n",
        "<a [",
        "|",
        "a\n: b\n",
    ],
)
def test_long_texts_stay_fast(line: str) -> None:
    begun = time.perf_counter()
    parse(line * 2000, "fr")

    assert time.perf_counter() - begun < 5
