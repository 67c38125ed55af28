"""The forms for issues are as GitHub demands: a form that is not is left out in silence.

The rules are those of "Syntax for issue forms" and "Syntax for GitHub's form schema" (GitHub Docs).
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

GITHUB = Path(__file__).parent.parent / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
TOP = {"name", "description", "body", "title", "labels", "assignees", "projects", "type"}
# What each type of element must have, and what it may have.
ATTRIBUTES: dict[str, tuple[set[str], set[str]]] = {
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
    "checkboxes": ({"label", "options"}, {"description"}),
}

each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def asked(path: Path) -> list[dict[str, Any]]:
    """Return the elements of a form that ask for something."""
    return [element for element in read(path)["body"] if element["type"] != "markdown"]


def test_there_are_two_forms() -> None:
    assert ["report-an-error", "suggest-a-source"] == [path.stem for path in FORMS]


@each_form
def test_a_form_has_what_it_must_have_and_nothing_unknown(path: Path) -> None:
    form = read(path)
    assert {"name", "description", "body"} <= set(form) <= TOP
    assert 3 < len(form["name"])
    assert 0 < len(form["description"]) <= 200


@each_form
def test_every_element_has_its_attributes(path: Path) -> None:
    for element in read(path)["body"]:
        needed, allowed = ATTRIBUTES[element["type"]]
        assert needed <= set(element["attributes"]) <= needed | allowed
        assert set(element) <= {"type", "id", "attributes", "validations"}


@each_form
def test_ids_and_labels_are_given_once(path: Path) -> None:
    ids = [element["id"] for element in asked(path)]
    labels = [element["attributes"]["label"] for element in asked(path)]
    assert ids
    assert len(ids) == len(set(ids)) == len(set(labels))
    assert [] == [id for id in ids if not re.fullmatch(r"[A-Za-z0-9_-]+", id)]


@each_form
def test_options_are_texts_given_once(path: Path) -> None:
    for element in asked(path):
        options = element["attributes"].get("options", [])
        texts = [each["label"] if isinstance(each, dict) else each for each in options]
        assert [] == [text for text in texts if not isinstance(text, str) or text == "None"]
        assert len(texts) == len(set(texts))


@each_form
def test_both_languages_are_there(path: Path) -> None:
    assert [] == [e["id"] for e in asked(path) if " · " not in e["attributes"]["label"]]


def test_the_chooser_is_configured() -> None:
    assert {"blank_issues_enabled": True} == read(GITHUB / "ISSUE_TEMPLATE" / "config.yml")


def test_the_checklist_has_both_languages() -> None:
    text = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    items = re.findall(r"^- \[ \] (.+)$", text, re.MULTILINE)
    assert len(items) >= 10
    assert [] == [item for item in items if " · " not in item]
