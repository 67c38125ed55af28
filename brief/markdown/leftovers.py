"""What stands in the text as it was typed, though it was meant to be more than text."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from brief.markdown.places import Lines, place
from brief.markdown.references import HOW_TO_CITE
from brief.markdown.tokens import fault, inlines, start_of
from brief.problems import Problem
from brief.sayings import filled, say

SIGNS = re.compile(r"[<\[\]^{]")  # one of them is in every leftover, and in few texts
LEFTOVERS = re.compile(
    r"(?P<html></?[A-Za-z][^<>]*>|<!--)"
    r"|(?P<link>\][(\[])"
    r"|(?P<reference>\[\[)"
    r"|(?P<citation>\[@)"
    r"|(?P<footnote>\^\[|\[\^)"
    r"|(?P<attribute>\{(?:[#.][\w-]|[\w-]+=)[^{}]*\})"
)
MEANINGS = {
    "html": (
        "raw-html",
        say("HTML is not read here: '{text}' would be shown as it stands."),
        say("use Markdown; to show the sign itself, write it between `backticks`, or \\<"),
    ),
    "link": (
        "bad-link",
        say("This is no link."),
        say("write [words](https://…), without '[' in the words"),
    ),
    "reference": (
        "bad-reference",
        say("This reference is not closed, or has brackets in it."),
        say(
            "write [[event:some-id]], or [[entity:some-id|the words to show]]; "
            "in a table, write \\| for |"
        ),
    ),
    "citation": ("bad-citation", say("This citation is not closed."), HOW_TO_CITE),
    "footnote": (
        "unknown-footnote",
        say("This is no footnote."),
        say("write [^name] in the text, and [^name]: … on a line of its own"),
    ),
    "attribute": (
        "bad-attribute",
        say("The attributes '{text}' are shown as they stand."),
        say("write [words]{lang=fr} for words; for a block, write them on the line above it"),
    ),
}


def refuse_images(tokens: Iterable[Token]) -> None:
    """Turn images into faults that show their words."""
    for _, children in inlines(tokens):
        for child in children:
            if child.type == "image":
                message = say(
                    "There is no place yet for an image: '{address}'.",
                    address=child.attrs.get("src", ""),
                )
                fault(child, "image", message, say("describe it in words"), shown=child.content)
                child.children, child.attrs = None, {}


def check_leftovers(tokens: Iterable[Token], lines: Lines) -> Iterator[Problem]:
    """Yield a problem for each piece of text that looks like markup."""
    for inline, children in inlines(tokens):
        for child in children:
            if child.type == "text" and SIGNS.search(child.content):
                for found in LEFTOVERS.finditer(child.content):
                    code, message, hint = MEANINGS[found.lastgroup or ""]
                    offset = start_of(child, inline.content) + found.start()
                    where = place(inline, offset, lines, len(found[0]))
                    yield Problem(code, filled(message, text=found[0]), where, hint)
