"""sitemap.xml with the languages of each page, and robots.txt that names it.

Follows sitemaps.org protocol 0.9 with Google's xhtml:link alternates.
"""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from brief.urls import Base
from brief.views import Asset, Head

URLS = ("/sitemap.xml", "/robots.txt")
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def listing(heads: Iterable[Head], base: Base) -> tuple[Asset, ...]:
    """Return the sitemap of the pages with these heads that may be listed, and robots.txt."""
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for head in sorted(heads, key=lambda head: head.url):
        if head.indexed:
            _entry(root, head, base)
    ET.indent(root)
    sitemap = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {base.absolute(URLS[0])}\n"
    return Asset(URLS[0], sitemap + b"\n"), Asset(URLS[1], robots.encode())


def _entry(root: ET.Element, head: Head, base: Base) -> None:
    entry = ET.SubElement(root, f"{{{SITEMAP}}}url")
    ET.SubElement(entry, f"{{{SITEMAP}}}loc").text = base.absolute(head.url)
    alternates = [(a.lang, a.url) for a in head.alternates]
    for lang, url in [*alternates, ("x-default", head.default)]:
        address = {"rel": "alternate", "hreflang": lang, "href": base.absolute(url)}
        ET.SubElement(entry, f"{{{XHTML}}}link", address)
