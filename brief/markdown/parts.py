"""From tokens to parts: markup, cut where references and blocks stand."""

from collections.abc import Iterable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from brief.markdown.body import Html, Part


def render(md: MarkdownIt, tokens: Iterable[Token], env: dict[str, Any]) -> tuple[Part, ...]:
    """Return the markup and the references of a body, in order.

    A reference leaves its number between two NUL, which no text can hold: markdown-it replaces it.
    """
    parts: list[Part] = []
    html: str = md.renderer.render(list(tokens), md.options, env | {"parts": parts})
    pieces = html.split("\0")
    made = [parts[int(p)] if n % 2 else Html(p) for n, p in enumerate(pieces)]
    return tuple(part for part in made if part != Html(""))


def align_by_class(tokens: Iterable[Token]) -> None:
    """Align table cells by a class; the site's security policy forbids inline styles."""
    for token in tokens:
        if token.tag in ("th", "td") and "style" in token.attrs:
            style = str(token.attrs.pop("style"))
            token.attrs["class"] = style.replace("text-align:", "align-")
