"""`brief fmt`: one form for all front matter, and nothing lost on the way to it."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brief import cli
from brief.editing.disk import Change, save
from brief.editing.format import Formatted, formatted
from brief.frontmatter import read
from tests.small_site import SMALL, TESTS, edit, lay_out
from tests.yaml_read import plain_value

EVENT = "content/events/x.md"
LANGUAGES = ("en", "fr")


def form(front: str, body: str = "", path: str = EVENT) -> str:
    """Return front matter and body in the one form, without the first line `---`."""
    text = formatted(path, f"---\n{front}---\n{body}", LANGUAGES).text
    assert text is not None
    return text.removeprefix("---\n")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lane: b\ntitle: a\n", "title: a\nlane: b\n"),
        ("unknown: 1\nlane: b\n", "lane: b\nunknown: 1\n"),
        ("former_ids: [a]\ntitle: b\n", "title: b\nformer_ids: [a]\n"),
        ("title:   a\n", "title: a\n"),
        ("title:\n  a\n", "title: a\n"),
        ("title: {fr: a,en: b}\n", "title: {en: b, fr: a}\n"),
        ("title:\n      fr: a\n      en: b\n", "title:\n  en: b\n  fr: a\n"),
        ("claims: [ a/b,c/d ]\n", "claims: [a/b, c/d]\n"),
        ("claims: [a/b,\n  c/d,\n]\n", "claims: [a/b, c/d]\n"),
        ("claims:\n- a/b\n-   c/d\n", "claims:\n  - a/b\n  - c/d\n"),
        ("claims: []\n", "claims: []\n"),
        ("moved:\n-\n    to: 1\n    from: 2\n", "moved:\n  - from: 2\n    to: 1\n"),
        ("title: 'it''s'\nlane: \"b\"\n", "title: 'it''s'\nlane: \"b\"\n"),
        ("title: >2-\n   a\n\n   b\n", "title: >-2\n   a\n\n   b\n"),
        ("title: |\n        a\n          b\n\n\nlane: c\n", "title: |\n  a\n    b\n\nlane: c\n"),
        ("title: a\n   b\n      c\n", "title: a\n  b\n  c\n"),
        ('title: "a\n   b"\n', 'title: "a\n  b"\n'),
        ("\n\ntitle: a\n\n\nlane: b\n\n", "title: a\n\nlane: b\n"),
        ("# b\nlane: b # c\n# a\ntitle: a\n", "# a\ntitle: a\n# b\nlane: b  # c\n"),
        ("# of all\n\nlane: b\ntitle: a\n", "# of all\n\ntitle: a\nlane: b\n"),
        ("title:\n  en: b\n  # c\nlane: d\n# e\n", "title:\n  en: b\n  # c\nlane: d\n# e\n"),
        ("title: # a\n   en: b\n", "title:  # a\n  en: b\n"),
        ("title: # why\n  a\n", "# why\ntitle: a\n"),
        ("claims: [a/b, # why\n     c/d]\n", "claims: [a/b, # why\n  c/d]\n"),
        ("claims:\n- a # b\n# c\n- d\n", "claims:\n  - a  # b\n  # c\n  - d\n"),
        ("label: # none yet\ntitle: a\n", "title: a\nlabel:  # none yet\n"),
        ("# nothing\n", "# nothing\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_one_form(typed: str, expected: str) -> None:
    assert f"{expected}---\n" == form(typed)
    assert f"{expected}---\n" == form(expected)


def test_what_does_not_fit_into_its_line_leaves_its_brackets() -> None:
    long = "x" * 60
    assert f"title:\n  en: {long}\n  fr: {long}\n---\n" == form(
        f"title: {{fr: {long}, en: {long}}}\n"
    )
    moved = f"moved:\n  - from: {long}\n    to: {long}\n---\n"
    assert moved == form(f"moved: [{{to: {long}, from: {long}}}]\n")


def test_claims_stay_in_the_order_of_their_editor() -> None:
    typed = "claims:\n  b:\n    mood: m\n    quote: q\n  a: {status: s, says: t}\n"
    expected = "claims:\n  b:\n    quote: q\n    mood: m\n  a: {says: t, status: s}\n---\n"
    assert expected == form(typed, path="content/sources/x.md")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("", ""), ("\n\n", ""), ("\n \n    code\n\n\n", "\n    code\n"), ("a  \nb", "\na  \nb\n")],
)
def test_one_empty_line_stands_above_the_body_and_none_below(typed: str, expected: str) -> None:
    assert f"title: a\n---\n{expected}" == form("title: a\n", typed)


def test_the_settings_are_put_in_order_too() -> None:
    typed = "languages: [en]\ntitle: {fr: a, en: b}\n"
    expected = "title: {en: b, fr: a}\nlanguages: [en]\n"
    assert expected == formatted("content/site.yaml", typed, LANGUAGES).text


@pytest.mark.parametrize("text", ["no front", "---\na: b: c\n---\n", "---\na: 1\na: 2\n---\n"])
def test_a_file_with_a_fault_of_syntax_is_left_alone(text: str) -> None:
    made = formatted(EVENT, text, LANGUAGES)
    assert made.text is None
    assert 1 == len(made.problems)


def test_empty_lines_that_belong_to_a_text_are_kept_or_the_file_is_left_alone() -> None:
    assert "lane: |+\n  a\n\n\n---\n" == form("lane: |+\n    a\n\n\n")
    moving = "---\nother: a\n\nlane: b\ntitle: |+\n  c\n---\n"  # its empty line would be c's
    assert Formatted(EVENT, None) == formatted(EVENT, moving, LANGUAGES)


# Blocks of YAML as nobody would write them: any indent, style, comment and order.
words = st.sampled_from(["a", "é", "b c", "1.0", "a/b", "'it''s'", '"q \\" #"', "no:thing", ""])
keys = st.sampled_from(["title", "lane", "claims", "moved", "en", "fr", "to", "from", "'odd'", "z"])
gaps = st.sampled_from(["", "\n", "\n\n", "# {}\n", "   # {}\n", "\n  # {}\n\n", "# {}\n# {}\n"])
asides = st.sampled_from(["", "", " # {}", "   #{}"])
flows = st.recursive(
    words.filter(lambda w: w != ""),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda i: f"[{', '.join(i)}]")
        | st.dictionaries(keys, inner, max_size=3).map(
            lambda d: "{" + " , ".join(f"{k}: {v}" for k, v in d.items()) + "}"
        )
    ),
    max_leaves=5,
)
several = st.sampled_from(
    ["a\n b", '"a\n  b"', "|\n  a\n   b\n", ">-\n a\n\n b\n\n", "|2-\n   a\n", "[a, # {}\n b]"]
)  # fmt: skip


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> str:
    """Return a list or mapping without brackets, one entry below the other."""
    dashes = depth > 0 and draw(st.booleans())
    names = draw(st.lists(keys, min_size=1, max_size=4, unique=True))
    return "".join(draw(entries("-" if dashes else f"{name}:", depth)) for name in names)


@st.composite
def entries(draw: st.DrawFn, head: str, depth: int) -> str:
    """Return a key or dash with its value."""
    step = " " * draw(st.integers(1, 4))
    kind = draw(
        st.sampled_from(["line", "line", "lines", "block", "next"] if depth < 3 else ["line"])
    )
    above, aside = draw(gaps), draw(asides)
    if kind == "line":
        return f"{above}{head} {draw(flows | words)}{aside}\n"
    if kind == "lines":
        value = draw(several)
        return f"{above}{head} {value.replace(chr(10), chr(10) + step)}\n"
    below = draw(blocks(depth + 1)) if kind == "block" else f"{draw(flows)}\n"
    return f"{above}{head}{aside}\n{indented(below, step)}"


def indented(block: str, step: str) -> str:
    return re.sub(r"^(?=.)", step, block, flags=re.MULTILINE)


def numbered(block: str) -> str:
    """Return the block with a number of its own in each comment."""
    parts = block.split("{}")
    return "".join(f"{part}c{n}c" for n, part in enumerate(parts[:-1])) + parts[-1]


def values_and_comments(text: str) -> tuple[object, Counter[str]]:
    parts, problems = read("x.md", text)
    assume(parts and not problems)
    assert parts
    return plain_value(parts.front), Counter(re.findall(r"c\d+c", text))


@given(
    blocks().map(numbered), st.sampled_from([EVENT, "content/sources/x.md", "content/other/x.md"])
)
def test_nothing_is_lost_and_a_second_time_changes_nothing(front: str, path: str) -> None:
    text = f"---\n{front}---\n\nBody\n"
    before = values_and_comments(text)
    made = formatted(path, text, LANGUAGES)
    assert made.text is not None, "left alone"
    assert before == values_and_comments(made.text)
    assert made == formatted(path, made.text, LANGUAGES)


def test_the_command_writes_what_is_not_in_the_form_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    file = root / "content/topics/oversight.md"
    before = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n").replace(b"{en", b"{  en"))
    assert 1 == cli.main(["fmt", "--check", "--root", str(root)])
    assert 0 == cli.main(["fmt", "--diff", "--root", str(root)])
    assert file.read_bytes() != before
    assert "+name: {en: Oversight, fr: Contrôle}" in capsys.readouterr().out
    assert 0 == cli.main(["fmt", "--root", str(root)])
    assert file.read_bytes() == before
    told = capsys.readouterr().out
    assert "content/topics/oversight.md was laid out anew\n1 of 27 files was" in told
    assert 0 == cli.main(["fmt", "--check", "--root", str(root)])


def test_the_command_keeps_to_the_paths_that_it_is_given(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for name in ("oversight", "reviews"):
        edit(root, f"content/topics/{name}.md", "name: {en", "name: {  en")
    assert 0 == cli.main(["fmt", str(root / "content/topics/reviews.md"), "--root", str(root)])
    assert 0 == cli.main(["fmt", str(root / "content/events"), "--root", str(root), "--check"])
    assert 1 == cli.main(["fmt", "--root", str(root), "--check"])
    assert 2 == cli.main(["fmt", str(root / "seeds"), "--root", str(root)])


def test_the_command_reports_what_it_leaves_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path)
    edit(root, "content/topics/oversight.md", "name: {en", "name: {{en")
    before = (root / "content/topics/oversight.md").read_bytes()
    assert 1 == cli.main(["fmt", "--root", str(root)])
    assert before == (root / "content/topics/oversight.md").read_bytes()
    told = capsys.readouterr().out
    assert "content/topics/oversight.md:2:" in told
    assert "content/topics/oversight.md is left alone\n" in told


def test_a_link_out_of_the_project_is_not_written_through(tmp_path: Path) -> None:
    root, outside = lay_out(tmp_path / "in"), tmp_path / "outside.md"
    outside.write_text("---\nname:   a\n---\n", "utf-8")
    (root / "content/topics/link.md").symlink_to(outside)
    cli.main(["fmt", "--root", str(root)])
    assert "---\nname:   a\n---\n" == outside.read_text("utf-8")
    wrong = save(root, [Change("content/topics/link.md", "x")])
    assert "content/topics/link.md can't be written: it is a link that leads out" in wrong


def test_the_small_site_and_the_projects_own_content_are_in_the_form() -> None:
    assert 0 == cli.main(["fmt", "--check", "--root", str(SMALL)])
    assert 0 == cli.main(["fmt", "--check", "--root", str(TESTS.parent)])
