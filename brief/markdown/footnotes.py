"""Footnotes: each is written once, outside all else, and used."""

from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def, footnote_tail

from brief.markdown.placed import push_fault
from brief.markdown.places import Lines
from brief.markdown.tokens import fault, inlines
from brief.problems import Problem, Where, did_you_mean
from brief.sayings import say


def footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[^name]: …`; inside a list, a quotation or another note it is a fault."""
    if state.level == 0 or silent:
        return footnote_def(state, start, end, silent)
    if not footnote_def(state, start, end, True):
        return False
    message = say("A footnote is written inside a list, a quotation or another footnote.")
    push_fault(state, start, "bad-footnote", message, say("write it on a line without indent"))
    state.line = start + 1
    return True


def check_footnotes(tokens: list[Token], env: dict[str, Any], lines: Lines) -> Iterator[Problem]:
    """Yield what is wrong with the notes; a mark of no note becomes a fault."""
    notes = [token for token in tokens if token.type == "footnote_reference_open"]
    labels = {note.meta["label"] for note in notes}
    used = set(_used(tokens, labels, env))
    seen: set[str] = set()
    for note in notes:
        label = note.meta["label"]
        code, message, hint = _fault_of(label, label in used, label in seen)
        if code:
            row = (note.map or [0])[0]
            column = max(lines[row].find("[^"), 0) + 1
            yield Problem(code, message, Where("", row + 1, column, len(label) + 3), hint)
        seen.add(label)


def _used(tokens: list[Token], labels: set[str], env: dict[str, Any]) -> Iterator[str]:
    for _, children in inlines(tokens):
        for child in children:
            if child.type == "footnote_ref":
                label = child.meta["label"]
                yield label
                if label not in labels:
                    env["footnotes"]["list"].pop(child.meta["id"], None)
                    hint = did_you_mean(label, labels) or say(
                        "write the note: [^{label}]: …", label=label
                    )
                    message = say("There is no footnote '{label}'.", label=label)
                    fault(child, "unknown-footnote", message, hint, shown=f"[^{label}]")


def _fault_of(label: str, used: bool, again: bool) -> tuple[str, str, str]:
    if again:
        return (
            "bad-footnote",
            say("The footnote '{label}' is written twice.", label=label),
            say("give one another name"),
        )
    if not used:
        hint = say("put [^{label}] into the text, or delete the note", label=label)
        return (
            "unused-footnote",
            say("Nothing refers to the footnote '{label}'.", label=label),
            hint,
        )
    return "", "", ""


def note_ids(env: dict[str, Any]) -> set[str]:
    """Return the ids that the notes, and their marks in the text, have in the page."""
    notes: dict[int, Any] = env.get("footnotes", {}).get("list", {})
    return {f"{prefix}{n + 1}" for n in notes for prefix in ("fn", "fnref")}


def notes_last(md: MarkdownIt, tokens: list[Token], env: dict[str, Any]) -> list[Token]:
    """Return the tokens with the notes moved to the end."""
    state = StateCore("", md, env, tokens)
    footnote_tail(state)
    return state.tokens
