import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.markdown import Body, Html, french, parse, plain
from brief.markdown.typography import set_pieces

N = "\u202f"
TYPED = st.text(alphabet="aéZ1 \u00a0\u202f.,;:!?'\"«»“”()[]/-\n", max_size=40)


def shown(text: str, lang: str = "fr") -> str:
    body, _ = parse(text, lang)
    return markup(body)


def markup(body: Body) -> str:
    html = "".join(part.html if isinstance(part, Html) else "¤" for part in body.parts)
    return html.strip().removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Qui part ?", f"Qui part{N}?"),
        ("Qui part?", f"Qui part{N}?"),
        ("Vraiment ?!", f"Vraiment{N}?!"),
        ("Trois points : un ; deux !", f"Trois points{N}: un{N}; deux{N}!"),
        ("En 2026: rien", f"En 2026{N}: rien"),
        ("Un mot\u00a0: insécable", f"Un mot{N}: insécable"),
        ("« mot »", f"«{N}mot{N}»"),
        ("«mot»: suite (ou non)?", f"«{N}mot{N}»{N}: suite (ou non){N}?"),
        ("à 10:30", "à 10:30"),
        ("c:foo et a::b", "c:foo et a::b"),
        ("voir https://x.org/a?b;c et http://", "voir https://x.org/a?b;c et http://"),
        ("https: et www.x.org/?a", "https: et www.x.org/?a"),
        ("l'accord d'août", "l’accord d’août"),
        ('"mot"', f"«{N}mot{N}»"),
        ('un "mot"?', f"un «{N}mot{N}»{N}?"),
        ("« Qui part ? Lui ! »", f"«{N}Qui part ? Lui !{N}»"),
        ("« l'un » et l'autre", f"«{N}l'un{N}» et l’autre"),
    ],
)
def test_french(typed: str, expected: str) -> None:
    assert expected == french(typed)


@given(TYPED)
def test_french_again_changes_nothing(text: str) -> None:
    assert french(text) == french(french(text))


@given(TYPED)
def test_french_changes_spaces_and_quotation_marks_only(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(sign for sign in value if sign.isalnum())

    assert letters(text) == letters(french(text))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('He said "no" and it\'s so?', "He said “no” and it’s so?"),
        ("a 'b' c; d : e", "a ‘b’ c; d : e"),
        ("the sources' word", "the sources’ word"),
        ("5' 10\"", "5' 10\""),
        ("« l'un ? »", "« l'un ? »"),
    ],
)
def test_english_has_its_marks_and_no_others(typed: str, expected: str) -> None:
    assert expected == plain(typed, "en")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("**gras** ?", f"<strong>gras</strong>{N}?"),
        ("**gras**?", f"<strong>gras</strong>{N}?"),
        ("« **x** »", f"«{N}<strong>x</strong>{N}»"),
        ("l'*homme*", "l’<em>homme</em>"),
        ('"*mot*"', f"«{N}<em>mot</em>{N}»"),
        ("« *mot ?* »", f"«{N}<em>mot ?</em>{N}»"),
        ("[[entity:xai|la société]] ?", f"¤{N}?"),
        ("fin [@a/b] !", f"fin ¤{N}!"),
        ("un mot \\; deux", "un mot ; deux"),
        ("mot\\?", "mot?"),
        ("du `code ; là` ;", f"du <code>code ; là</code>{N};"),
        ("[the end?]{lang=en} ?", f'<span lang="en">the end?</span>{N}?'),
        ("[la fin?]{lang=fr-CA} ?", f'<span lang="fr-CA">la fin{N}?</span>{N}?'),
        ("<https://x.org/?a;b>", '<a href="https://x.org/?a;b">https://x.org/?a;b</a>'),
    ],
)
def test_a_body_sees_neighbouring_tokens(typed: str, expected: str) -> None:
    assert expected == shown(typed)


def test_quotations_stay_as_they_were_typed() -> None:
    quoted = shown('> Qui l\'a dit ? "Lui"')

    assert "Qui l'a dit ? &quot;Lui&quot;" in quoted


def test_a_block_in_another_language_stays_as_it_was_typed() -> None:
    assert '<p lang="en">It\'s so ?' in "<p" + shown("{lang=en}\nIt's so ?").removeprefix("<p")


def test_an_english_body_leaves_french_words_alone() -> None:
    expected = 'It’s <span lang="fr">l\'un ?</span> : yes'

    assert expected == shown("It's [l'un ?]{lang=fr} : yes", "en")


def test_the_words_of_a_link_are_set() -> None:
    body, _ = parse("[[entity:xai|l'entreprise : xAI]] et [l'autre ?](entity:x)", "fr")

    words = [part.words for part in body.parts if not isinstance(part, Html)]  # type: ignore[union-attr]
    assert [f"l’entreprise{N}: xAI", f"l’autre{N}?"] == words


def test_headings_are_listed_as_they_are_shown() -> None:
    body, _ = parse("## Et l'avenir ?", "fr")

    assert f"Et l’avenir{N}?" == body.headings[0].text
    expected = "et-l-avenir"
    assert expected == body.headings[0].id


@given(TYPED, st.sampled_from(["en", "fr"]))
def test_typography_of_pieces_is_that_of_the_whole(text: str, lang: str) -> None:
    assert plain(text, lang) == "".join(set_pieces(list(text), lang))
