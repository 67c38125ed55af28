"""A feed as Atom (RFC 4287).

Atom wants an instant where editors know a day: midnight UTC stands for the day.
"""

from xml.etree import ElementTree as ET

from brief.outputs.feeds.atom_entry import add, instant
from brief.outputs.feeds.channel import Channel
from brief.urls import Base
from brief.views.feeds import ATOM

NAME = "feed.xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
_END = "\n</feed>"


def write(channel: Channel, base: Base) -> bytes:
    """Return the file of a feed. Characters that XML 1.0 forbids are left out."""
    page = base.absolute(channel.page)
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": channel.lang})
    add(root, "id", channel.first + NAME)
    add(root, "title", channel.title)
    add(root, "subtitle", channel.description)
    add(root, "updated", instant(channel.updated))
    add(ET.SubElement(root, "author"), "name", channel.publisher)
    add(root, "rights", channel.rights)
    add(root, "link", "", rel="self", type=ATOM, href=page + NAME)
    add(root, "link", "", rel="alternate", type="text/html", href=page)
    ET.indent(root)
    head = ET.tostring(root, encoding="utf-8", xml_declaration=True).decode().removesuffix(_END)
    return "\n  ".join((head, *(entry.atom for entry in channel.entries))).encode() + b"\n</feed>\n"
