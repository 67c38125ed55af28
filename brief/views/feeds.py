"""Where feeds are: beside the page that they follow, such as /en/topics/x/feed.xml."""

from brief.views.edition import Edition
from brief.views.page import FeedLink

ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
FORMATS = {"feed.xml": ATOM, "feed.json": JSON_FEED}


def feeds_beside(page: str, title: str) -> tuple[FeedLink, ...]:
    """Return the feed of a page, given by its address, in each format."""
    return tuple(FeedLink(title, type, page + name) for name, type in FORMATS.items())


def site_feeds(edition: Edition) -> tuple[FeedLink, ...]:
    """Return the feed of the whole site in one language, in each format."""
    return feeds_beside(f"/{edition.lang}/", edition.text(edition.config.site.title).text)


def title_of_part(name: str, edition: Edition) -> str:
    """Return the title of a feed that follows only a part of the site."""
    return f"{name} — {edition.text(edition.config.site.title).text}"


def feeds_of(edition: Edition, page: str, name: str, is_followed: bool) -> tuple[FeedLink, ...]:
    """Return the feeds that the page `name` offers: its own, if it is followed, and the site's."""
    own = feeds_beside(page, title_of_part(name, edition)) if is_followed else ()
    return (*own, *site_feeds(edition))
