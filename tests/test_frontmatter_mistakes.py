"""Mistakes in YAML: which problem, where, and the line as it should be."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from brief.frontmatter import read_yaml, reading
from brief.problems import Problem

# Text, code, line and column, and the corrected line (or nothing if there is none to show).
MISTAKES = [
    # a colon in a text
    ("title: xAI : les départs\n", "yaml-colon-in-value", "1:12", 'title: "xAI : les départs"'),
    ("title: xAI: les départs\n", "yaml-colon-in-value", "1:11", 'title: "xAI: les départs"'),
    ("title: l'été : fin\n", "yaml-colon-in-value", "1:14", 'title: "l\'été : fin"'),
    ('title: le "x" : fin\n', "yaml-colon-in-value", "1:15", "title: 'le \"x\" : fin'"),
    ('t: l\'un "x" : fin\n', "yaml-colon-in-value", "1:13", "t: 'l''un \"x\" : fin'"),
    ("t: « x : y »\n", "yaml-colon-in-value", "1:8", 't: "« x : y »"'),
    ('t: "x" : y\n', "yaml-colon-in-value", "1:8", "t: '\"x\" : y'"),
    ("t: a : b # note\n", "yaml-colon-in-value", "1:6", 't: "a : b" # note'),
    ("en:\n  t: a: b\nc: d\n", "yaml-colon-in-value", "2:7", '  t: "a: b"'),
    ("l:\n  - xAI : x : y\n", "yaml-colon-in-value", "2:13", '  - "xAI : x : y"'),
    ("l:\n  - t: x : y\n", "yaml-colon-in-value", "2:10", '  - t: "x : y"'),
    ("t: a : b\n  goes on\n", "yaml-colon-in-value", "1:6", ""),
    ("t: {a: b: c}\n", "yaml-colon-in-value", "1:9", ""),
    # a sign that YAML keeps for itself
    ("t: @foo\n", "yaml-reserved", "1:4", 't: "@foo"'),
    ("t: `foo`\n", "yaml-reserved", "1:4", 't: "`foo`"'),
    ("t: %foo\n", "yaml-reserved", "1:4", 't: "%foo"'),
    ("t: *foo bar\n", "yaml-reserved", "1:4", 't: "*foo bar"'),
    ("t: **foo**\n", "yaml-reserved", "1:4", 't: "**foo**"'),
    ("t: & bar\n", "yaml-reserved", "1:4", 't: "& bar"'),
    ("t: &foo bar\n", "yaml-reserved", "1:4", 't: "&foo bar"'),
    ("t: !foo bar\n", "yaml-reserved", "1:4", 't: "!foo bar"'),
    ("t: !<a b>\n", "yaml-reserved", "1:4", 't: "!<a b>"'),
    ("t: | foo\n", "yaml-reserved", "1:4", 't: "| foo"'),
    ("t: > foo\n", "yaml-reserved", "1:4", 't: "> foo"'),
    ("t: [2026] foo\n", "yaml-reserved", "1:4", 't: "[2026] foo"'),
    ("t: {foo} bar\n", "yaml-reserved", "1:4", 't: "{foo} bar"'),
    ("t: - foo\n", "yaml-reserved", "1:4", 't: "- foo"'),
    ("t: ? foo\n", "yaml-reserved", "1:4", 't: "? foo"'),
    ("t: [@foo]\n", "yaml-reserved", "1:5", ""),
    ("@foo: x\n", "yaml-reserved", "1:1", ""),
    ("%foo: x\n", "yaml-reserved", "1:1", ""),
    # brackets and quotation marks
    ("t: [foo\nb: c\n", "yaml-unclosed-bracket", "1:4", 't: "[foo"'),
    ("t: {foo\nb: c\n", "yaml-unclosed-bracket", "1:4", 't: "{foo"'),
    ("t: [\n", "yaml-unclosed-bracket", "1:4", 't: "["'),
    ("t:\n  [", "yaml-unclosed-bracket", "2:3", '  "["'),
    ("t: [foo #bar]\n", "yaml-unclosed-bracket", "1:4", ""),
    ('t: "foo\nb: c\n', "yaml-unclosed-quote", "1:4", 't: "foo"'),
    ("t: 'foo\nb: c\n", "yaml-unclosed-quote", "1:4", 't: "foo"'),
    ('t: "foo\nb: "c"\n', "yaml-unclosed-quote", "1:4", 't: "foo"'),
    ('t: ["foo]\n', "yaml-unclosed-quote", "1:5", ""),
    ("t: 'l'été'\n", "yaml-quote-ends-early", "1:7", 't: "l\'été"'),
    ('t: "dit "x" y"\n', "yaml-quote-ends-early", "1:10", "t: 'dit \"x\" y'"),
    ('t: "foo" bar\n', "yaml-quote-ends-early", "1:10", "t: '\"foo\" bar'"),
    ('t: "a \\d b"\n', "yaml-bad-escape", "1:7", "t: 'a \\d b'"),
    ('t: "\\x4"\n', "yaml-bad-escape", "1:5", "t: '\\x4'"),
    # spaces and tabs
    ("t:\u00a0foo\n", "yaml-no-break-space", "1:3", "t: foo"),
    ("t:\u202ffoo\nb: c\n", "yaml-no-break-space", "1:3", "t: foo"),
    ("a: b\nt:\u00a0foo\n", "yaml-no-break-space", "2:3", "t: foo"),
    ("a: b\nt\u00a0: foo\n", "yaml-no-break-space", "2:2", "t: foo"),
    ("a:\n  b: c\n \u00a0d: e\n", "yaml-no-break-space", "3:2", "  d: e"),
    ("a: b\n  \u00a0c: d\n", "yaml-no-break-space", "2:3", "   c: d"),
    ("a:\n\tb: c\n", "yaml-tab", "2:1", "  b: c"),
    ("a: b\n\tc: d\n", "yaml-tab", "2:1", "  c: d"),
    ("a:\n\t- b\n", "yaml-tab", "2:1", "  - b"),
    ("a:\n  b: c\n  \td: e\n", "yaml-tab", "3:3", "    d: e"),
    # colons that are missing
    ("title:foo\n", "yaml-no-space-after-colon", "1:6", "title: foo"),
    ("title:foo\nb: c\n", "yaml-no-space-after-colon", "1:6", "title: foo"),
    ("a: b\ntitle:foo\nc: d\n", "yaml-no-space-after-colon", "2:6", "title: foo"),
    ("foo\n", "yaml-no-colon", "1:1", ""),
    ("a: b\nfoo\nc: d\n", "yaml-no-colon", "2:1", ""),
    ("a:\n  foo\n  c: d\n", "yaml-no-colon", "2:3", ""),
    ("a: b\nhttps://x.org\n", "yaml-no-colon", "2:1", ""),
    # indentation
    ("a: x\n  b: c\n", "yaml-indentation", "2:3", ""),
    ("a:\n    b: c\n  d: e\n", "yaml-indentation", "3:3", ""),
    ("  a: b\nc: d\n", "yaml-indentation", "2:1", ""),
    ("a:\n  - b\n c: d\n", "yaml-indentation", "3:2", ""),
    ("a:\n  - b\n - c\n", "yaml-indentation", "3:2", ""),
    ("a: |\n    x\n  y\n", "yaml-indentation", "3:3", ""),
    ("a: b\n- c\n", "yaml-indentation", "2:1", ""),
    ("a:\n  - b\n  c: d\n", "yaml-indentation", "3:3", ""),
    # the rest
    ("a: foo #1 bar\n  baz\n", "yaml-comment-cuts-text", "1:8", ""),
    ("a: b\x07\n", "yaml-control-character", "1:5", ""),
    ("a: b\u2028c: d\n", "yaml-control-character", "1:5", ""),
    ("a: b\ufeff\n", "yaml-control-character", "1:5", ""),
    ("a: \ud800\n", "yaml-control-character", "1:4", ""),
    (": c\n", "yaml-syntax", "1:1", ""),
    ("a: [,]\n", "yaml-syntax", "1:5", ""),
    ("a" * 1100 + ": b\n", "yaml-syntax", "1:1101", ""),
]


def problem(text: str) -> Problem:
    """Return the one problem of a text."""
    (only,) = read_yaml("f.yaml", text)[1]
    return only


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_placed_and_put_right(
    monkeypatch: pytest.MonkeyPatch, loader: str, mistake: tuple[str, str, str, str]
) -> None:
    text, code, place, corrected = mistake
    monkeypatch.setattr(reading, "_Loader", getattr(yaml, loader))
    only = problem(text)
    assert (only.code, str(only.where)) == (code, f"f.yaml:{place}")
    assert only.hint.partition(":\n")[2] == corrected


@pytest.mark.parametrize(
    ("text", "place", "corrected"),
    [(text, place, corrected) for text, _, place, corrected in MISTAKES if corrected],
)
def test_the_corrected_line_is_right(text: str, place: str, corrected: str) -> None:
    lines = text.split("\n")
    lines[int(place.partition(":")[0]) - 1] = corrected
    mapping, problems = read_yaml("f.yaml", "\n".join(lines))
    still = {each.code for each in problems}
    assert mapping or still <= {"yaml-indentation"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("t: a\nt: b\n", "the key 't' stands here and on line 1"),
        ("a:\n    b: c\n  d: e\n", "begin it in column 5, like 'b: c', or in column 1, like 'a:'"),
        ("a: x\n  b: c\n", "YAML reads it as more of the text on line 1"),
        ("t:\u202ffoo\n", "U+202F (narrow no-break space)"),
        ("a: b\x07\n", "U+0007"),
        ('t: "foo\n', 'this quotation mark " is never closed'),
    ],
)
def test_a_message_says_what_is_wrong_in_plain_words(text: str, words: str) -> None:
    assert words in problem(text).message + problem(text).hint


words = st.text(st.sampled_from("abé ’'\"\\:[]{}-,?!&*«»0"), min_size=1).map(str.strip)


@given(words, words)
def test_a_text_with_a_colon_put_right_says_what_was_meant(left: str, right: str) -> None:
    meant = f"x{left} : {right}x"
    mistaken = read_yaml("f.yaml", f"t: {meant}\n")[1]
    assert [each.code for each in mistaken] == ["yaml-colon-in-value"]
    mapping, problems = read_yaml("f.yaml", mistaken[0].hint.partition(":\n")[2])
    assert problems == ()
    assert mapping
    assert getattr(mapping.get("t"), "text", None) == meant
