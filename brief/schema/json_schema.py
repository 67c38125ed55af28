"""A dataclass of the content model as JSON Schema (2020-12), for editors that complete and check.

A schema is never narrower than what is read: what it marks, the build refuses. It can't see
whether a reference leads somewhere, or whether a date exists. YAML 1.2, as editors read it, takes
1984 for a number; here it is the text that was typed, so a text may be a number there.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from brief.dates import SHAPE as DATE
from brief.sayings import any_of, say
from brief.schema.fields import (
    ByKey,
    Choice,
    Day,
    Edtf,
    Either,
    FieldSpec,
    Localized,
    Many,
    Object,
    Plain,
    Reference,
    Shape,
    fields_of,
)
from brief.schema.kinds import Address, LineRange, Slug, Whole
from brief.urls import ID, ID_LENGTH

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LANGUAGE = "^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"
_TEXT = {"type": ["string", "number", "boolean"]}


def _pattern(pattern: str, advice: str, *types: str) -> Schema:
    """Return the schema of a text of a form; editors show the advice in place of the form."""
    kind = ["string", *types] if types else "string"
    return {"type": kind, "pattern": f"^(?:{pattern})$", "patternErrorMessage": advice}


_SLUG = _pattern(ID, say("an id has lower-case letters a-z and digits, words joined by '-'"))
_LEAVES: dict[type[Any], Schema] = {
    Plain: _TEXT,
    Localized: {"$ref": "#/$defs/words"},
    Edtf: _pattern(DATE, say("write a date as 2026, 2026-02, 2026-02-11 or XXXX-02"), "integer"),
    Day: _pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}", say("write the day as YYYY-MM-DD")),
    Slug: _SLUG | {"maxLength": ID_LENGTH},
    LineRange: _pattern("[1-9][0-9]*(?:-[1-9][0-9]*)?", say("write a line, or 27-29"), "integer"),
}


def json_schema(model: type[Any], title: str, languages: Iterable[str]) -> Schema:
    """Return the JSON Schema of a type's front matter; `languages` are those it proposes."""
    held = {each.__name__: _object(each, key) for each, key in _models_in(model).items()}
    return {
        "$schema": DIALECT,
        "title": title,
        **_object(model),
        "$defs": {"words": _words(languages), **dict(sorted(held.items()))},
    }


def _models_in(model: type[Any]) -> dict[type[Any], str]:
    """Return the dataclasses below a model, each with the name of the field that is its key."""
    found: dict[type[Any], str] = {}
    for spec in fields_of(model):
        for inner, name in _models_of(spec.shape):
            found |= {inner: name, **_models_in(inner)}
    return found


def _models_of(shape: Shape) -> Iterable[tuple[type[Any], str]]:
    match shape:
        case Object(model):
            return [(model, "")]
        case ByKey(model, name):
            return [(model, name)]
        case Many(item) | Either(_, item):
            return _models_of(item)
        case _:
            return []


def _object(model: type[Any], without: str = "") -> Schema:
    """Return the schema of a mapping with the fields of a dataclass, and no others."""
    specs = [spec for spec in fields_of(model) if spec.name != without]
    named = [spec for spec in specs if not _takes_languages(spec)]
    rest = next((spec for spec in specs if _takes_languages(spec)), None)
    return {
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {spec.key: _field(spec) for spec in named},
        **({"patternProperties": {LANGUAGE: _TEXT | {"description": rest.doc}}} if rest else {}),
        "required": [spec.key for spec in named if spec.required],
        "additionalProperties": False,
    }


def _takes_languages(spec: FieldSpec) -> bool:
    return isinstance(spec.shape, Localized) and spec.shape.rest


def _field(spec: FieldSpec) -> Schema:
    empty_is_none = {"minItems": 1} if spec.required and isinstance(spec.shape, Many) else {}
    return {"description": spec.doc, **schema_of(spec.shape), **empty_is_none}


def schema_of(shape: Shape) -> Schema:
    """Return the schema of what a shape can hold."""
    match shape:
        case Choice(words):
            return {"enum": list(words)}
        case Reference(kinds):
            return _reference(kinds)
        case Whole(low, high):
            number = {"type": "integer", "minimum": low, "maximum": high}
            return {
                "anyOf": [
                    number,
                    _pattern("[0-9]+ ?%?", say("from {low} to {high}", low=low, high=high)),
                ]
            }
        case Address(schemes):
            begins = any_of(f"{scheme}:" for scheme in schemes)
            advice = say("write an address that begins with {begins}", begins=begins)
            return _pattern(f"(?:{'|'.join(schemes)}):\\S+", advice)
        case Object(model):
            return {"$ref": f"#/$defs/{model.__name__}"}
        case ByKey(model):
            return _by_id(model)
        case Many(item, alone):
            many = {"type": "array", "items": schema_of(item)}
            return {"anyOf": [schema_of(item), many]} if alone else many
        case Either(word, other):
            return {"anyOf": [schema_of(word), schema_of(other)]}
        case _:
            return _LEAVES[type(shape)]


def _by_id(model: type[Any]) -> Schema:
    return {
        "type": "object",
        "propertyNames": _LEAVES[Slug],
        "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
    }


def _reference(kinds: tuple[str, ...]) -> Schema:
    """Return the schema of a reference: an id, a claim's source/claim, or kind:id."""
    if kinds == ("claim",):
        return _pattern(f"{ID}/{ID}", say("write source/claim"))
    if len(kinds) == 1:
        return _SLUG
    return _pattern(f"(?:{'|'.join(kinds)}):{ID}(?:/{ID})?", say("write kind:id"))


def _words(languages: Iterable[str]) -> Schema:
    """Return the schema of a text for readers: one in each language, or one alone."""
    each: Mapping[str, Schema] = dict.fromkeys(languages, _TEXT)
    by_language = {
        "type": "object",
        "properties": each,
        "patternProperties": {LANGUAGE: _TEXT},
        "additionalProperties": False,
    }
    return {"anyOf": [_TEXT, by_language]}
