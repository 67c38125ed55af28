"""markdown-it's two parsers, made to note where inline tokens stand and to lose nothing.

Text nested deeper than `maxNesting` is dropped in silence by markdown-it. Here it becomes a
fault, which shows the text as it was typed.
"""

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from brief.markdown.tokens import fault
from brief.problems import Problem, Where
from brief.sayings import say

DEEPEST = 50
TOO_DEEP = (
    "nested-too-deep",
    say(
        "This text is nested more than {most} levels deep; nothing can lay that out.",
        most=DEEPEST,
    ),
    say("take it out of some of its lists, quotations or brackets"),
)


class PlacedState(StateInline):
    """An inline state whose tokens know their offsets in the source, in `Token.map`."""

    pending_end = 0

    def append_pending(self, text: str) -> None:
        """Note where the pending text ends."""
        self.pending_end = self.pos + len(text)
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        """Push the pending text, with the offset of its end."""
        token = super().pushPending()
        token.map = [0, self.pending_end]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token, with the offset at which its rule began."""
        token = super().push(ttype, tag, nesting)
        after_bracket = ttype in ("link_open", "span_open") and self.src[self.pos] != "<"
        token.map = [self.pos - after_bracket, self.pos]
        return token


class PlacedInline(ParserInline):
    """An inline parser with places, linear in the face of brackets that never close."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse `src`, or give it back as one fault if its brackets or emphasis go too deep."""
        if _bracket_depth(src) <= DEEPEST:
            state = PlacedState(src, md, env, tokens)
            self.tokenize(state)
            for rule in self.ruler2.getRules(""):
                rule(state)
            if all(token.level <= DEEPEST for token in tokens):
                return tokens
        tokens[:] = [fault(Token("fault", "", 0, map=[0, 0]), *TOO_DEEP, shown=src)]
        return tokens


def _bracket_depth(src: str) -> int:
    if src.count("[") <= DEEPEST:
        return 0
    depth = deepest = 0
    for character in src:
        depth = max(depth + (character == "[") - (character == "]"), 0)
        deepest = max(deepest, depth)
    return deepest


class BoundedBlock(ParserBlock):
    """A block parser that shows what is nested too deep, instead of dropping it."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Read the lines from `startLine` up to `endLine`."""
        if state.level < DEEPEST:
            super().tokenize(state, startLine, endLine)
        else:
            _push_too_deep(state, startLine, endLine)


def _push_too_deep(state: StateBlock, start: int, end: int) -> None:
    stop = start + 1
    while stop < end and (state.isEmpty(stop) or state.sCount[stop] >= state.blkIndent):
        stop += 1
    token = state.push("fault", "p", 0)
    token.content = state.getLines(start, stop, state.blkIndent, False).strip()
    code, message, hint = TOO_DEEP
    token.meta = {"problem": Problem(code, message, block_place(state, start), hint)}
    state.line = stop


def block_place(state: StateBlock, line: int) -> Where:
    """Return the place at which the content of `line` starts, after its quote marks and indent."""
    offset = state.bMarks[line] + state.tShift[line]
    width = max(state.eMarks[line] - offset, 1)
    return Where("", line + 1, offset - state.src.rfind("\n", 0, offset), width)


def push_fault(state: StateBlock, line: int, code: str, message: str, hint: str) -> None:
    """Push a fault that shows `line` as it was typed."""
    token = state.push("fault", "p", 0)
    token.content = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    token.meta = {"problem": Problem(code, message, block_place(state, line), hint)}
