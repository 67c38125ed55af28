"""The inline rules for `[@source/claim]` and `[[kind:id|words]]`."""

import re

from markdown_it.rules_inline import StateInline

from brief.markdown.body import LINK_KINDS, Cite, Link
from brief.markdown.tokens import fault
from brief.problems import Where, did_you_mean
from brief.sayings import say

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
CLAIM = re.compile(rf"{ID}/{ID}")
CITATION = re.compile(r"\[@([^\[\]]*)\]")
REFERENCE = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
HOW_TO_CITE = say("write [@source/claim], or [@source/claim; @other/claim] for several")
HOW_TO_LINK = say("write [[event:some-id]], or [[entity:some-id|the words to show]]")


def citation(state: StateInline, silent: bool) -> bool:
    """Read `[@a/b; @c/d]`. What is not one, but is followed by '(', is left to be a link."""
    found = CITATION.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    names = [name.strip() for name in f"@{found[1]}".split(";")]
    claims = tuple(name[1:] for name in names)
    good = all(n[:1] == "@" and CLAIM.fullmatch(n[1:]) for n in names)
    if not good and state.src.startswith("(", found.end()):
        return False
    if not silent:
        _push(state, found, Cite(claims, _width(found)) if good else _citation_fault(names))
    state.pos = found.end()
    return True


def reference(state: StateInline, silent: bool) -> bool:
    """Read `[[kind:id]]` or `[[kind:id|words]]`; the words are plain text."""
    found = REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        target, words = found[1].strip(), " ".join((found[2] or "").split())
        link = read_target(target, words, _width(found))
        _push(state, found, link or _reference_fault(target))
    state.pos = found.end()
    return True


def read_target(target: str, words: str, where: Where) -> Link | None:
    """Return the link that `target`, "kind:id", is meant for, or None if it is not well written."""
    kind, _, name = target.partition(":")
    pattern = CLAIM.pattern if kind == "claim" else ID
    good = kind in LINK_KINDS and re.fullmatch(pattern, name)
    return Link(kind, name, words, where) if good else None


def _width(found: re.Match[str]) -> Where:
    return Where("", width=found.end() - found.start())


def _push(state: StateInline, found: re.Match[str], value: Cite | Link | tuple[str, ...]) -> None:
    token = state.push("part", "", 0)
    if isinstance(value, tuple):
        code, message, hint = value
        fault(token, code, message, hint, shown=found[0])
    else:
        token.meta = {"part": value}


def _citation_fault(names: list[str]) -> tuple[str, str, str]:
    bad = next(n for n in names if n[:1] != "@" or not CLAIM.fullmatch(n[1:]))
    hint = HOW_TO_CITE
    if CLAIM.fullmatch(bad[1:].lower()):
        hint = say("ids are in lower case: write '{fix}'", fix=bad.lower())
    elif "," in bad:
        hint = say("put ';' between claims: [@source/claim; @other/claim]")
    elif re.fullmatch(f"@{ID}", bad):
        hint = say("name the claim, too: [{bad}/claim]", bad=bad)
    return "bad-citation", say("'{bad}' does not name a claim of a source.", bad=bad), hint


def _reference_fault(target: str) -> tuple[str, str, str]:
    kind, colon, name = target.partition(":")
    if not colon:
        message = say("'[[{target}]]' does not say what kind of thing it links to.", target=target)
        return "bad-reference", message, HOW_TO_LINK
    if kind not in LINK_KINDS:
        message = say("'{kind}' is not a kind of thing that can be linked to.", kind=kind)
        hint = did_you_mean(kind, LINK_KINDS) or say(
            "use one of: {names}", names=", ".join(LINK_KINDS)
        )
        return "bad-reference", message, hint
    form = "source/claim" if kind == "claim" else "some-id"
    hint = say(
        "write [[{kind}:{form}]], in lower-case letters, digits and '-'", kind=kind, form=form
    )
    return "bad-reference", say("'{name}' is not an id.", name=name), hint
