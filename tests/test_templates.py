"""A template asks for nothing that its view lacks, and for no interface string that is missing."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

import pytest

from brief import outputs, pipeline
from brief.content import entity, event, expectation, source
from brief.language import Language
from brief.library import STANDINGS
from brief.views import bodies
from brief.views.admin import AdminView
from brief.views.digest import DigestView
from brief.views.frame import Frame
from tests import interface_keys
from tests.finished import ROOT
from tests.golden_sites import GOLDEN, TEMPLATES, lay_out
from tests.template_types import environment_of, lacking, relatives, tree_of

ENVIRONMENT = environment_of(TEMPLATES)
NAMES = [*ENVIRONMENT.list_templates(extensions=["html"]), "card.svg", "digest.txt"]


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, frozenset[Any]]:
    """Which views each template is given, its relatives as well."""
    root = lay_out(GOLDEN / "everything", tmp_path_factory.mktemp("site"), False)
    made = pipeline.gather(pipeline.Options(root))
    assert made.config
    assert made.library
    pages, _ = outputs.make(pipeline.editions_of(made, made.config, made.library))
    held: dict[str, set[Any]] = {}
    for page in pages:
        for name in family(page.template):
            held.setdefault(name, set()).add(type(page.view))
    held["admin.html"] = {AdminView}
    held["digest.html"] = held["digest.txt"] = {DigestView}
    return {name: frozenset(types) for name, types in held.items()}


@cache
def family(name: str) -> frozenset[str]:
    """Return a template and all that it extends, includes or imports."""
    others = [family(other) for other in relatives(tree_of(ENVIRONMENT, name))]
    return frozenset([name]).union(*others)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_asks_for_nothing_its_view_lacks(
    name: str, views: Mapping[str, frozenset[Any]]
) -> None:
    assert views.get(name), f"{name} makes no page"
    for view in views[name]:
        scope = {"view": view, "site": Frame}
        assert [] == lacking(tree_of(ENVIRONMENT, name), scope), view.__name__


def test_what_a_view_lacks_would_be_found() -> None:
    page = "{% for note in view.notes %}{{ note.claim.sayz }}{{ note.number }}{% endfor %}"
    asked = ENVIRONMENT.parse(page + "{{ view.parts }}{{ view['langs'] }}{{ site.titel }}")
    expected = ["ClaimView has no 'sayz'", "BodyView has no 'langs'", "Frame has no 'titel'"]
    found = lacking(asked, {"view": bodies.BodyView, "site": Frame})
    assert expected == [fault.partition(": ")[2] for fault in found]


@cache
def languages() -> Mapping[str, Language]:
    return pipeline.gather(pipeline.Options(ROOT)).languages


@cache
def patterns() -> tuple[str, ...]:
    """Return the patterns of all keys that are asked for."""
    asked = interface_keys.in_templates(ENVIRONMENT), interface_keys.in_modules(ROOT / "brief")
    return tuple(sorted({pattern for some in asked for pattern in some}))


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_string_that_is_asked_for_is_there(code: str) -> None:
    keys = languages()[code].strings
    missing = [p for p in patterns() if not any(re.fullmatch(p, key) for key in keys)]
    assert [] == missing


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_string_is_asked_for(code: str) -> None:
    known = [p for p in patterns() if p != interface_keys.ANY]
    keys = [key for key in languages()[code].strings if not key.startswith("dates.")]
    unused = [key for key in keys if not any(re.fullmatch(p, key) for p in known)]
    assert [] == unused


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_list_of_words_is_used(code: str) -> None:
    named = interface_keys.strings_named_in(ROOT / "brief")
    lists = [key for key in languages()[code].lists if not key.startswith("dates.")]
    assert lists
    assert [] == [key for key in lists if key not in named]


VOCABULARIES = {
    "standing": STANDINGS,
    "voice": get_args(source.Voice),
    "mood": get_args(source.Mood),
    "source_kind": get_args(source.SourceKind),
    "event_kind": get_args(event.EventKind),
    "state": (*get_args(expectation.ExpectationStatus), "overdue"),
    "likelihood": (*get_args(expectation.Term), "not_assessed"),
    "entity_type": get_args(entity.EntityType),
    "relation": get_args(entity.Relates),
    "confidence": ("low", "moderate", "high"),
    "points": ("confirms", "refutes"),
    "date_basis": ("stated", "inferred", "unknown"),
    "published_basis": ("stated", "metadata", "inferred"),
    "horizon_basis": ("stated", "editor"),
    "voice_of_forecast": ("source", "editor"),
    "correction_kind": ("correction", "clarification", "update", "retraction"),
    "fallback": ("en", "fr"),
    "brief.translated_from": ("en", "fr"),
}


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("section", VOCABULARIES)
def test_every_word_of_a_vocabulary_has_a_name_and_no_other_has(section: str, code: str) -> None:
    keys = languages()[code].strings
    named = {key.removeprefix(f"{section}.") for key in keys if key.startswith(f"{section}.")}
    assert set(VOCABULARIES[section]) == {name for name in named if "." not in name}


@pytest.mark.parametrize("code", ["en", "fr"])
def test_places_in_strings_are_the_same_in_all_languages(code: str) -> None:
    places = re.compile(r"{(\w+)}")
    for key, text in languages()[code].strings.items():
        if not key.startswith("dates."):
            assert set(places.findall(languages()["en"].strings[key])) == set(places.findall(text))
