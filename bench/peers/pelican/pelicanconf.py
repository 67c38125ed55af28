"""Topics are Pelican's tags, entities its authors; events and sources are articles as well."""

import json
from pathlib import Path

SITENAME = "Bench"
SITEURL = "https://example.org"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
THEME = "theme"
PATH_METADATA = r"(?P<category>[^/]+)/(?P<slug>.*)\.md"
ARTICLE_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{slug}/index.html"
TAG_URL = "topics/{slug}/"
TAG_SAVE_AS = "topics/{slug}/index.html"
AUTHOR_URL = "entities/{slug}/"
AUTHOR_SAVE_AS = "entities/{slug}/index.html"
CATEGORY_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
TAGS_SAVE_AS = "topics/index.html"
AUTHORS_SAVE_AS = "entities/index.html"
CATEGORIES_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "authors", "events", "sources", "sitemap"]
EVENTS_SAVE_AS = "events/index.html"
SOURCES_SAVE_AS = "sources/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
TEMPLATE_EXTENSIONS = [".html", ".xml"]
DEFAULT_PAGINATION = False
SLUGIFY_SOURCE = "basename"
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feed.xml"
FEED_ALL_RSS = None
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = "topics/{slug}/feed.xml"
AUTHOR_FEED_ATOM = "entities/{slug}/feed.xml"
THEME_STATIC_DIR = "assets"
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.tables": {},
        "markdown.extensions.toc": {},
        "markdown.extensions.meta": {},
    },
    "output_format": "html5",
}
FORMATTED_FIELDS: list[str] = []  # summaries are plain text
SUBJECTS = json.loads(Path("subjects.json").read_text("utf-8"))
