"""A sign that YAML keeps for itself, where a value begins."""

from brief.frontmatter.lines import line_of
from brief.frontmatter.slip import Slip
from brief.problems import Problem
from brief.sayings import say

_SIGNS = ("*", "[", "{", "&", "!")


def reserved(slip: Slip) -> Problem | None:
    """Return the problem of such a sign, or None if the slip is another one."""
    place = _reserved_place(slip)
    if not place:
        return None
    sign = slip.sign(place)
    message = say("YAML keeps '{sign}' at the beginning of a value for itself", sign=sign)
    advice = {
        "-": say("write a list below its key, each '- ' on its own line; put a text in quotes"),
        "|": say("begin the text on the next line, indented, or put it in quotes"),
        ">": say("begin the text on the next line, indented, or put it in quotes"),
    }.get(sign, say("put the text in quotes"))
    return slip.problem("yaml-reserved", message, slip.in_quotes(advice, place), place)


def _reserved_place(slip: Slip) -> tuple[int, int] | None:
    """Return the place of a sign that can't begin a value."""
    if slip.says("start any token", "entries are not allowed", "keys are not allowed"):
        return slip.at
    if slip.says("an alias", "an anchor", " tag", "block scalar", "a directive"):
        return slip.since
    line = line_of(slip.line(slip.at))
    trails = slip.says("block mapping") and slip.follows_on_its_line()
    return (slip.at[0], line.value_column) if trails and line.value.startswith(_SIGNS) else None
