"""Laws of reading front matter, for any text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from brief.frontmatter import Mapping, Node, Scalar, Sequence, read, read_yaml, reading
from tests.yaml_read import plain_value

# Texts that are nearly YAML meet more of the parser than random ones do.
structure = ["a: ", " b:", "- ", ": ", " [", "] ", "{", "} ", ", ", "? ", "\n", "\n  ", "\n\n"]
signs = ["#c", " #d", '"', "'", "\\", "@", "%", ">-\n", "|", "|\n", "&x ", "*x", "!t ", "<<: "]
letters = [
    "é word",
    "é",
    "😀",
    "---",
    "...",
    "\t",
    "\u00a0",
    "\u202f",
    "\0",
    "\x85",
    "\u2028",
    "\ud800",
]
snippets = st.sampled_from([*structure, *signs, *letters])
nearly_yaml = st.lists(snippets, max_size=25).map("".join)
any_text = st.one_of(nearly_yaml, st.text(max_size=40))

plain = st.text(st.sampled_from("abcé😀xyz01._/"), min_size=1, max_size=8)
trees = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain, inner, max_size=3),
    max_leaves=12,
)


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Mapping):
        return [found for pair in node.entries for part in pair for found in scalars(part)]
    if isinstance(node, Sequence):
        return [found for item in node.items for found in scalars(item)]
    return [node] if node else []


@given(any_text)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    for inner in (text, f"---\n{text}", f"---\n{text}\n---\nbody"):
        parts, problems = read("f.md", inner)
        assert parts or problems


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
@given(text=nearly_yaml)
def test_a_problem_lies_in_the_file(loader: str, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_Loader", getattr(yaml, loader))
        mapping, problems = read_yaml("f.yaml", text)
    lines = text.split("\n")
    for problem in problems:
        assert 0 <= problem.where.line <= len(lines)
        assert problem.where.column <= len(lines[problem.where.line - 1]) + 1
    assert mapping or len(problems) == 1


@given(any_text)
def test_a_plain_text_stands_where_it_says(text: str) -> None:
    mapping, problems = read_yaml("f.yaml", text)
    lines = text.split("\n")
    for scalar in scalars(mapping) if not problems else []:
        where = scalar.where
        written = lines[where.line - 1][where.column - 1 :][: where.width]
        if scalar.style == "plain" and scalar.text:
            assert scalar.text.startswith(written.rstrip())


@given(any_text)
def test_what_parses_is_what_yaml_says_without_types(text: str) -> None:
    mapping, problems = read_yaml("f.yaml", text)
    if mapping and mapping.entries and not problems:
        expected = yaml.load(text + "\n", Loader=yaml.CBaseLoader)  # noqa: S506 builds text only
        assert expected == plain_value(mapping)


@given(st.dictionaries(plain, trees, min_size=1, max_size=4), st.booleans(), st.booleans())
def test_values_survive_being_written_and_read(
    values: dict[str, object], in_brackets: bool, in_pure_python: bool
) -> None:
    dumper = yaml.SafeDumper if in_pure_python else yaml.CSafeDumper
    text = yaml.dump(
        values, Dumper=dumper, default_flow_style=in_brackets, allow_unicode=True, sort_keys=False
    )
    mapping, problems = read_yaml("f.yaml", text)
    assert problems == ()
    assert mapping
    assert plain_value(mapping) == values
    assert mapping.keys() == tuple(values)


@given(st.dictionaries(plain, plain, min_size=1), st.text(st.sampled_from("ab\n -#")))
def test_front_matter_and_body_survive_together(fields: dict[str, str], body: str) -> None:
    front = "".join(f"{key}: {value}\n" for key, value in fields.items())
    parts, problems = read("f.md", f"---\n{front}---\n{body}")
    assert problems == ()
    assert parts
    assert (plain_value(parts.front), parts.body) == (fields, body)
    assert parts.body_line == len(fields) + 3
