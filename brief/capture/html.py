"""The text of a web page, paragraph by paragraph. The room of selectolax.

Nothing is chosen by its looks: all that a reader may see is kept, menus and banners as well, for
the source to say which lines are debris. Where the page marks one article, it is that alone.
"""

import re
from importlib.metadata import version

from selectolax.lexbor import LexborHTMLParser, LexborNode

from brief.capture.extract import Extract
from brief.sayings import say

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SPACES = re.compile(r"[ \t\r\n\f]+")  # what HTML collapses: no-break spaces stay
_UNSEEN = "script, style, template, noscript, svg, iframe, button, select, textarea, [hidden]"
_BLOCKS = (
    "p, div, section, article, main, header, footer, nav, aside, h1, h2, h3, h4, h5, h6, ul, ol, "
    "li, dl, dt, dd, table, tr, td, th, blockquote, figure, figcaption, pre, form, hr, address"
)
_PARAGRAPH, _LINE = "\u2029", "\u2028"  # what ends there, until all spaces are collapsed


def extract(data: bytes) -> Extract:
    """Return the text of a page, with its title, language, address and day as it states them."""
    page = LexborHTMLParser(_decoded(data))
    root = page.root
    lang = (root.attributes.get("lang") or "") if root else ""
    facts = (
        _meta(page, "og:title") or _words(page.css_first("title")),
        lang.partition("-")[0].lower(),
        _attribute(page, "link[rel=canonical]", "href") or _meta(page, "og:url"),
        _day(page),
    )
    method = say(
        "the text of a web page, extracted by selectolax {version}", version=version("selectolax")
    )
    text = _paragraphs(_article(page)).encode("utf-8", "replace")
    return Extract(text, method, *facts, taken_from="web_page")


def _decoded(data: bytes) -> str:
    """Decode a page as UTF-8, or else as it says, or else as browsers do."""
    stated = _CHARSET.search(data[:4096])
    for name in ("utf-8", stated[1].decode("ascii") if stated else "", "windows-1252"):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (UnicodeError, LookupError):
            continue
    return data.decode("windows-1252", "replace")


def _meta(page: LexborHTMLParser, name: str) -> str:
    return _attribute(page, f'meta[property="{name}"]', "content")


def _attribute(page: LexborHTMLParser, selector: str, name: str) -> str:
    node = page.css_first(selector)
    return ((node.attributes.get(name) if node else "") or "").strip()


def _words(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""


def _day(page: LexborHTMLParser) -> str:
    found = _DAY.match(_meta(page, "article:published_time"))
    return found[0] if found else ""


def _article(page: LexborHTMLParser) -> LexborNode | None:
    """Return the one article of a page, or its main part, or all of it."""
    for selector in ("article", "main"):
        found = page.css(selector)
        if len(found) == 1:
            return found[0]
    return page.body


def _paragraphs(node: LexborNode | None) -> str:
    """Return the text of a node, an empty line between two blocks."""
    if node is None:
        return ""
    for unseen in node.css(_UNSEEN):
        unseen.decompose()
    for end in node.css("br"):
        end.replace_with(_LINE)
    for block in node.css(_BLOCKS):
        block.insert_before(_PARAGRAPH)
        block.insert_after(_PARAGRAPH)
    parts = _SPACES.sub(" ", node.text()).split(_PARAGRAPH)
    kept = ("\n".join(map(_stripped, part.split(_LINE))).strip("\n") for part in parts)
    text = "\n\n".join(part for part in kept if part.strip())
    return f"{text}\n" if text else ""


def _stripped(line: str) -> str:
    return line.strip(" ")
