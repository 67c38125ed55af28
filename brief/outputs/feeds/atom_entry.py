"""An entry of an Atom feed, and how its elements are made."""

import re
from datetime import date
from xml.etree import ElementTree as ET

from brief.outputs.feeds.entries import Entry

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0, 2.2


def write(entry: Entry) -> str:
    """Return the element of an entry, indented as a child of the feed's."""
    element = ET.Element("entry", {"xml:lang": entry.lang})
    _fill(element, entry)
    ET.indent(element, level=1)
    return ET.tostring(element, encoding="unicode")


def instant(day: date) -> str:
    """Return the instant that stands for a day (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def add(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    """Add an element with a text, without the characters that XML 1.0 forbids."""
    held = {name: _legal(value) for name, value in attributes.items()}
    ET.SubElement(parent, tag, held).text = _legal(text) or None


def _fill(element: ET.Element, entry: Entry) -> None:
    add(element, "id", entry.id)
    add(element, "title", entry.title)
    add(element, "updated", instant(entry.updated))
    if entry.published:
        add(element, "published", instant(entry.published))
    for name in entry.authors:
        add(ET.SubElement(element, "author"), "name", name)
    for tag in entry.tags:
        add(element, "category", "", term=tag)
    add(element, "link", "", rel="alternate", type="text/html", href=entry.url)
    add(element, "summary", entry.summary)
    add(element, "content", entry.html, type="html")


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
