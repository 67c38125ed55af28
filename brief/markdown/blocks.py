"""The block rule for `::: timeline lane=xai` … `:::`, which stands alone and holds nothing."""

import re
from itertools import takewhile

from markdown_it.rules_block import StateBlock

from brief.markdown.body import BLOCK_NAMES, Block
from brief.markdown.placed import block_place, push_fault
from brief.problems import Problem, did_you_mean
from brief.sayings import say

FENCE = re.compile(r":{3,}[ \t]*(.*?)[ \t]*")
OPTION = re.compile(r'([A-Za-z][\w-]*)=("[^"]*"|[^\s"]+)')
WORD = re.compile(r'(?:[^\s"]|"[^"]*"?)+')


def fenced_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an opening line; what follows up to its `:::` should be empty."""
    opening = _fence(state, start)
    if opening is None:
        return False
    if silent:
        return True
    state.line = start + 1
    if opening:
        _open(state, start, end, opening)
    elif start not in state.env.get("closed", ()):
        message = say("This ':::' closes nothing.")
        push_fault(state, start, "unopened-block", message, say("delete the line"))
    return True


def _fence(state: StateBlock, line: int) -> str | None:
    """Return what a line says after its ':::', or None if it is no such line."""
    if state.is_code_block(line):
        return None
    found = FENCE.fullmatch(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
    return found[1] if found else None


def _open(state: StateBlock, start: int, end: int, opening: str) -> None:
    inside = takewhile(lambda n: _is_inside(state, n), range(start + 1, end))
    closing = next((n for n in inside if _fence(state, n) is not None), None)
    if closing is None or _fence(state, closing):
        message, hint = (
            say("The block '::: {opening}' is not closed.", opening=opening),
            say("write ':::' on the next line"),
        )
        push_fault(state, start, "unclosed-block", message, hint)
        return
    state.env.setdefault("closed", set()).add(closing)
    _push_block(state, start, opening)
    first = next((n for n in range(start + 1, closing) if not state.isEmpty(n)), None)
    if first is None:
        state.line = closing + 1
    else:
        message = say("There is text inside a ':::' block, which shows none.")
        _report(state, first, "block-not-empty", message, say("move it below the closing ':::'"))


def _is_inside(state: StateBlock, line: int) -> bool:
    """Tell whether a line belongs to the list item or quotation that is being read."""
    return state.isEmpty(line) or state.sCount[line] >= state.blkIndent


def _push_block(state: StateBlock, line: int, opening: str) -> None:
    name, *words = WORD.findall(opening)
    options = tuple((key, value.strip('"')) for key, value in OPTION.findall(" ".join(words)))
    if wrong := _fault_of(name, words, options):
        push_fault(state, line, *wrong)
    else:
        token = state.push("part", "", 0)
        token.meta = {"part": Block(name, options, block_place(state, line))}


def _fault_of(
    name: str, words: list[str], options: tuple[tuple[str, str], ...]
) -> tuple[str, str, str] | None:
    if name not in BLOCK_NAMES:
        hint = did_you_mean(name, BLOCK_NAMES) or say(
            "use one of: {names}", names=", ".join(BLOCK_NAMES)
        )
        return "unknown-block", say("There is no ':::' block named '{name}'.", name=name), hint
    if odd := [word for word in words if not OPTION.fullmatch(word)]:
        return (
            "bad-option",
            say("'{odd}' is not an option.", odd=odd[0]),
            say("write options as key=value"),
        )
    if len(dict(options)) < len(options):
        return "bad-option", say("An option of this block is given twice."), say("keep one of them")
    return None


def _report(state: StateBlock, line: int, code: str, message: str, hint: str) -> None:
    """Report a fault of a line that is shown anyway."""
    token = state.push("fault", "", 0)
    token.meta = {"problem": Problem(code, message, block_place(state, line), hint)}
