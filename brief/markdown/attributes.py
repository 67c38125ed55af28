"""Attributes, `[words]{lang=fr}` or `{.note}` on a line above a block: few, and checked."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from brief.markdown.places import Lines, place
from brief.markdown.tokens import inlines
from brief.problems import Problem, Where, did_you_mean
from brief.sayings import say

ALLOWED = ("lang", "class", "id")
FORMS = {
    "lang": (
        re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"),
        say("write a language tag such as fr or en-GB"),
    ),
    "class": (
        re.compile(r"[A-Za-z0-9-]+( [A-Za-z0-9-]+)*"),
        say("use letters without accents, digits and '-'"),
    ),
    "id": (
        re.compile(r"[A-Za-z][A-Za-z0-9-]*"),
        say("start with a letter, then letters without accents, digits and '-'"),
    ),
}


def stray_attributes(state: StateCore) -> None:
    """Turn attributes that no block follows into a fault; markdown-it would drop them."""
    lines = state.src.split("\n")
    for token, after in zip_longest(state.tokens, state.tokens[1:]):
        if token.type == "attrs_block" and (after is None or not _shows_attributes(after)):
            row = (token.map or [0])[0]
            token.type, token.tag, token.content = "fault", "p", lines[row].strip(" >\t")
            message = say("The attributes '{content}' belong to nothing.", content=token.content)
            hint = say("write them on a line of their own, right above the block that they are for")
            column = lines[row].find(token.content) + 1
            where = Where("", row + 1, column, len(token.content))
            token.attrs, token.meta = (
                {},
                {"problem": Problem("bad-attribute", message, where, hint)},
            )


def _shows_attributes(token: Token) -> bool:
    return token.type == "attrs_block" or (bool(token.tag) and token.nesting >= 0)


def check_attributes(tokens: Iterable[Token], lines: Lines) -> Iterator[Problem]:
    """Yield the problems of all attributes, and take away those that are wrong."""
    for token in tokens:
        if _has_attributes(token):
            yield from _check(token, Where("", (token.map or [-1])[0] + 1))
    for inline, children in inlines(tokens):
        for child in children:
            if _has_attributes(child):
                yield from _check(child, place(inline, (child.map or [0])[0], lines))


def _has_attributes(token: Token) -> bool:
    insecure = "insecure_attrs" in token.meta
    return insecure or (bool(token.attrs) and any(name in token.attrs for name in ALLOWED))


def _check(token: Token, where: Where) -> Iterator[Problem]:
    for name, value in token.meta.get("insecure_attrs", {}).items():
        message = say("The attribute '{name}={value}' is not allowed here.", name=name, value=value)
        hint = did_you_mean(name, ALLOWED) or say(
            "only {names} can be set", names=", ".join(ALLOWED)
        )
        yield Problem("bad-attribute", message, where, hint)
    for name, (form, hint) in FORMS.items():
        value = token.attrs.get(name)
        if value is not None and not form.fullmatch(str(value)):
            del token.attrs[name]
            message = say("'{value}' can't be the {name} of a text.", value=value, name=name)
            yield Problem("bad-attribute", message, where, hint)
