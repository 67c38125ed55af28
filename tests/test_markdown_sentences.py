"""Sentences: where they end, what they rest on, where they stand."""

import pytest

from brief.markdown import parse


def texts(text: str, lang: str = "en") -> list[str]:
    return [sentence.text for sentence in parse(text, lang)[0].sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Line\nbreak. Next", ["Line break.", "Next"]),
        ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
        ("See e.g. Article 5, p. 3, no. 4.", ["See e.g. Article 5, p. 3, no. 4."]),
        ("He said no. Then left.", ["He said no.", "Then left."]),
        ("It rose 3.5 per cent. Then", ["It rose 3.5 per cent.", "Then"]),
        ("M. Musk et J. Ba, Mme X, etc. Fin", ["M. Musk et J. Ba, Mme X, etc. Fin"]),
        ("« Qui part ? Lui. » Il part.", ["« Qui part ? Lui. »", "Il part."]),
        ("Il dit « Qui ? Lui. » hier. Fin", ["Il dit « Qui ? Lui. » hier.", "Fin"]),
        ("He said “No.” Then left", ["He said “No.”", "Then left"]),
        ("Ends (in brackets.) New", ["Ends (in brackets.)", "New"]),
        ("Wait… Then", ["Wait…", "Then"]),
        ("One. and on", ["One. and on"]),
        ("**Bold.** *Next* `code.` End", ["Bold.", "Next code.", "End"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert expected == texts(text)


def test_a_citation_belongs_to_the_sentence_that_it_follows() -> None:
    text = "One [@a/b] fact. [@c/d; @e/f]\nTwo[@g/h]. Three.\n\n[@i/j] Four."
    sentences = parse(text, "en")[0].sentences

    expected = [
        ("One fact.", ("a/b", "c/d", "e/f")),
        ("Two.", ("g/h",)),
        ("Three.", ()),
        ("Four.", ("i/j",)),
    ]
    assert expected == [(s.text, s.claims) for s in sentences]


def test_a_link_belongs_to_the_sentence_that_it_is_in() -> None:
    text = "One [[event:x]]. [[entity:xai]] left. [Three](topic:t) [@a/b]. Four"
    sentences = parse(text, "en")[0].sentences

    expected = [
        ("One x.", ("event:x",)),
        ("xai left.", ("entity:xai",)),
        ("Three.", ("topic:t",)),
        ("Four", ()),
    ]
    assert expected == [(s.text, s.links) for s in sentences]


def test_where_sentences_stand() -> None:
    text = (
        "## Head\n\nProse.\n\n- item\n\n> quote\n> - inside\n\n"
        "|cell|\n|-|\n|one|\n\nterm\n: meaning\n\nLast."
    )

    expected = [
        ("Head", "heading"),
        ("Prose.", "prose"),
        ("item", "item"),
        ("quote", "quotation"),
        ("inside", "quotation"),
        ("cell", "cell"),
        ("one", "cell"),
        ("term", "item"),
        ("meaning", "item"),
        ("Last.", "prose"),
    ]
    assert expected == [(s.text, s.place) for s in parse(text, "en")[0].sentences]


def test_a_sentence_is_kept_as_it_was_typed() -> None:
    expected = ["L'un ; l'autre ?"]
    assert expected == texts("L'un ; l'autre ?", "fr")


def test_a_citation_alone_makes_no_sentence() -> None:
    assert not texts("[@a/b]")
