"""The typography of a body: of its tokens, each in sight of its neighbours."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown_it.token import Token

from brief.markdown.body import Link
from brief.markdown.typography import MASK, plain, set_pieces


def typeset(tokens: Iterable[Token], lang: str) -> None:
    """Set the text of a body in `lang`, but not its quotations, code, or other languages."""
    for token, kept in _with_kept(tokens, lang):
        if token.type == "inline" and token.children and not kept:
            _set_inline(token.children, lang)


def _with_kept(tokens: Iterable[Token], lang: str) -> Iterator[tuple[Token, bool]]:
    """Yield each token, and whether it stays as typed: quoted, or in another language."""
    depth = 0
    opened: list[bool] = []
    for token in tokens:
        if token.nesting == 1:
            opened.append(token.type == "blockquote_open" or _is_foreign(token, lang))
            depth += opened[-1]
        elif token.nesting == -1 and opened:
            depth -= opened.pop()
        yield token, depth > 0


def _is_foreign(token: Token, lang: str) -> bool:
    own = str(token.attrs.get("lang", lang))
    return own.partition("-")[0].lower() != lang.partition("-")[0].lower()


def _set_inline(children: list[Token], lang: str) -> None:
    pieces = [_piece(child, kept) for child, kept in _with_kept(children, lang)]
    for child, old, new in zip(children, pieces, set_pieces(pieces, lang), strict=True):
        link = child.meta.get("part")
        if isinstance(link, Link) and link.words:
            child.meta["part"] = replace(link, words=plain(link.words, lang))
        elif child.type == "text" and old != new:
            child.content = new


def _piece(token: Token, kept: bool) -> str:
    if token.type == "text" and not kept:
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "part":
        return MASK
    return MASK * len(token.content)
