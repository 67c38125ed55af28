"""Where YAML gives up, an editor is told what was written and what to write instead.

A parser names a symptom ("mapping values are not allowed here"), and mostly in the line that
has the mistake. Each function below knows one mistake: it returns its problem, or None where the
slip is another one. The first that knows it has the word.
"""

import re
from functools import reduce

from brief.frontmatter.faults import odd_space
from brief.frontmatter.lines import indent, line_of, short
from brief.frontmatter.mends import as_it_is, closed, with_line
from brief.frontmatter.reserved import reserved
from brief.frontmatter.slip import Slip
from brief.problems import Problem
from brief.sayings import say

_ODD_SPACE_FIRST = re.compile(r"[ -]*(?:[a-z][a-z0-9_-]*:)?(?=[^\S \t\n])")
_NO_SPACE_AFTER_COLON = re.compile(r"( *(?:- +)*[\w-]+:)(?!//)(?=\S)")


def explain(slip: Slip) -> Problem:
    """Return the problem of a slip, in an editor's words."""
    known = (problem for mistake in _MISTAKES if (problem := mistake(slip)))
    return next(known, _unknown(slip))


def _tab(slip: Slip) -> Problem | None:
    text = slip.line(slip.at)
    if "\t" not in text[: slip.at[1] + 1] or not slip.says("tab character", "start any token"):
        return None
    hint = with_line(say("use spaces, two for each level"), text.replace("\t", "  "), as_it_is)
    place = (slip.at[0], text.index("\t"))
    return slip.problem("yaml-tab", say("YAML doesn't allow a tab here"), hint, place)


def _odd_space(slip: Slip) -> Problem | None:
    for place in (slip.at, slip.since, slip.last):
        if match := _ODD_SPACE_FIRST.match(slip.line(place)):
            return odd_space(slip.block, place[0], match.end())
    return None


def _keyless(slip: Slip) -> tuple[int, int] | None:
    """Return the place of a line that should be a key with its value, and isn't."""
    if slip.says("simple key"):
        return slip.since
    runs_on = slip.says("mapping values") and slip.last[0] < slip.at[0]
    return slip.last if runs_on and slip.begins_its_line(slip.last) else None


def _no_space_after_colon(slip: Slip) -> Problem | None:
    place = _keyless(slip)
    match = place and _NO_SPACE_AFTER_COLON.match(slip.line(place))
    if not place or not match:
        return None
    mended = match.group(1) + " " + slip.line(place)[match.end() :]
    hint = with_line(say("put a space after it"), mended, as_it_is)
    spot = (place[0], match.end() - 1)
    return slip.problem("yaml-no-space-after-colon", say("this colon needs a space"), hint, spot)


def _no_colon(slip: Slip) -> Problem | None:
    place = _keyless(slip)
    if not place:
        return None
    hint = say("write 'key: value'; if it belongs to the text above, indent it by two spaces")
    after_gap = place[0] > 0 and not slip.block.lines[place[0] - 1].strip()
    if after_gap and slip.block.first_line > 1:
        hint = say("{hint}; if the body begins here, put a line '---' above it", hint=hint)
    message = say("this line has no key with a colon")
    width = len(slip.line(place).strip())
    return slip.problem("yaml-no-colon", message, hint, place, width)


def _runs_on(slip: Slip) -> Problem | None:
    if not slip.says("mapping values") or slip.last[0] >= slip.at[0]:
        return None
    place = (slip.at[0], indent(slip.line(slip.at)))
    column = len(line_of(slip.line(slip.last)).lead) + 1
    message = say(
        "this line is indented, so YAML reads it as more of the text on line {line}",
        line=_number(slip),
    )
    hint = say(
        "begin a new key in column {column}; put a text with a colon in quotes", column=column
    )
    return slip.problem("yaml-indentation", message, hint, place, slip.at[1] - place[1])


def _number(slip: Slip) -> int:
    return slip.block.first_line + slip.last[0]


def _colon_in_value(slip: Slip) -> Problem | None:
    in_brackets = slip.says("flow") and slip.sign(slip.at) == ":" and slip.at[0] == slip.since[0]
    inside = slip.at[1] > line_of(slip.line(slip.at)).value_column
    if not in_brackets and not (slip.says("mapping values") and inside):
        return None
    advice = say("put the text in quotes")
    hint = advice if in_brackets else slip.in_quotes(advice, slip.at)
    message = say("the text has a colon with a space after it, so YAML takes it for a key")
    return slip.problem("yaml-colon-in-value", message, hint, slip.at)


def _unclosed_quote(slip: Slip) -> Problem | None:
    to_the_end = slip.says("end of stream", "document indicator", "document separator")
    to_the_next = slip.sign(slip.last) in ("'", '"') and slip.last[0] < slip.at[0]
    if slip.says("quoted") and to_the_end:
        place = slip.since
    elif slip.says("block mapping") and to_the_next and not slip.begins_its_line(slip.at):
        place = slip.last
    else:
        return None
    hint: str = say("put the same mark at the end of the text")
    if line_of(slip.line(place)).value_column == place[1]:
        hint = with_line(hint, slip.line(place), closed)
    message = say("this quotation mark {sign} is never closed", sign=slip.sign(place))
    return slip.problem("yaml-unclosed-quote", message, hint, place)


