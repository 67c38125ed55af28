"""Values as bytes, and back. The same value gives the same bytes; no others do.

A value is a text or a saying, a number, a truth, a day, a tuple, a set, a mapping, or a frozen
dataclass of this program made of such. What is written is JSON, on one line, but for the
mappings of what is not plain: each has a line of its own, which is read when it is looked into.
Reading it runs nothing, whatever it holds.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, partial
from importlib import import_module
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeAlias

from brief.sayings import Saying, filled

PLAIN = frozenset({str, int, bool, float, type(None)})
# What a list in JSON stands for: LATER for a mapping on another line; then the classes.
TUPLE, SET, MAPPING, LATER, DAY, SAYING, OBJECT = range(7)

Names: TypeAlias = dict[str, int]
Classes: TypeAlias = tuple[type[Any], ...]

# Of each class that was written: its full name, and what takes the values of its fields. This is
# the inner loop of what a build remembers.
_TAKEN: dict[type[Any], tuple[str, Callable[[Any], Iterable[Any]]]] = {}


_json = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode  # it's a tree


class NoValueError(ValueError):
    """This can't be written, or this is not what was written."""


class Later(Mapping[Any, Any]):
    """A mapping that is read when it is looked into: most never are."""

    __slots__ = ("_classes", "_data", "_line", "_made")

    def __init__(self, line: int, data: bytes, classes: Classes) -> None:
        self._line, self._data, self._classes = line, data, classes
        self._made: Mapping[Any, Any] | None = None

    @property
    def _all(self) -> Mapping[Any, Any]:
        if self._made is None:
            node = json.loads(self._data.split(b"\n")[self._line])
            self._made = _mapping(_values(node, self._data, self._classes))
        return self._made

    def __getitem__(self, key: Any) -> Any:
        return self._all[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, key: object) -> bool:
        return key in self._all


MAPPINGS = (dict, MappingProxyType, Later)


def dumps(value: object) -> bytes:
    """Return the bytes of a value; NoValueError if it is none."""
    names: Names = {}
    lines: list[str] = []
    tree = value if type(value) in PLAIN else _node(value, names, lines)
    return "\n".join((_json([list(names), tree]), *lines)).encode()


def loads(data: bytes) -> Any:
    """Return the value that `dumps` wrote; NoValueError if it did not."""
    try:
        names, tree = json.loads(data.partition(b"\n")[0])
        classes = tuple(_class(name) for name in names)
        return _made(tree, data, classes) if type(tree) is list else tree
    except (ValueError, TypeError, LookupError, AttributeError, ImportError) as error:
        raise NoValueError(str(error)) from error


def _node(value: Any, names: Names, lines: list[str]) -> list[Any]:
    kind = type(value)
    if kind is tuple:
        return [TUPLE, *_nodes(value, names, lines)]
    if kind in _TAKEN:
        name, take = _TAKEN[kind]
        return [names.setdefault(name, len(names) + OBJECT), *_nodes(take(value), names, lines)]
    if kind in MAPPINGS:
        return _mapped(value, names, lines)
    if kind is frozenset:
        return [SET, *_nodes(sorted(value), names, lines)]
    if kind is date:
        return [DAY, value.toordinal()]
    if kind is Saying:
        return [SAYING, str(value.template), *_nodes(_flat(value.values), names, lines)]
    name, parts, _ = _fields(kind)  # type: ignore[arg-type] # a class is hashable
    _TAKEN[kind] = name, attrgetter(*parts) if len(parts) > 1 else partial(_each, parts)
    return _node(value, names, lines)


def _mapped(value: Mapping[Any, Any], names: Names, lines: list[str]) -> list[Any]:
    flat = _flat(value)
    if all(type(one) in PLAIN for one in flat):
        return [MAPPING, *flat]
    lines.append(_json(_nodes(flat, names, lines)))
    return [LATER, len(lines)]  # the first line is the value's own


def _flat(value: Mapping[Any, Any]) -> list[Any]:
    return [one for pair in value.items() for one in pair]


def _each(parts: tuple[str, ...], value: object) -> list[Any]:
    return [getattr(value, part) for part in parts]


def _nodes(values: Any, names: Names, lines: list[str]) -> list[Any]:
    return [value if type(value) in PLAIN else _node(value, names, lines) for value in values]


def _made(node: list[Any], data: bytes, classes: Classes) -> Any:
    kind = node[0]
    if kind == LATER:
        return Later(node[1], data, classes)
    values = _values(node[1:], data, classes)
    if kind >= OBJECT:
        made = classes[kind - OBJECT]
        parts = _fields(made)[2]
        return made(**dict(zip(parts, values, strict=True))) if parts else made(*values)
    if kind == TUPLE:
        return tuple(values)
    if kind == MAPPING:
        return MappingProxyType(_mapping(values))
    if kind == SAYING:
        return filled(values[0], **_mapping(values[1:]))
    return frozenset(values) if kind == SET else date.fromordinal(values[0])


def _values(nodes: list[Any], data: bytes, classes: Classes) -> list[Any]:
    return [_made(part, data, classes) if type(part) is list else part for part in nodes]


def _mapping(flat: list[Any]) -> dict[Any, Any]:
    return dict(zip(flat[::2], flat[1::2], strict=True))


@cache
def _fields(kind: type[Any]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return a class's full name, its fields, and those again if they must be given by name."""
    if not (kind.__module__.startswith("brief.") and is_dataclass(kind)):
        raise NoValueError(f"{kind} is no value")
    parts = tuple(field.name for field in fields(kind))
    named = any(field.kw_only for field in fields(kind))
    return f"{kind.__module__}:{kind.__qualname__}", parts, parts if named else ()


@cache
def _class(name: str) -> type[Any]:
    module, _, own = name.partition(":")
    if not module.startswith("brief."):
        raise NoValueError(f"{name} is no class of ours")
    made: type[Any] = getattr(sys.modules.get(module) or import_module(module), own)
    _fields(made)  # type: ignore[arg-type] # refuses what is no value
    return made
