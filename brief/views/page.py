"""What is published: pages made from views, and assets copied as they are."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one of its languages."""

    lang: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page offers: its title, its media type, its address."""

    title: str
    type: str
    url: str


@dataclass(frozen=True, slots=True)
class Card:
    """The picture that stands for a page where it is shared: its address, what it shows, pixels."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Head:
    """What every page says of itself. Addresses are the site's own, such as /en/events/x/.

    `section` is the entry of the menu that the page belongs to. `default` is the address for
    readers of any other language (hreflang x-default). `jsonld` is a JSON document.
    """

    title: str
    description: str
    lang: str
    url: str
    section: str
    alternates: tuple[Alternate, ...]
    default: str
    jsonld: str = ""
    indexed: bool = True
    feeds: tuple[FeedLink, ...] = ()
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, the template that it is made with, and all that this may see."""

    url: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is published as it is: its address, and its bytes."""

    url: str
    data: bytes
