"""What most generators read: front matter as YAML, and links as plain Markdown."""

import json
from collections.abc import Mapping
from typing import Any

FOLDERS = {"entity": "entities", "event": "events", "source": "sources", "topic": "topics"}


def document(fields: Mapping[str, Any], text: str) -> str:
    """Return a file with front matter. Values are written as JSON, which is YAML as well."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
    return "\n".join(("---", *lines, "---", "", text, ""))


def cite(source: str, claim: str) -> str:
    """Return a link to a claim on the page of its source."""
    return f"[{claim[-1]}](/sources/{source}/#{claim})"


def link(kind: str, id: str, words: str) -> str:
    """Return a link to the page of an object."""
    return f"[{words}](/{FOLDERS[kind]}/{id}/)"
