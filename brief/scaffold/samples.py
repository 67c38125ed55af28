"""What stands for a value that an editor has still to write: its form, as YAML.

Nothing that could be published by oversight: a form is refused by the schema, or it is empty.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from brief.schema import fields_of
from brief.schema.fields import (
    ByKey,
    Choice,
    Day,
    Edtf,
    Either,
    Localized,
    Many,
    Object,
    Plain,
    Reference,
    Shape,
)
from brief.schema.kinds import Address, LineRange, Slug

_LEAVES: dict[type[Any], str] = {
    Edtf: "YYYY-MM",
    Day: "YYYY-MM-DD",
    LineRange: "first-last",
    Slug: "some-id",
}


def form(shape: Shape) -> str:
    """Return the form of a value in a line: "a | b" of a vocabulary, "" of a text."""
    match shape:
        case Choice(words):
            return " | ".join(words)
        case Reference(kinds):
            return _reference(kinds)
        case Many(Plain() | Address(), alone):
            return "" if alone else "[…, …]"
        case Many(item) if form(item):
            return f"[{form(item)}]"
        case Either(word):
            return form(word)
        case _:
            return _LEAVES.get(type(shape), "")


def _reference(kinds: tuple[str, ...]) -> str:
    if len(kinds) > 1:
        return "kind:id"
    return "source/claim" if kinds == ("claim",) else f"{kinds[0]}-id"


def block(shape: Shape, languages: tuple[str, ...]) -> list[str]:
    """Return the lines that stand below a key whose value doesn't fit into its line."""
    match shape:
        case Localized():
            return [f"{lang}:" for lang in languages]
        case Object(model):
            return list(_fields(model, languages))
        case ByKey(model, name):
            return ["some-id:", *indented(_fields(model, languages, name))]
        case Many(item):
            first, *others = block(item, languages) or [""]
            return [f"- {first}", *indented(others)] if first else []
        case Either(_, other):
            return block(other, languages)
        case _:
            return []


def indented(lines: Iterable[str], prefix: str = "  ") -> list[str]:
    """Return the lines one step further in."""
    return [prefix + line for line in lines]


def _fields(model: type[Any], languages: tuple[str, ...], without: str = "") -> Iterator[str]:
    """Yield the lines of all fields of a model, the required ones first."""
    for spec in sorted(fields_of(model), key=lambda spec: not spec.required):
        below = block(spec.shape, languages)
        if isinstance(spec.shape, Localized) and spec.shape.rest:
            yield from below
        elif spec.name != without:
            yield f"{spec.key}: {'' if below else form(spec.shape)}".rstrip()
            yield from indented(below)
