"""Links: those to other sites by an allow-list, those to our own objects as `Link` parts."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from markdown_it.token import Token

from brief.markdown.body import LINK_KINDS
from brief.markdown.places import Lines, place
from brief.markdown.references import read_target
from brief.markdown.tokens import fault, inlines, words_of
from brief.problems import Problem, Where, did_you_mean
from brief.sayings import say

WEB = re.compile(r"https?://[^/?#@\\]+([/?#].*)?", re.IGNORECASE)
MAIL = re.compile(r"mailto:[^@/?#]+@[^@/?#]+(\?.*)?", re.IGNORECASE)
OURS = re.compile(rf"({'|'.join(LINK_KINDS)}):.*")
SCHEMES = say("write a link that starts with https:// (or http://, mailto:, or # for this page)")


def check_links(tokens: Iterable[Token], ids: Collection[str], lines: Lines) -> Iterator[Problem]:
    """Yield what is wrong with the links; links to our objects become parts or faults."""
    for inline, children in inlines(tokens):
        if any(child.type == "link_open" for child in children):
            inline.children = []
            for link in _links(children):
                where = place(inline, (link[0].map or [0])[0], lines)
                yield from _check(link, ids, where)
                inline.children += link


def _links(children: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield the children in lists: a link from its start to its end, or one that is in none."""
    link: list[Token] = []
    for child in children:
        link.append(child)
        if link[0].type != "link_open" or child.type == "link_close":
            yield link
            link = []


def _check(link: list[Token], ids: Collection[str], where: Where) -> Iterator[Problem]:
    opening = link[0]
    if opening.type != "link_open":
        return
    href, title = str(opening.attrs["href"]), opening.attrs.pop("title", None)
    if title:
        message = say("The link's title, '{title}', is not shown.", title=title)
        yield Problem("link-title", message, where, say("say it in the text"), severity="warning")
    if OURS.fullmatch(href):
        link[:] = [_part(link, href, where)]
    elif problem := _refusal(href, ids, where):
        link[0].hidden = link[-1].hidden = True
        yield problem


def _part(link: list[Token], href: str, where: Where) -> Token:
    opening, automatic = link[0], link[0].info == "auto"
    words = "".join(words_of(child) for child in link[1:-1])
    token = Token("part", "", 0, map=opening.map)
    if part := read_target(href, "" if automatic else words, where):
        token.meta = {"part": part}
        return token
    message = say(
        "'{href}' does not name anything: an id is missing or not well written.", href=href
    )
    hint = say("write [words](event:some-id), in lower-case letters, digits and '-'")
    return fault(token, "bad-reference", message, hint, shown=words)


def _refusal(href: str, ids: Collection[str], where: Where) -> Problem | None:
    if href.startswith("#"):
        if href[1:] in ids:
            return None
        message = say("Nothing in this text is called '{href}'.", href=href)
        hint = did_you_mean(href[1:], ids) or say("link to the id of one of its headings")
        return Problem("unknown-fragment", message, where, hint)
    if WEB.fullmatch(href) or MAIL.fullmatch(href):
        return None
    return Problem("link-scheme", say("A link can't lead to '{href}'.", href=href), where, SCHEMES)


def unused_definitions(
    tokens: Iterable[Token], env: Mapping[str, Any], lines: Lines
) -> Iterator[Problem]:
    """Yield a problem for each `[label]: address` that no link uses, or that comes twice."""
    defined: dict[str, Any] = env.get("references", {})
    if not defined:
        return
    used = {c.meta.get("label") for _, children in inlines(tokens) for c in children}
    rows = {d["map"][0] for label, d in defined.items() if label not in used}
    for row in sorted(rows | {d["map"][0] for d in env.get("duplicate_refs", ())}):
        message = say("No link uses this address: {line}", line=lines[row].strip())
        yield Problem("unused-link", message, Where("", row + 1), say("delete it, or link to it"))
