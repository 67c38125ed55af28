"""One feed, before it is written in a format."""

from dataclasses import dataclass
from datetime import date

from brief.outputs.feeds.written import Written


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed. `page` is the address of the page that it follows; the newest entries first.

    `first` is the address that this page had first, in full, and `former` are those that it had
    before: a reader's program goes on asking there. `updated` is the newest date of its entries;
    of a feed without any, the site's as-of date.
    """

    page: str
    first: str
    former: tuple[str, ...]
    title: str
    description: str
    lang: str
    publisher: str
    rights: str
    updated: date
    entries: tuple[Written, ...]
