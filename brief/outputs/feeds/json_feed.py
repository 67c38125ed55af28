"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

import json
from typing import Any

from brief.outputs.feeds.atom import instant
from brief.outputs.feeds.channels import Channel
from brief.outputs.feeds.entries import Entry
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
        "items": [_item(entry) for entry in channel.entries],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_modified": instant(entry.updated),
        "language": entry.lang,
    }
    if entry.published:
        item["date_published"] = instant(entry.published)
    if entry.authors:
        item["authors"] = [{"name": name} for name in entry.authors]
    return item | ({"tags": list(entry.tags)} if entry.tags else {})
