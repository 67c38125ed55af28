"""The workspace for VS Code: its tasks run, its snippets make what the schemas accept."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from brief import frontmatter, markdown
from brief.cli.arguments import parser_of
from brief.cli.arguments.writing import KINDS
from tests import tools
from tests.small_site import lay_out
from tests.test_json_schemas import SCHEMAS, plain

WORKSPACE = Path(__file__).parent.parent / ".vscode"
PLACEHOLDER = re.compile(r"\$\{\d+(?:\|([^,|]+)[^|]*\||:([^}]*))\}|\$0")
# Where in which schema a snippet belongs: the type, and the object in it.
HOMES = {
    "claim": ("source", "Claim"),
    "show": ("source", "Claim"),
    "response": ("source", "Claim"),
    "skip": ("source", ""),
    "moved": ("event", ""),
    "signpost": ("expectation", "Signpost"),
    "resolution": ("expectation", ""),
    "withdrawn": ("event", ""),
}
IN_BODIES = {"cite", "link", "timeline", "expect"}


def read(name: str) -> Any:
    return json.loads((WORKSPACE / name).read_text("utf-8"))


def snippets() -> dict[str, str]:
    """Return the text of each snippet by its prefix, as it stands before anything is typed."""
    texts: dict[str, str] = {}
    for snippet in read("brief.code-snippets").values():
        body = snippet["body"]
        text = body if isinstance(body, str) else "\n".join(body)
        texts[snippet["prefix"]] = PLACEHOLDER.sub(lambda match: match[1] or match[2] or "", text)
    return texts


def test_every_snippet_belongs_somewhere() -> None:
    assert {*HOMES, *IN_BODIES} == set(snippets())


@pytest.mark.parametrize("prefix", HOMES)
def test_a_snippet_makes_what_the_schema_accepts(prefix: str) -> None:
    kind, name = HOMES[prefix]
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text("utf-8"))
    part = schema["$defs"][name] if name else schema
    text = snippets()[prefix]
    whole = f"items:\n{text}" if text.startswith("- ") else text
    tree, problems = frontmatter.read_yaml("snippet", whole)
    assert tree
    assert () == problems
    made = plain(tree)
    values = made["items"] if "items" in made else made.values() if prefix == "claim" else [made]
    checker = Draft202012Validator({**part, "required": [], "$defs": schema["$defs"]})
    assert [] == [error.message for value in values for error in checker.iter_errors(value)]


@pytest.mark.parametrize("prefix", sorted(IN_BODIES))
def test_a_snippet_for_bodies_is_read_as_such(prefix: str) -> None:
    body, problems = markdown.parse(snippets()[prefix], "en")
    assert () == problems
    assert 1 == len([part for part in body.parts if not isinstance(part, markdown.Html)])


def test_every_task_is_a_command() -> None:
    for task in read("tasks.json")["tasks"]:
        script, *arguments = task["args"]
        filled = [{"${input:kind}": "event", "${input:id}": "x"}.get(a, a) for a in arguments]
        assert "build.py" == script
        assert filled[0] == parser_of().parse_args(filled).command


def test_the_task_new_offers_every_kind() -> None:
    assert list(KINDS) == read("tasks.json")["inputs"][0]["options"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "content/events/x.md:3:7: unknown-key: there is no field 'a: b' here",
            ("content/events/x.md", "3", "7", "unknown-key", None, "there is no field 'a: b' here"),
        ),
        (
            "content/events/x.md:3:7: unused: warning: nothing uses it",
            ("content/events/x.md", "3", "7", "unused", "warning", "nothing uses it"),
        ),
    ],
)
def test_the_task_check_finds_the_problems_of_a_report(line: str, parts: tuple[str, ...]) -> None:
    matcher = read("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]["regexp"]
    match = re.match(matcher, line)
    assert match
    assert parts == match.groups()


def test_the_settings_lead_to_a_schema() -> None:
    (schema,) = read("settings.json")["yaml.schemas"]
    assert (WORKSPACE.parent / schema).is_file()


def test_the_extension_tells_problems_completes_and_explains(tmp_path: Path) -> None:
    """In a stand-in for VS Code; what VS Code itself makes of it has to be tried by hand."""
    root = lay_out(tmp_path)
    text = "---\nname: {en: Reviews, fr: Examens}\nbroader: oversigth\n---\n\nSee [@gazette/de"
    command = [
        str(tools.NODE), str(tools.TESTS / "vscode-stand-in.cjs"),
        str(WORKSPACE / "extensions" / "brief"), str(root), "content/topics/reviews.md",
        sys.executable, "-m", "brief", "lsp", "--lang", "en",
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(WORKSPACE.parent)}
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    codes = {each["code"]: each for each in told["diagnostics"]}
    assert {"severity": 0, "range": [2, 9, 2, 18], "code": "unknown-reference"} == (
        codes["unknown-reference"]
    )
    assert "gazette/departures" in told["completion"]
    assert "**name**: its name" == told["hover"]
