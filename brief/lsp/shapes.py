"""From a path of keys to what the content model says of that place."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from brief.config import Site
from brief.content import TYPES
from brief.schema import FieldSpec, fields_of
from brief.schema.fields import ByKey, Either, Localized, Many, Object, Shape

SITE = "content/site.yaml"


def shape_of(name: str) -> Shape | None:
    """Return the shape of a file's front matter; None if it is no file of the content."""
    parts = PurePosixPath(name).parts
    models: dict[str, type[Any]] = {type.folder: type.model for type in TYPES.values()}
    if name == SITE:
        return Object(Site)
    known = len(parts) > 2 and parts[0] == "content" and parts[1] in models
    return Object(models[parts[1]]) if known else None


def follow(shape: Shape | None, path: tuple[str, ...]) -> tuple[Shape | None, FieldSpec | None]:
    """Return the shape at the end of a path, and the field that it is of, if any."""
    spec: FieldSpec | None = None
    for key in path:
        shape = inner(shape.other if isinstance(shape, Either) else shape)
        if isinstance(shape, ByKey):
            shape, spec = Object(shape.model), None
        elif isinstance(shape, Object):
            spec = field(shape.model, key)
            shape = spec.shape if spec else None
        else:
            return None, None
    return inner(shape), spec


def inner(shape: Shape | None) -> Shape | None:
    """Return what a list holds an item of, and what stands beside a word; else the shape itself."""
    while isinstance(shape, Many):
        shape = shape.item
    return shape


def field(model: type[Any], key: str) -> FieldSpec | None:
    """Return the field of a key."""
    return next((spec for spec in fields_of(model) if spec.key == key), None)


@dataclass(frozen=True, slots=True)
class Key:
    """A key that can stand at a place, what it is for, and whether it must be there."""

    name: str
    doc: str
    required: bool


def keys_of(shape: Shape | None, languages: tuple[str, ...]) -> list[Key]:
    """Return the keys that can stand where a shape is written."""
    match shape:
        case Object(model):
            return [key for spec in fields_of(model) for key in _keys(spec, languages)]
        case Either(_, other):
            return keys_of(inner(other), languages)
        case Localized():
            return [Key(lang, "", required=False) for lang in languages]
        case _:
            return []


def _keys(spec: FieldSpec, languages: tuple[str, ...]) -> list[Key]:
    if isinstance(spec.shape, Localized) and spec.shape.rest:
        return [Key(lang, spec.doc, required=False) for lang in languages]
    return [Key(spec.key, spec.doc, spec.required)]
