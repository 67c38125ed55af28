"""Values given by key, as in `--set title.en="A review opens" --set claims=notice/opening`."""

import re
from collections.abc import Iterable

from brief.content import ContentType
from brief.problems import did_you_mean
from brief.sayings import joined, say
from brief.scaffold.answers import fault
from brief.scaffold.known import Known
from brief.scaffold.values import Value
from brief.schema import FieldSpec, fields_of
from brief.schema.fields import ByKey, Either, Localized, Many, Object, Plain, Shape

_COMMAS = re.compile(r"\s*,\s*|\s+")
Tree = dict[str, Value]


def settings(type: ContentType, pairs: Iterable[str], known: Known) -> tuple[Tree, tuple[str, ...]]:
    """Return the values that texts `key=value` give, and what is wrong with the others."""
    tree: Tree = {}
    faults = []
    for pair in pairs:
        key, equals, text = pair.partition("=")
        wrong = (
            put(tree, type, tuple(key.split(".")), text, known)
            if equals
            else say("write key=value")
        )
        if wrong:
            faults.append(joined(": ", (pair, wrong)))
    return tree, tuple(faults)


def put(tree: Tree, type: ContentType, path: tuple[str, ...], text: str, known: Known) -> str:
    """Put one value into a tree of values; return what is wrong with it, or "".

    The items of a list of ids are divided by commas or spaces; a list of texts gets one more.
    """
    shape = shape_at(Object(type.model), path, known.languages)
    if isinstance(shape, str):
        return shape
    if isinstance(shape, Localized) and not shape.everywhere and path[-1] not in known.languages:
        path = (*path, known.languages[0])
    value, wrong = _value(_chosen(shape, text), text.strip(), known)
    if not wrong:
        _graft(tree, path, value)
    return wrong


def _chosen(shape: Shape, text: str) -> Shape:
    """Return which of two shapes a text has: the word, or the list beside it."""
    if isinstance(shape, Either):
        is_word = text in shape.word.words or not isinstance(shape.other, Many)
        return shape.word if is_word else shape.other
    return shape


def _value(shape: Shape, text: str, known: Known) -> tuple[Value, str]:
    if not isinstance(shape, Many):
        return text, fault(shape, text, known)
    items = [text] if isinstance(shape.item, Plain) else _COMMAS.split(text)
    faults = (fault(shape.item, item, known) for item in items)
    return [*items], next(filter(None, faults), "")


def shape_at(shape: Shape, path: tuple[str, ...], languages: tuple[str, ...]) -> Shape | str:
    """Return what the value at a path below a shape holds, or what is wrong with the path."""
    if not path:
        return _leaf(shape)
    first, *others = path
    rest = tuple(others)
    match shape:
        case Object(model):
            specs = {spec.key: spec for spec in fields_of(model)}
            return shape_at(specs[first].shape, rest, languages) if first in specs else (
                _no_field(first, specs)
            )  # fmt: skip
        case Localized() if first in languages and not rest:
            return shape
        case Many(Object() as item) if first.isascii() and first.isdigit() and first != "0":
            return shape_at(item, rest, languages)
        case Either(_, other):
            return shape_at(other, path, languages)
    return say("there is nothing named '{first}' here", first=first)


def _leaf(shape: Shape) -> Shape | str:
    """Return a shape that one text can hold, or what to write instead."""
    match shape:
        case Object(model):
            return say(
                "say which: {names}, after a dot",
                names=", ".join(spec.key for spec in fields_of(model)),
            )
        case Many(Object(model)):
            inner = ", ".join(spec.key for spec in fields_of(model))
            return say(
                "say which, such as .1.{key} of the first ({inner})",
                key=fields_of(model)[0].key,
                inner=inner,
            )
        case ByKey():
            return say("these are written into the file itself")
        case _:
            return shape


def _no_field(name: str, specs: dict[str, FieldSpec]) -> str:
    known = did_you_mean(name, specs) or say("there are: {names}", names=", ".join(specs))
    return say("there is no field '{name}'; {known}", name=name, known=known)


def _graft(tree: Tree, path: tuple[str, ...], value: Value) -> None:
    """Put a value at a path; what is below a number is an item of a list."""
    first, *others = path
    if not others:
        held = tree.get(first)
        before = held if isinstance(held, list) else []
        tree[first] = [*before, *value] if isinstance(value, list) else value
        return
    below = tree.get(first)
    tree[first] = inner = below if isinstance(below, dict) else {}
    _graft(inner, tuple(others), value)
