"""A feed as Atom (RFC 4287).

Atom wants an instant where editors know a day: midnight UTC stands for the day.
"""

import re
from datetime import date
from xml.etree import ElementTree as ET

from brief.outputs.feeds.channels import Channel
from brief.outputs.feeds.entries import Entry
from brief.urls import Base
from brief.views.feeds import ATOM

NAME = "feed.xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0, 2.2


def write(channel: Channel, base: Base) -> bytes:
    """Return the file of a feed. Characters that XML 1.0 forbids are left out."""
    page = base.absolute(channel.page)
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": channel.lang})
    _add(root, "id", channel.first + NAME)
    _add(root, "title", channel.title)
    _add(root, "subtitle", channel.description)
    _add(root, "updated", instant(channel.updated))
    _add(ET.SubElement(root, "author"), "name", channel.publisher)
    _add(root, "rights", channel.rights)
    _add(root, "link", "", rel="self", type=ATOM, href=page + NAME)
    _add(root, "link", "", rel="alternate", type="text/html", href=page)
    for entry in channel.entries:
        _entry(ET.SubElement(root, "entry", {"xml:lang": entry.lang}), entry)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def instant(day: date) -> str:
    """Return the instant that stands for a day (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def _entry(element: ET.Element, entry: Entry) -> None:
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", instant(entry.updated))
    if entry.published:
        _add(element, "published", instant(entry.published))
    for name in entry.authors:
        _add(ET.SubElement(element, "author"), "name", name)
    for tag in entry.tags:
        _add(element, "category", "", term=tag)
    _add(element, "link", "", rel="alternate", type="text/html", href=entry.url)
    _add(element, "summary", entry.summary)
    _add(element, "content", entry.html, type="html")


def _add(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    held = {name: _legal(value) for name, value in attributes.items()}
    ET.SubElement(parent, tag, held).text = _legal(text) or None


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
