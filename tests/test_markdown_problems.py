"""What a body may not hold, and what an editor is told."""

import pytest

from brief.markdown import Html, parse


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("[@]", "bad-citation", "write [@source/claim]"),
        ("[@source]", "bad-citation", "[@source/claim]"),
        ("[@a/b; c/d]", "bad-citation", "write [@source/claim]"),
        ("[@a/b, @c/d]", "bad-citation", "put ';' between claims"),
        ("[@Global/Claim]", "bad-citation", "lower case: write '@global/claim'"),
        ("[@a/b", "bad-citation", "write [@source/claim]"),
        ("[[event]]", "bad-reference", "[[event:some-id]]"),
        ("[[evnt:x]]", "bad-reference", "did you mean 'event'?"),
        ("[[event:Some Id]]", "bad-reference", "[[event:some-id]]"),
        ("[[claim:a]]", "bad-reference", "[[claim:source/claim]]"),
        ("[[event:x", "bad-reference", "[[event:some-id]]"),
        ("[x](event:)", "bad-reference", "[words](event:some-id)"),
        ("|a|\n|-|\n|[[entity:x|y]]|", "bad-reference", "in a table, write \\|"),
        ("a[^xy]\n\nb[^xyz]\n\n[^xy]: c", "unknown-footnote", "did you mean 'xy'?"),
        ("a^[b]", "unknown-footnote", "[^name]"),
        ("[^a]: b", "unused-footnote", "put [^a] into the text"),
        ("a[^a]\n\n[^a]: b\n\n[^a]: c", "bad-footnote", "another name"),
        ("a[^a]\n\n[^a]: b\n\n    [^c]: d", "bad-footnote", "without indent"),
        ("::: timline\n:::", "unknown-block", "did you mean 'timeline'?"),
        ("::: timeline lane\n:::", "bad-option", "key=value"),
        ("::: timeline a=b a=c\n:::", "bad-option", "keep one"),
        ("::: timeline", "unclosed-block", "write ':::'"),
        (":::", "unopened-block", "delete"),
        ("::: timeline\ntext\n:::", "block-not-empty", "below the closing ':::'"),
        ("a <div class='x'>", "raw-html", "Markdown"),
        ("<script>alert(1)</script>", "raw-html", "Markdown"),
        ("<!-- a -->", "raw-html", "Markdown"),
        ("![a](https://x.org/a.png)", "image", "describe it"),
        ("[x](#nowere)\n\n## Nowhere", "unknown-fragment", "did you mean 'nowhere'?"),
        ("# Title", "heading-level", "write ##"),
        ("Title\n===", "heading-level", "write ##"),
        ("## A\n\n#### B", "heading-level", "write ###"),
        ("[a]{style=x}", "bad-attribute", "only lang, class, id"),
        ("[a]{onclick=x}", "bad-attribute", "only lang, class, id"),
        ("[a]{lnag=fr}", "bad-attribute", "did you mean 'lang'?"),
        ("[a]{lang=anglais}", "bad-attribute", "fr or en-GB"),
        ("[a]{.é}", "bad-attribute", "without accents"),
        ("{style=x}\nText", "bad-attribute", "only lang, class, id"),
        ("## A {#b}", "bad-attribute", "on the line above"),
        ("Text\n\n{.a}", "bad-attribute", "right above"),
        ("{#a}\nA\n\n{#a}\nB", "duplicate-id", "'a-2'"),
        ('[a](https://x.org "t")', "link-title", "in the text"),
        ("a\n\n[x]: https://x.org", "unused-link", "delete it"),
        ("[a][b]", "bad-link", "write [words](https://…)"),
        ("|a|\n|-|\n|b|lost [@a/b]|", "table-cells", "write \\|"),
        ("[see [@a/b]](https://x.org)", "bad-link", "without '['"),
    ],
)
def test_a_problem_has_a_code_and_a_remedy(text: str, code: str, hint: str) -> None:
    _, problems = parse(text, "en")

    assert {code} == {problem.code for problem in problems}
    assert hint in problems[-1].hint


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "data:text/html,x",
        "blob:x",
        "intent:x",
        "vbscript:x",
        "//evil.org",
        "/about",
        "../other.html",
        "other.html",
        "https:evil",
        "https://user:pw@x.org",
        "https://x.org@evil.org/",
        "https:\\\\evil.org",
        "ftp://x.org",
        "evnt:x",
        "",
    ],
)
def test_links_lead_only_where_they_may(href: str) -> None:
    body, problems = parse(f"[the words]({href})", "en")

    expected = ["link-scheme"]
    assert expected == [problem.code for problem in problems]
    assert (Html("<p>the words</p>\n"),) == body.parts


def test_skipped_levels_and_titles_are_warnings() -> None:
    _, problems = parse('## A\n\n#### B\n\n[a](https://x.org "t")', "en")

    expected = ["warning", "warning"]
    assert expected == [problem.severity for problem in problems]


def test_all_problems_are_reported_in_the_order_of_their_places() -> None:
    _, problems = parse("[[x]] <b>\n\n::: nothing\n:::\n\n[@x] ![i](j)\n\n# T", "en")

    codes = [problem.code for problem in problems]
    expected = ["bad-reference", "raw-html", "unknown-block", "bad-citation", "image"]
    assert [*expected, "heading-level"] == codes


def test_a_wrong_attribute_is_taken_away_and_a_right_one_kept() -> None:
    body, _ = parse("[a]{lang=fr style=x .é}", "en")

    assert (Html('<p><span lang="fr">a</span></p>\n'),) == body.parts
