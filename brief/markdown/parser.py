"""The one markdown-it parser of all bodies.

It reads CommonMark, tables, footnotes, definition lists, attributes, and our references. It
reads no raw HTML, makes no bare address clickable, and replaces nothing such as "(c)".
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from brief.markdown.attributes import ALLOWED, stray_attributes
from brief.markdown.blocks import fenced_block
from brief.markdown.footnotes import footnote
from brief.markdown.placed import DEEPEST, BoundedBlock, PlacedInline
from brief.markdown.references import citation, reference

OPTIONS = {"html": False, "xhtmlOut": False, "maxNesting": DEEPEST, "store_labels": True}
STARTS = ["paragraph", "reference", "blockquote", "list"]


class BodyParser(MarkdownIt):
    """markdown-it with our parsers. It takes every link: `links` refuses, with a problem."""

    def __init__(self) -> None:
        super().__init__("zero")
        self.block, self.inline = BoundedBlock(), PlacedInline()
        self.configure("commonmark", OPTIONS)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        """Accept any `url`."""
        return True


@cache
def parser() -> MarkdownIt:
    """Return the parser. It keeps nothing of a text between two of them."""
    md = BodyParser().enable("table").disable(["html_block", "html_inline", "text_join"])
    md.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    md.block.ruler.at("footnote_def", footnote, {"alt": ["paragraph", "reference"]})
    md.use(deflist_plugin)
    md.use(
        attrs_plugin, after=("code_inline", "link_close", "span_close"), spans=True, allowed=ALLOWED
    )
    md.use(attrs_block_plugin, allowed=ALLOWED)
    md.core.ruler.before("attr", "stray_attributes", stray_attributes)
    md.block.ruler.before("fence", "fenced_block", fenced_block, {"alt": STARTS})
    md.inline.ruler.before("link", "citation", citation)
    md.inline.ruler.before("link", "reference", reference)
    for name in ("part", "fault", "text_special"):
        md.add_render_rule(name, RENDER[name])
    return md


def _part(self: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """Leave a mark for `parts.render`: the number of the part between two NUL."""
    env["parts"].append(tokens[at].meta["part"])
    return f"\0{len(env['parts']) - 1}\0"


def _text(self: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    text = escapeHtml(tokens[at].content)
    return f"<p>{text}</p>\n" if tokens[at].tag == "p" else text


RENDER = {"part": _part, "fault": _text, "text_special": _text}
