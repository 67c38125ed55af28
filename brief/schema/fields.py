"""What a dataclass of the content model says about its fields, as plain values."""

import datetime
import types
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from brief.dates import Date
from brief.sayings import say
from brief.schema.kinds import (
    Address,
    Everywhere,
    Keyed,
    LineRange,
    Long,
    OneOrMany,
    Ref,
    Rest,
    Slug,
    Whole,
    Words,
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in one language; `long` if it may take several lines."""

    long: bool = False


@dataclass(frozen=True, slots=True)
class Localized:
    """A text in each language.

    `rest` if it takes the language keys of its mapping; `everywhere` if a plain string stands
    in every language.
    """

    rest: bool = False
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, as imprecise as its source."""


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, YYYY-MM-DD."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a vocabulary."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of an object of one of these kinds."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many:
    """A list; `alone` if its one element may stand without a list."""

    item: "Shape"
    alone: bool = False


@dataclass(frozen=True, slots=True)
class ByKey:
    """Objects under keys; the key is the value of their field `name`."""

    model: type[Any]
    name: str


@dataclass(frozen=True, slots=True)
class Object:
    """A mapping with the fields of a dataclass."""

    model: type[Any]


@dataclass(frozen=True, slots=True)
class Either:
    """A word of a vocabulary, or something else."""

    word: Choice
    other: "Shape"


Shape: TypeAlias = (
    Plain | Localized | Edtf | Day | Choice | Reference | Many | ByKey | Object | Either
    | Slug | LineRange | Whole | Address
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name in Python, its key in the file, what it is for, what it holds."""

    name: str
    key: str
    doc: str
    shape: Shape
    required: bool


def fields_of(model: Any) -> tuple[FieldSpec, ...]:
    """Return the fields of a dataclass of the content model, in the order of its definition."""
    return _fields_of(model)


@cache
def _fields_of(model: Any) -> tuple[FieldSpec, ...]:
    hints = get_type_hints(model, include_extras=True)
    return tuple(_spec(f.name, hints[f.name], f.default is MISSING) for f in fields(model))


def _spec(name: str, hint: Any, required: bool) -> FieldSpec:
    base, *marks = get_args(hint)
    doc = say(next(mark for mark in marks if isinstance(mark, str)))
    return FieldSpec(name, name.rstrip("_"), doc, _shape(base, tuple(marks)), required)


_LEAVES: dict[Any, Shape] = {Date: Edtf(), datetime.date: Day()}


def _shape(hint: Any, marks: tuple[Any, ...]) -> Shape:
    """Return the shape that a type and its markers describe."""
    for mark in marks:
        if isinstance(mark, Slug | LineRange | Whole | Address):
            return mark
        if isinstance(mark, Ref):
            return Reference(mark.kinds)
    if hint is str:
        return Plain(_has(Long, marks))
    if hint is Words:
        return Localized(_has(Rest, marks), _has(Everywhere, marks))
    if hint in _LEAVES:
        return _LEAVES[hint]
    if isinstance(hint, type) and is_dataclass(hint):
        return Object(hint)
    return _compound(hint, marks)


def _compound(hint: Any, marks: tuple[Any, ...]) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _shape(arguments[0], (*arguments[1:], *marks))
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple:
        return _tuple(arguments[0], marks)
    if origin in (Union, types.UnionType):
        return _union(arguments, marks)
    raise TypeError(f"the content model can't hold {hint!r}")


def _tuple(item: Any, marks: tuple[Any, ...]) -> Shape:
    for mark in marks:
        if isinstance(mark, Keyed):
            return ByKey(item, mark.name)
    return Many(_shape(item, ()), _has(OneOrMany, marks))


def _has(kind: type[object], marks: tuple[Any, ...]) -> bool:
    return any(isinstance(mark, kind) for mark in marks)


def _union(members: tuple[Any, ...], marks: tuple[Any, ...]) -> Shape:
    present = [member for member in members if member is not type(None)]
    choices = [member for member in present if get_origin(member) is Literal]
    others = [member for member in present if get_origin(member) is not Literal]
    if not others or not choices:
        (only,) = present
        return _shape(only, marks)
    return Either(Choice(get_args(choices[0])), _shape(others[0], marks))


def references_in(shape: Shape) -> Iterator[str]:
    """Yield the kinds of objects that a shape can point to."""
    match shape:
        case Reference(kinds):
            yield from kinds
        case Many(item):
            yield from references_in(item)
        case Object(model) | ByKey(model):
            for spec in fields_of(model):
                yield from references_in(spec.shape)
        case _:
            return
