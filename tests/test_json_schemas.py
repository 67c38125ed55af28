"""The JSON Schemas for editors: fresh, and never narrower than what the program itself reads.

`pytest tests/test_json_schemas.py --accept` writes schemas/.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from brief import frontmatter
from brief.config import Site
from brief.content import TYPES
from brief.frontmatter import Mapping, Node, Scalar
from brief.schema.json_schema import json_schema
from tests.small_site import SMALL

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "schemas"
LANGUAGES = ("en", "fr")
MODELS: dict[str, type[Any]] = {kind: type.model for kind, type in TYPES.items()} | {"site": Site}
SITES = [ROOT, SMALL, *sorted((ROOT / "tests" / "golden").iterdir()), ROOT / "tests/sites/ferry"]
FOLDERS = {type.folder: type.kind for type in TYPES.values()}


@pytest.mark.parametrize("kind", MODELS)
def test_the_committed_schema_is_fresh(kind: str, accept: bool) -> None:
    schema = json_schema(MODELS[kind], kind, LANGUAGES)
    path, text = SCHEMAS / f"{kind}.json", json.dumps(schema, indent=1) + "\n"
    if accept:
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), f"{path.name}: run this test with --accept"
    Draft202012Validator.check_schema(schema)


def test_no_schema_is_left_over() -> None:
    assert sorted(MODELS) == sorted(path.stem for path in SCHEMAS.iterdir())


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / f"{kind}.json").read_text("utf-8")))


def faults(kind: str, front: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(front)]


def plain(node: Node) -> Any:
    """Return what an editor's YAML makes of a tree, with every scalar as text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


def content_files() -> Iterator[tuple[str, Path]]:
    """Yield the kind and path of every file of every site that the program accepts."""
    for site in SITES:
        content = site / "content"
        yield from (("site", path) for path in content.glob("site.yaml"))
        for path in sorted(content.rglob("*.md")):
            yield FOLDERS[path.relative_to(content).parts[0]], path


def front_of(path: Path) -> Any:
    text = path.read_text("utf-8")
    if path.suffix == ".yaml":
        tree = frontmatter.read_yaml(path.name, text)[0]
        return plain(tree) if tree else None
    parts, _ = frontmatter.read(path.name, text)
    return plain(parts.front) if parts else None


def test_what_the_program_accepts_the_schemas_accept() -> None:
    found = [(kind, path) for kind, path in content_files()]
    assert set(MODELS) == {kind for kind, _ in found}
    assert [] == [(path.name, f) for kind, path in found for f in faults(kind, front_of(path))]


EVENT = {
    "title": {"en": "An office", "fr": "Un bureau"},
    "lane": "xai",
    "kind": "occurrence",
    "claims": ["letter/answers"],
}


@pytest.mark.parametrize(
    "change",
    [
        {"tilte": "x"},
        {"kind": "ocurrence"},
        {"claims": []},
        {"claims": ["letter"]},
        {"when": "12 February 2026"},
        {"when": "2026-2"},
        {"lane": "The Lane"},
        {"title": {"english": "x"}},
        {"withdrawn": {"on": "2026-02-01"}},
        {"withdrawn": {"on": "last week", "why": "x"}},
        {"dated_by": {"basis": "guessed"}},
    ],
    ids=str,
)
def test_a_schema_refuses_what_the_program_refuses(change: dict[str, Any]) -> None:
    assert [] == faults("event", EVENT)
    assert 1 == len(faults("event", EVENT | change))


@pytest.mark.parametrize("key", EVENT)
def test_a_schema_asks_for_what_is_required(key: str) -> None:
    rest = {name: value for name, value in EVENT.items() if name != key}
    assert [f"$: '{key}' is a required property"] == faults("event", rest)


def test_what_editors_read_as_numbers_is_accepted() -> None:
    assert [] == faults("event", EVENT | {"when": 2026, "title": 1984})
    assert [] == faults("source", front_of(SMALL / "content/sources/gazette.md") | {"title": 1984})


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_says_what_it_is_for(kind: str) -> None:
    schema = validator(kind).schema
    objects = [schema, *schema["$defs"].values()]
    fields = [f for each in objects for f in each.get("properties", {}).items()]
    assert len(fields) > 3
    assert [] == [n for n, f in fields if not f.get("description") and n not in LANGUAGES]
