"""What a body becomes: markup, headings, footnotes, tables, attributes."""

import pytest

from brief.markdown import Block, Cite, Heading, Html, Link, parse
from brief.problems import Where


def html(text: str, lang: str = "en") -> str:
    """Return the markup of a text without problems, '¤' in the place of its references."""
    body, problems = parse(text, lang)
    assert not problems
    return "".join(part.html if isinstance(part, Html) else "¤" for part in body.parts)


def test_parts_stand_in_order_and_a_paragraph_stays_open_around_a_reference() -> None:
    body, problems = parse("As *reported [@a/b; @c/d]*, [[entity:xai|the company]] left.", "en")

    assert not problems
    assert (
        Html("<p>As <em>reported "),
        Cite(("a/b", "c/d"), Where("", 1, 14, 12)),
        Html("</em>, "),
        Link("entity", "xai", "the company", Where("", 1, 29, 26)),
        Html(" left.</p>\n"),
    ) == body.parts


def test_a_block_stands_alone() -> None:
    text = 'Before\n::: timeline lane=xai topic="a b"\n\n:::\nAfter'
    body, problems = parse(text, "en")

    options = (("lane", "xai"), ("topic", "a b"))
    block = Block("timeline", options, Where("", 2, 1, 33))
    assert not problems
    assert (Html("<p>Before</p>\n"), block, Html("<p>After</p>\n")) == body.parts


def test_a_block_may_stand_in_a_list_item() -> None:
    body, problems = parse("- item\n\n  ::: expect\n  :::\n", "en")

    blocks = [part for part in body.parts if isinstance(part, Block)]
    assert not problems
    assert [Block("expect", (), Where("", 3, 3, 10))] == blocks


def test_a_block_ends_a_list_item() -> None:
    body, problems = parse("- a\n::: timeline\n:::\n- b", "en")

    kinds = [type(part) for part in body.parts]
    assert not problems
    assert [Html, Block, Html] == kinds


def test_every_kind_of_link() -> None:
    kinds = ["event", "expect", "entity", "topic", "source", "brief", "page"]
    body, problems = parse(" ".join(f"[[{k}:x]]" for k in kinds) + " [[claim:a/b]]", "en")

    links = [(p.kind, p.id, p.words) for p in body.parts if isinstance(p, Link)]
    assert not problems
    assert [*((kind, "x", "") for kind in kinds), ("claim", "a/b", "")] == links


def test_a_project_link_keeps_plain_words() -> None:
    body, problems = parse("See [the **big** `day`](event:some-id) and <event:x>.", "en")

    links = [(p.id, p.words) for p in body.parts if isinstance(p, Link)]
    assert not problems
    expected = [("some-id", "the big day"), ("x", "")]
    assert expected == links


def test_headings_have_unique_ascii_ids() -> None:
    text = "## L’œuvre à venir\n\n### Même\n\n### Même\n\n## 中文\n\n{#own}\n## Other [@a/b]\n"
    body, problems = parse(text, "en")

    assert not problems
    assert (
        Heading(2, "l-oeuvre-a-venir", "L’œuvre à venir"),
        Heading(3, "meme", "Même"),
        Heading(3, "meme-2", "Même"),
        Heading(2, "section", "中文"),
        Heading(2, "own", "Other"),
    ) == body.headings
    assert '<h3 id="meme-2">Même</h3>' in "".join(p.html for p in body.parts if isinstance(p, Html))


def test_a_heading_may_be_called_like_a_footnote() -> None:
    body, _ = parse("## fn1\n\nText[^a].\n\n[^a]: Note.", "en")

    expected = "fn1-2"
    assert expected == body.headings[0].id


def test_footnotes_are_collected_at_the_end() -> None:
    shown = html("One[^a] and two[^a].\n\n[^a]: A *note* [@a/b].\n\nMore.")

    assert '<sup class="footnote-ref"><a href="#fn1" id="fnref1">' in shown
    assert '<li id="fn1" class="footnote-item"><p>A <em>note</em> ¤.' in shown
    assert shown.index("More.") < shown.index('<section class="footnotes">')


def test_tables_are_aligned_by_class() -> None:
    shown = html("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")

    assert '<td class="align-left">1</td>' in shown
    assert '<td class="align-center">2</td>' in shown
    assert '<td class="align-right">3</td>' in shown
    assert "style" not in shown


def test_definition_lists() -> None:
    expected = "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n"
    assert expected == html("Term\n: Meaning")


def test_attributes_of_words_and_of_blocks() -> None:
    expected = '<p><span lang="fr">le mot</span></p>\n'
    assert expected == html("[le mot]{lang=fr}")
    expected = '<p id="x" class="note big">Text</p>\n'
    assert expected == html("{.note .big #x}\nText")
    assert '<blockquote lang="fr">' in html("{lang=fr}\n> Texte")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b and c > d", "<p>a &lt; b and c &gt; d</p>\n"),
        (
            "`<b>` and\n\n    <i>\n",
            "<p><code>&lt;b&gt;</code> and</p>\n<pre><code>&lt;i&gt;\n</code></pre>\n",
        ),
        ("`[@x]` `[[y]]` `](`", "<p><code>[@x]</code> <code>[[y]]</code> <code>](</code></p>\n"),
        ("\\[@a/b] \\[[event:x]]", "<p>[@a/b] [[event:x]]</p>\n"),
        ("Article 5(1)(c) (tm) ...", "<p>Article 5(1)(c) (tm) ...</p>\n"),
        ("see https://x.org or x.org", "<p>see https://x.org or x.org</p>\n"),
        ("[a](https://x.org/?q=1#f)", '<p><a href="https://x.org/?q=1#f">a</a></p>\n'),
        ("[a](mailto:a@x.org)", '<p><a href="mailto:a@x.org">a</a></p>\n'),
        ("<http://x.org>", '<p><a href="http://x.org">http://x.org</a></p>\n'),
        ("[@musk](https://x.com/musk)", '<p><a href="https://x.com/musk">@musk</a></p>\n'),
        ("[a]\n\n[a]: https://x.org", '<p><a href="https://x.org">a</a></p>\n'),
        ("~~no~~", "<p>~~no~~</p>\n"),
    ],
)
def test_markup(text: str, expected: str) -> None:
    assert expected == html(text)


def test_a_link_to_a_heading_of_the_same_text() -> None:
    assert '<a href="#the-end">there</a>' in html("See [there](#the-end).\n\n## The end\n")


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    parse("[x]: https://x.org\n\n[^a]: note\n\n## Same\n\n::: timeline\ntext\n:::", "fr")

    expected = '<p>[x]</p>\n<h2 id="same">Same</h2>\n'
    assert expected == html("[x]\n\n## Same")
