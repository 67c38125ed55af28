"""Files that hosts and robots look for: .nojekyll, and security.txt if there is a contact.

security.txt follows RFC 9116. It stands at the top of the site, where that RFC allows it for old
practice: a folder `.well-known` is hidden, and GitHub Pages is not given hidden files.
"""

import datetime
from collections.abc import Iterator

from brief.config import Config
from brief.outputs.plan import Editions, Items, Plan
from brief.urls import Base
from brief.views import Asset

NO_JEKYLL = "/.nojekyll"  # has GitHub Pages publish a branch as it is
SECURITY = "/security.txt"
VALID_DAYS = 364  # the RFC wants less than a year
SPARE_DAYS = 60  # before it expires, it is made anew


def plan(editions: Editions) -> Iterator[Plan]:  # noqa: ARG001 - the same for every site
    """Plan both; what is not called for is not made."""
    yield Plan((NO_JEKYLL, SECURITY), _files)


def _files(editions: Editions) -> Items:
    yield Asset(NO_JEKYLL, b"")
    config, library = editions[0].config, editions[0].library
    if config.site.contact:
        languages = ", ".join(edition.lang for edition in editions)
        text = security_txt(config.site.contact, library.as_of, languages, config.base)
        yield Asset(SECURITY, text.encode())


def renewal(config: Config, as_of: datetime.date) -> Iterator[datetime.date]:
    """Yield the day from which a site that was made on its as-of day has to be made anew."""
    if config.site.contact:
        yield _after(as_of, VALID_DAYS - SPARE_DAYS)


def _after(day: datetime.date, days: int) -> datetime.date:
    return datetime.date.fromordinal(min(day.toordinal() + days, datetime.date.max.toordinal()))


def security_txt(contact: str, as_of: datetime.date, languages: str, base: Base) -> str:
    """Return the file: the contact, and until when it may be relied on."""
    last = _after(as_of, VALID_DAYS)
    return (
        f"Contact: {contact}\n"
        f"Expires: {last.isoformat()}T00:00:00Z\n"
        f"Preferred-Languages: {languages}\n"
        f"Canonical: {base.absolute(SECURITY)}\n"
    )
