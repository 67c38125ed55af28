"""Entries are posts, events and sources pages; topics and entities are taxonomies of a plugin."""

import json
from pathlib import Path

BLOG_AUTHOR = "The editors"
BLOG_TITLE = "Bench"
SITE_URL = BASE_URL = "https://example.org/"
BLOG_EMAIL = ""
BLOG_DESCRIPTION = "An invented brief, to measure with."
DEFAULT_LANG = "en"
TRANSLATIONS = {"en": ""}
TIMEZONE = "UTC"
THEME = "bench"
POSTS = (("entries/*.md", "entries", "single.tmpl"),)
PAGES = (("events/*.md", "events", "single.tmpl"), ("sources/*.md", "sources", "single.tmpl"))
COMPILERS = {"markdown": (".md",)}
METADATA_FORMAT = "YAML"
PAGE_INDEX = True  # lists of events and of sources
INDEX_DISPLAY_POST_COUNT = 1_000_000
FEED_LENGTH = 50
FEED_TEASERS = False
FEED_LINKS_APPEND_QUERY = False
RSS_FILENAME_BASE = "feed"
STRIP_INDEXES = True
COPY_SOURCES = False
SHOW_SOURCELINK = False
USE_BUNDLES = False
DISABLED_PLUGINS = [
    *("classify_archive", "classify_authors", "classify_categories", "classify_sections"),
    *("classify_tags", "render_galleries", "render_listings"),
]
SUBJECTS = json.loads(Path("subjects.json").read_text("utf-8"))
TEMPLATE_FILTERS = {
    "name": lambda id: SUBJECTS[id]["name"],
    "day": lambda post: post.date.strftime("%Y-%m-%d"),
}
