"""/admin/, where site.yaml asks for it: the page, what the CMS is told, and our part of its code.

The CMS itself comes from npm (`brief/admin/fetching.py`) and is copied like an asset.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from brief.admin.settings import settings
from brief.outputs.plan import Editions, Items, Plan
from brief.views import Asset, Page
from brief.views.admin import URL, admin_view

SETTINGS = f"{URL}settings.json"
OURS = ("start.js", "yaml.js", "form.js", "pickers.js", "preview.js", "style.css")
_WEB = Path(__file__).parent.parent / "admin" / "web"


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the page and what belongs to it, if the site has it."""
    if editions[0].config.site.admin:
        yield Plan((URL, SETTINGS, *(URL + name for name in OURS)), _made)


def _made(editions: Editions) -> Items:
    yield Page(URL, "admin.html", admin_view(editions[0]))
    told = json.dumps(settings(editions), ensure_ascii=False, sort_keys=True)
    yield Asset(SETTINGS, told.encode())
    for name in OURS:
        yield Asset(URL + name, (_WEB / name).read_bytes())
