"""An item of a JSON Feed."""

import json
from typing import Any

from brief.outputs.feeds.atom_entry import instant
from brief.outputs.feeds.entries import Entry


def write(entry: Entry) -> str:
    """Return the object of an entry, indented as one of the feed's items."""
    return json.dumps(_item(entry), ensure_ascii=False, indent=1).replace("\n", "\n  ")


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