def _quote_ends_early(slip: Slip) -> Problem | None:
    if slip.sign(slip.last) not in ("'", '"') or not slip.follows_on_its_line():
        return None
    mark = slip.sign(slip.last)
    message = say(
        "the text in {mark}…{mark} ends before this, and YAML allows no more after it", mark=mark
    )
    hint = slip.in_quotes(say("put the whole text in quotes"), slip.last)
    return slip.problem("yaml-quote-ends-early", message, hint, slip.at)


def _bad_escape(slip: Slip) -> Problem | None:
    if not slip.says("quoted"):
        return None
    message = say("between double quotes, YAML reads a backslash as the beginning of a code")
    hint = slip.in_quotes(say("use single quotes"), slip.since)
    column = max(slip.line(slip.at).rfind("\\", 0, slip.at[1] + 1), 0)
    return slip.problem("yaml-bad-escape", message, hint, (slip.at[0], column))


def _unclosed_bracket(slip: Slip) -> Problem | None:
    nothing_follows = not slip.line(slip.at).strip()
    place = slip.last if nothing_follows and slip.sign(slip.last) in ("[", "{") else slip.since
    closer = {"[": "]", "{": "}"}.get(slip.sign(place))
    if not closer or not slip.says("flow"):
        return None
    message = say("what '{sign}' opens here isn't closed, or lacks a comma", sign=slip.sign(place))
    advice = say(
        "add the missing '{closer}' or ','; if it is a text, put it in quotes", closer=closer
    )
    return slip.problem("yaml-unclosed-bracket", message, slip.in_quotes(advice, place), place)


def _comment_in_text(slip: Slip) -> Problem | None:
    above = slip.line((slip.at[0] - 1, 0)) if slip.at[0] else ""
    deeper = indent(slip.line(slip.at)) > indent(above)
    if not (slip.says("block mapping") and deeper and line_of(above).comment):
        return None
    column = len(above) - len(line_of(above).comment.lstrip())
    message = say("this '#' begins a comment and ends the text, which goes on in the next line")
    hint = say("put the whole text in quotes, or delete the comment")
    place = (slip.at[0] - 1, column)
    return slip.problem("yaml-comment-cuts-text", message, hint, place, len(above) - column)


def _wrong_kind(slip: Slip) -> Problem | None:
    dash = slip.line(slip.at)[slip.at[1] :].startswith("- ")
    if slip.at[1] != slip.since[1] or not slip.says("block mapping", "block collection"):
        return None
    if dash == slip.says("block collection") or slip.sign(slip.at) == ":":
        return None
    message = (
        say("a list item stands among keys")
        if dash
        else say("this stands among the items of a list")
    )
    hint = say("indent what belongs to the key above it; begin every item of a list with '- '")
    return slip.problem("yaml-indentation", message, hint, slip.at)


def _indentation(slip: Slip) -> Problem | None:
    if not slip.says("block mapping", "block collection", "document start"):
        return None
    levels = _levels_above(slip)
    if not slip.begins_its_line(slip.at) or not levels or slip.at[1] in levels:
        return None
    message = say(
        "this line begins in column {column}, and none that it could belong to does",
        column=slip.at[1] + 1,
    )
    like = (
        say("column {column}, like '{text}'", column=column + 1, text=short(text))
        for column, text in levels.items()
    )
    columns = reduce(lambda some, last: say("{some}, or in {last}", some=some, last=last), like)
    hint = say("begin it in {columns}", columns=columns)
    return slip.problem("yaml-indentation", message, hint, slip.at)


def _levels_above(slip: Slip) -> dict[int, str]:
    """Return the columns in which the lines above begin that are still open, deepest first."""
    levels: dict[int, str] = {}
    for text in reversed(slip.block.lines[: slip.at[0]]):
        says_something = text.strip() and not text.lstrip().startswith("#")
        if says_something and indent(text) < min(levels, default=len(text)):
            levels[indent(text)] = text.strip()
    return levels


def _unknown(slip: Slip) -> Problem:
    message = say("YAML can't read this")
    hint = say("write 'key: value', indent by two spaces a level, put a text with signs in quotes")
    return slip.problem("yaml-syntax", message, hint, slip.at)


_MISTAKES = (
    _tab,
    _odd_space,
    _no_space_after_colon,
    _no_colon,
    _runs_on,
    _colon_in_value,
    _unclosed_quote,
    _quote_ends_early,
    _bad_escape,
    reserved,
    _unclosed_bracket,
    _comment_in_text,
    _wrong_kind,
    _indentation,
)
