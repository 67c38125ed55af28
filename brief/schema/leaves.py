"""Read one scalar: a text, a date, a word of a vocabulary, the id of something."""

import datetime
import re
from typing import Any, TypeAlias

from brief import dates
from brief.frontmatter import Scalar
from brief.problems import Problem, Where, did_you_mean
from brief.sayings import any_of, joined, say
from brief.schema.fields import Choice, Day, Edtf, Reference, Shape
from brief.schema.kinds import Address, LineRange, Slug, Whole
from brief.urls import address_fault, is_id
from brief.urls import slug as to_slug

Leaf: TypeAlias = tuple[Any, Problem | None]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BEGINNINGS = {"https": "https://", "http": "http://", "mailto": "mailto:"}
_LINES = re.compile(r"[1-9][0-9]{0,6}(?:-[1-9][0-9]{0,6})?")


def read(shape: Shape, node: Scalar) -> Leaf:
    """Return the value of `node` for a shape that a scalar can hold, or a problem."""
    match shape:
        case Edtf():
            return _edtf(node)
        case Day():
            return _day(node)
        case Choice(words):
            return _choice(words, node)
        case Reference(kinds):
            return _reference(kinds, node)
        case Slug():
            return slug(node)
        case LineRange():
            return _lines(node)
        case Whole(low, high):
            return _whole(low, high, node)
        case Address(schemes):
            return _address(schemes, node)
        case _:
            return node.text.rstrip("\n"), None


def target(shape: Reference, text: str) -> tuple[tuple[str, ...], str]:
    """Return the kinds and the id that a reference names: 'event:x' where kinds are many."""
    if len(shape.kinds) == 1:
        return shape.kinds, text
    kind, _, id = text.partition(":")
    return (kind,), id


def slug(node: Scalar) -> Leaf:
    """Return the text of `node` as an id, or a problem with the nearest id that would do."""
    if is_id(node.text):
        return node.text, None
    hint = (
        say("write '{fix}'", fix=to_slug(node.text))
        if to_slug(node.text)
        else say("write a short English word")
    )
    rule = say("an id has lower-case letters a-z and digits, words joined by '-'")
    return None, Problem(
        "bad-id",
        say("'{text}' can't be an id: {rule}", text=node.text, rule=rule),
        node.where,
        hint,
    )


def _edtf(node: Scalar) -> Leaf:
    value = dates.parse(node.text)
    if isinstance(value, dates.Date):
        return value, None
    quote = 1 if node.style == "quoted" else 0
    column = node.where.column + quote + value.at
    left = max(1, node.where.width - quote - value.at)
    where = Where(node.where.path, node.where.line, column, left)
    return None, Problem("bad-date", value.message, where, value.hint)


def _day(node: Scalar) -> Leaf:
    hint = say("write the day as YYYY-MM-DD, such as 2026-03-01")
    if not _DAY.fullmatch(node.text):
        return None, Problem("bad-day", say("'{text}' is no day", text=node.text), node.where, hint)
    try:
        return datetime.date.fromisoformat(node.text), None
    except ValueError:
        message = say("the calendar has no day {text}", text=node.text)
        return None, Problem("bad-day", message, node.where, hint)


def _choice(words: tuple[str, ...], node: Scalar) -> Leaf:
    if node.text in words:
        return node.text, None
    message = say("'{text}' is none of the words that can stand here", text=node.text)
    near = did_you_mean(node.text, words)
    hint = joined("; ", (near, say("one of: {names}", names=", ".join(words))))
    return None, Problem("unknown-word", message, node.where, hint)


def _reference(kinds: tuple[str, ...], node: Scalar) -> Leaf:
    if len(kinds) == 1:
        return node.text, None
    kind, colon, _ = node.text.partition(":")
    if colon and kind in kinds:
        return node.text, None
    message = say("'{text}' doesn't say what kind of object it means", text=node.text)
    near = did_you_mean(kind, kinds)
    how = say("write kind:id with one of {names}", names=", ".join(kinds))
    hint = joined("; ", (near, how))
    return None, Problem("bad-reference", message, node.where, hint)


def _lines(node: Scalar) -> Leaf:
    if _LINES.fullmatch(node.text):
        return node.text, None
    hint = say("write a line such as 27, or a range such as 27-29")
    return None, Problem(
        "bad-lines", say("'{text}' names no lines", text=node.text), node.where, hint
    )


def _address(schemes: tuple[str, ...], node: Scalar) -> Leaf:
    fault = address_fault(node.text, schemes)
    if not fault:
        return node.text, None
    beginnings = any_of(_BEGINNINGS[scheme] for scheme in schemes)
    hint = say("write it whole, as a browser shows it; it begins with {these}", these=beginnings)
    message = say("'{text}' is no address: {fault}", text=node.text, fault=fault)
    return None, Problem("bad-address", message, node.where, hint)


def _whole(low: int, high: int, node: Scalar) -> Leaf:
    text = node.text.removesuffix("%").strip()
    if text.isascii() and text.isdigit() and len(text) < 10 and low <= int(text) <= high:
        return int(text), None
    hint = say("write a whole number from {low} to {high}", low=low, high=high)
    return None, Problem(
        "bad-number", say("'{text}' can't stand here", text=node.text), node.where, hint
    )
