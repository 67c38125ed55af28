"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

import json

from brief.outputs.feeds.channel import Channel
from brief.urls import Base

NAME = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def write(channel: Channel, base: Base) -> bytes:
    """Return the file of a feed."""
    page = base.absolute(channel.page)
    feed = {
        "version": VERSION,
        "title": channel.title,
        "description": channel.description,
        "home_page_url": page,
        "feed_url": page + NAME,
        "language": channel.lang,
        "authors": [{"name": channel.publisher}],
        "items": [],
    }
    head = json.dumps(feed, ensure_ascii=False, indent=1).removesuffix("]\n}")
    items = ",\n  ".join(entry.json for entry in channel.entries)
    return (head + (f"\n  {items}\n ]\n}}\n" if items else "]\n}\n")).encode()
