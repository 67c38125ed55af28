"""`brief new`: a file made from the content model, that only needs filling in."""

import re
from pathlib import Path

import pytest

from brief import cli, pipeline, scaffold
from brief.content import TYPES, ContentType
from brief.frontmatter import read
from brief.pipeline import Options
from brief.schema import fields_of
from tests.small_site import edit, lay_out, problems_of

A_FIELD = re.compile(r"#(?! \S)")  # "# words" explains; "#key:" and "#  key:" are fields

# What an editor types after each empty key; the value may go on in the lines below.
FILLED = {
    "source": {
        "kind": "official",
        "title": "Un avis",
        "lang": "fr",
        "publisher": "ministry-of-examples",
    },
    "event": {
        "title": "{en: A review is announced, fr: Un examen est annoncé}",
        "lane": "review",
        "kind": "occurrence",
        "claims": "[notice/opening]",
    },
    "expectation": {
        "statement": "{en: The review may last, fr: L’examen pourrait durer}",
        "voice": "editor",
        "basis": "[notice/opening]",
        "likelihood": "not_assessed",
        "status": "open",
    },
    "brief": {
        "title": "A second brief",
        "summary": "What the ministry does.",
        "published": "2031-06-01",
        "authors": "[The editors]",
        "status": "draft",
        "key_points": "[{text: A review was opened., claims: [notice/opening]}]",
    },
    "entity": {"type": "regulator", "name": "{en: Another office, fr: Un autre service}"},
    "topic": {"name": "{en: Offices, fr: Services}"},
    "correction": {
        "date": "2031-06-01",
        "target": "topic:reviews",
        "kind": "clarification",
        "was": "{en: Old, fr: Ancien}",
        "now": "{en: New, fr: Nouveau}",
        "why": "{en: It was unclear., fr: Ce n’était pas clair.}",
    },
    "page": {"title": "Contact", "summary": "How to write to us."},
}
every_type = pytest.mark.parametrize("type", TYPES.values(), ids=lambda type: type.kind)


def made(root: Path, kind: str, id: str = "brand-new", lang: str | None = None) -> Path:
    path = scaffold.new(root, kind, id, lang)
    assert isinstance(path, Path), path
    return path


def fields_to_fill(type: ContentType, text: str) -> list[str]:
    """Return the required fields that the file does not give, in its order."""
    return [s.key for s in fields_of(type.model) if s.required and f"\n{s.key}:\n" in text]


@every_type
def test_a_new_file_lacks_what_is_required_and_nothing_else(
    type: ContentType, tmp_path: Path
) -> None:
    path = made(lay_out(tmp_path), type.kind)
    problems = pipeline.gather(Options(tmp_path)).problems
    lines = path.read_text("utf-8").split("\n")
    missing = fields_to_fill(type, path.read_text("utf-8"))
    assert missing
    expected = [("missing-key", lines.index(f"{key}:") + 1) for key in missing]
    assert expected == [(p.code, p.where.line) for p in problems]
    assert {path.relative_to(tmp_path).as_posix()} == {p.where.path for p in problems}


@every_type
def test_a_file_that_is_filled_in_has_no_error(type: ContentType, tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "seeds" / "new.txt").write_text("Le ministère ouvre un examen.\n", "utf-8")
    path = made(root, type.kind)
    name = path.relative_to(root).as_posix()
    path.write_text(path.read_text("utf-8").replace(":\n  en:\n  fr:\n", ":\n"), "utf-8")
    for key, value in FILLED[type.kind].items():
        edit(root, name, f"\n{key}:\n", f"\n{key}: {value}\n")
    assert [] == [p for p in problems_of(root) if p.severity == "error"]


@every_type
def test_every_field_can_be_used_by_taking_its_mark_away(type: ContentType, tmp_path: Path) -> None:
    path = made(lay_out(tmp_path), type.kind)
    text = "\n".join(line.removeprefix("#") if A_FIELD.match(line) else line
                     for line in path.read_text("utf-8").split("\n"))  # fmt: skip
    path.write_text(text, "utf-8")
    parts, faults = read(path.name, text)
    assert faults == ()
    assert parts
    assert sorted(spec.key for spec in fields_of(type.model)) == sorted(parts.front.keys())
    codes = {p.code for p in problems_of(tmp_path)}
    assert codes & {"unknown-key", "wrong-shape", "unknown-language", "bad-option"} == set()


def test_a_new_source_knows_the_one_text_that_no_source_uses(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "seeds" / "new.txt").write_bytes(b"hello\n")
    text = made(root, "source").read_text("utf-8")
    assert "\ntext: new.txt\n" in text
    digest = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
    assert f"\nsha256: {digest}\n" in text
    assert "\ntext:\n" in made(root, "source", "the-next").read_text("utf-8")


def test_a_new_source_does_not_guess_between_two_texts(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for name in ("one.txt", "two.txt"):
        (root / "seeds" / name).write_text("A text.\n", "utf-8")
    assert "\ntext:\n" in made(root, "source").read_text("utf-8")


def test_texts_are_asked_for_in_the_languages_of_the_site(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    assert "\nname:\n  en:\n  fr:\n" in made(root, "topic").read_text("utf-8")
    (root / "content" / "site.yaml").unlink()
    assert "\nname:\n  en:\n\n" in made(root, "topic", "other").read_text("utf-8")


def test_a_brief_is_in_the_language_asked_for_or_the_first_of_the_site(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    assert made(root, "brief").name == "brand-new.en.md"
    assert made(root, "brief", lang="fr").name == "brand-new.fr.md"


@pytest.mark.parametrize(
    ("kind", "id", "lang", "expected"),
    [
        ("event", "Été 2026", None, "Write 'ete-2026'."),
        ("event", "../event", None, "Write 'event'."),
        ("event", "?", None, "Write a short English word."),
        ("event", "con", None, "Write a short English word."),
        ("evnt", "x", None, "did you mean 'event'?"),
        ("topic", "reviews", None, "reviews.md is there already; nothing was written."),
        ("topic", "x", "fr", "One file holds all languages of this topic: leave --lang out."),
        ("brief", "x", "de", "'de' is no language of this site (en, fr)."),
    ],
)
def test_what_cannot_be_made_is_said(
    kind: str, id: str, lang: str | None, expected: str, tmp_path: Path
) -> None:
    root = lay_out(tmp_path)
    before = contents(root)
    said = scaffold.new(root, kind, id, lang)
    assert isinstance(said, str)
    assert said.endswith(expected)
    assert before == contents(root)


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    assert "no folder 'content'" in str(scaffold.new(tmp_path, "event", "x", None))
    assert {} == contents(tmp_path)


def test_an_object_that_lies_deeper_is_not_written_twice(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    deeper = root / "content" / "topics" / "more" / "new.md"
    deeper.parent.mkdir()
    deeper.write_text("---\nname: {en: New, fr: Nouveau}\n---\n", "utf-8")
    assert "is there already" in str(scaffold.new(root, "topic", "new", None))


def test_the_command_says_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(lay_out(tmp_path))
    assert cli.main(["new", "topic", "new", "--root", root]) == 0
    assert "topics/new.md" in capsys.readouterr().out
    assert cli.main(["new", "topic", "new", "--root", root]) == 2
    assert "is there already" in capsys.readouterr().err


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
