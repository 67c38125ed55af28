"""Feeds of the site, of its corrections, of each topic and entity: Atom and JSON Feed 1.1.

One whose page has got another address is given at the former ones too: nobody follows a redirect
to a feed by hand.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from brief.outputs.feeds import atom, json_feed
from brief.outputs.feeds.channel import Channel
from brief.outputs.feeds.channels import (
    of_corrections,
    of_site,
    of_subject,
    subjects,
    tasks,
)
from brief.outputs.plan import Editions, Items, Plan
from brief.views import Asset, Edition
from brief.views.edition import address
from brief.views.naming import former_addresses

Make: TypeAlias = Callable[[Edition, Editions], Channel]

FORMATS = (atom, json_feed)


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan each feed, in each format."""
    for place, edition in enumerate(editions):
        lang = edition.lang
        yield _plan((f"/{lang}/",), place, of_site)
        yield _plan((f"/{lang}/corrections/",), place, of_corrections)
        for key in subjects(edition.library):
            pages = (address(*key, lang), *former_addresses(edition.document(*key), lang))
            yield _plan(pages, place, partial(of_subject, key))


def _plan(pages: tuple[str, ...], place: int, make: Make) -> Plan:
    urls = (page + form.NAME for page in pages for form in FORMATS)
    return Plan(tuple(urls), partial(_made, place, make))


def _made(place: int, make: Make, editions: Editions) -> Items:
    edition = editions[place]
    channel = make(edition, editions)
    for form in FORMATS:
        data = form.write(channel, edition.config.base)
        for page in (channel.page, *channel.former):
            yield Asset(page + form.NAME, data)


__all__ = ["plan", "tasks"]
