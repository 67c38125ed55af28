"""Faults of YAML that parses: what is refused, and what would be misread in silence."""

import re
from collections.abc import Mapping

from brief.frontmatter.lines import Block, begins_line, named, short
from brief.frontmatter.mends import comment_in_quotes, in_quotes, with_line
from brief.frontmatter.nodes import Node, Scalar
from brief.problems import Problem, Problems, Where
from brief.sayings import say

_CUT = re.compile(r"[ \t]+(#\S.*)")
_KEY_AND_ODD_SPACE = re.compile(r"[a-z][a-z0-9_-]*:(?=[^\S \t\n])")


def alias(where: Where) -> Problem:
    """Refuse `*name`, YAML's reference to a node elsewhere."""
    message = say("YAML takes a value that begins with '*' for a reference to another value")
    return Problem("yaml-reserved", message, where, say("put the text in quotes, or write it out"))


def anchor_or_tag(block: Block, where: Where) -> Problem:
    """Refuse `&name` and `!tag` before a value."""
    text = block.line(where.line - block.first_line)
    sign = text[where.column - 1]
    message = say("YAML keeps '{sign}' at the beginning of a value for itself", sign=sign)
    hint = with_line(say("put the text in quotes"), text, in_quotes(where.column - 1))
    return Problem("yaml-reserved", message, where, hint)


def second_document(where: Where) -> Problem:
    """Refuse a line `---` after the first one of a YAML file."""
    message = say("a second document begins here, and a file holds only one")
    return Problem("yaml-second-document", message, where, say("delete the line '---'"))


def too_deep(where: Where, most: int) -> Problem:
    """Refuse more levels than anyone would write."""
    message = say("lists and mappings stand more than {most} deep in each other", most=most)
    return Problem("yaml-too-deep", message, where, say("if this is a text, put it in quotes"))


def of_key(key: Node, first: Mapping[str, Scalar]) -> Problem | None:
    """Return what is wrong with a key, of which `first` holds the ones before it."""
    if not isinstance(key, Scalar) or key.style == "block":
        message = say("a key must be a plain word, and this one is a list, a mapping or a block")
        return Problem("yaml-complex-key", message, key.where, say("write 'key: value'"))
    if not key.text:
        return Problem(
            "yaml-complex-key", say("a key is empty"), key.where, say("write 'key: value'")
        )
    if key.text == "<<" and key.style == "plain":
        message = say("'<<' doesn't merge mappings here")
        return Problem("yaml-merge-key", message, key.where, say("write the fields out"))
    if key.text in first:
        message = say(
            "the key '{text}' stands here and on line {line}",
            text=key.text,
            line=first[key.text].where.line,
        )
        hint = say("keep one of them; until then the first is read")
        return Problem("yaml-duplicate-key", message, key.where, hint)
    return None


def code_of_control(where: Where) -> Problem:
    """Refuse a code in double quotes that stands for an invisible character."""
    message = say("a backslash code in this text stands for an invisible character")
    return Problem("yaml-control-character", message, where, say("delete it, or use single quotes"))


def of_plain(block: Block, text: str, where: Where, end: tuple[int, int]) -> Problems:
    """Return what is wrong with an unquoted text that ends before the line and column `end`."""
    cut = _CUT.match(block.line(end[0]), end[1])
    return _odd_spaces(block, text, where, end) + (_cuts(block, end[0], cut) if cut else ())


def _odd_spaces(block: Block, text: str, where: Where, end: tuple[int, int]) -> Problems:
    """Find a space at the rim of a text, or after a key's colon, that YAML takes for a letter."""
    line, column = where.line - block.first_line, where.column - 1
    if text[:1].isspace():
        return (odd_space(block, line, column),)
    if text[-1:].isspace():
        return (odd_space(block, end[0], end[1] - 1),)
    key = _KEY_AND_ODD_SPACE.match(text)
    if key and begins_line(block.line(line), column):
        return (odd_space(block, line, column + key.end()),)
    return ()


def odd_space(block: Block, line: int, column: int) -> Problem:
    """Report a space that isn't the space bar's, where YAML needs that one or none."""
    text = block.line(line)
    stop = len(text) - len(text[column:].lstrip())
    message = say(
        "there is a special space here, {character}, that YAML takes for a letter",
        character=named(text[column]),
    )
    mended = text[:column] + " " * (stop - column) + text[stop:]
    hint = with_line(say("replace it by an ordinary space, or delete it"), mended, _close_up)
    return Problem("yaml-no-break-space", message, block.where(line, column, stop - column), hint)


def _close_up(text: str) -> str:
    """Delete the space between a key and its colon."""
    return re.sub(r"(?<=\S) +(?=:)", "", text, count=1)


def _cuts(block: Block, line: int, cut: re.Match[str]) -> Problems:
    text, comment = block.line(line), cut.group(1)
    message = say("the text from '{text}' on is a comment and isn't read", text=short(comment))
    advice = say(
        "put a space after '#' if it's meant as a comment; otherwise put the text in quotes"
    )
    hint = with_line(advice, text, comment_in_quotes)
    where = block.where(line, cut.start(1), len(comment))
    return (Problem("yaml-comment-cuts-text", message, where, hint, "warning"),)
