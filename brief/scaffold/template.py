"""The text of a new file, made from the content model itself, so that it is never out of date.

A comment ("# …") says what each field is. What is required stands first, with an empty value;
what is optional is commented out ("#key: …"), and is used by taking its '#' away.
"""

import textwrap
from collections.abc import Container, Iterator
from typing import Any

from brief.content import ContentType
from brief.content.common import Lasting
from brief.scaffold.samples import block, form, indented
from brief.scaffold.values import Given, Value, written
from brief.schema import FieldSpec, fields_of
from brief.schema.fields import Localized

WIDTH = 100
HOW = (
    "Fill in what is empty. A line with a # is not read: to use its field, take the # away. "
    "Every field is explained in docs/editors/fields.md."
)


def text_of(type: ContentType, languages: tuple[str, ...], given: Given) -> str:
    """Return the text of a new file of this type, with the values that are given."""
    about = " ".join((type.model.__doc__ or "").split())
    text = ["---", *(line for part in (about, HOW, given.note) for line in _comment(part))]
    for spec in in_order(type.model, given.values):
        text += ["", *_explained(spec), *_field(spec, languages, given.values.get(spec.key))]
    return "\n".join([*text, "---", ""])


def in_order(model: type[Any], given: Container[str] = ()) -> tuple[FieldSpec, ...]:
    """Return the fields of a type: the required and given, the optional, those all types share."""
    shared = {spec.name for spec in fields_of(Lasting)}

    def place(spec: FieldSpec) -> tuple[bool, bool]:
        return not (spec.required or spec.key in given), spec.name in shared

    return tuple(sorted(fields_of(model), key=place))


def _explained(spec: FieldSpec) -> Iterator[str]:
    """Return the comment above a field: what it is for, and the form of its value."""
    value = form(spec.shape)
    note = f"{spec.doc} ({value})" if value and value not in spec.doc else spec.doc
    return _comment(note if spec.required else f"Optional: {note}")


def _comment(text: str) -> Iterator[str]:
    yield from indented(textwrap.wrap(text, WIDTH - 2, break_on_hyphens=False), "# ")


def _field(spec: FieldSpec, languages: tuple[str, ...], value: Value | None) -> list[str]:
    if value:
        return written(spec.key, _in_all(spec, languages, value))
    key, below = f"{spec.key}:", indented(block(spec.shape, languages))
    if isinstance(spec.shape, Localized):  # its languages are known: only the texts are missing
        return [key, *below] if spec.required else [*indented([key, *below], "#")]
    if spec.required:
        return [key, *indented(below, "#")]
    return indented([key, *below], "#")


def _in_all(spec: FieldSpec, languages: tuple[str, ...], value: Value) -> Value:
    """Return a text with an empty place for each language in which it is missing."""
    if isinstance(spec.shape, Localized) and isinstance(value, dict):
        return {**dict.fromkeys(languages, ""), **value}
    return value
