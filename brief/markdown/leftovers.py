"""What stands in the text as it was typed, though it was meant to be more than text."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from brief.markdown.places import Lines, place
from brief.markdown.references import HOW_TO_CITE, HOW_TO_LINK
from brief.markdown.tokens import fault, inlines, start_of
from brief.problems import Problem

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
        "HTML is not read here: '{}' would be shown as it stands.",
        "use Markdown; to show the sign itself, write it between `backticks`, or \\<",
    ),
    "link": ("bad-link", "This is no link.", "write [words](https://…), without '[' in the words"),
    "reference": (
        "bad-reference",
        "This reference is not closed, or has brackets in it.",
        HOW_TO_LINK + "; in a table, write \\| for |",
    ),
    "citation": ("bad-citation", "This citation is not closed.", HOW_TO_CITE),
    "footnote": (
        "unknown-footnote",
        "This is no footnote.",
        "write [^name] in the text, and [^name]: … on a line of its own",
    ),
    "attribute": (
        "bad-attribute",
        "The attributes '{}' are shown as they stand.",
        "write [words]{{lang=fr}} for words; for a block, write them on the line above it",
    ),
}


def refuse_images(tokens: Iterable[Token]) -> None:
    """Turn images into faults that show their words."""
    for _, children in inlines(tokens):
        for child in children:
            if child.type == "image":
                message = f"There is no place yet for an image: '{child.attrs.get('src', '')}'."
                fault(child, "image", message, "describe it in words", shown=child.content)
                child.children, child.attrs = None, {}


def check_leftovers(tokens: Iterable[Token], lines: Lines) -> Iterator[Problem]:
    """Yield a problem for each piece of text that looks like markup."""
    for inline, children in inlines(tokens):
        for child in children:
            if child.type == "text":
                for found in LEFTOVERS.finditer(child.content):
                    code, message, hint = MEANINGS[found.lastgroup or ""]
                    offset = start_of(child, inline.content) + found.start()
                    where = place(inline, offset, lines, len(found[0]))
                    yield Problem(code, message.format(found[0]), where, hint.format())
