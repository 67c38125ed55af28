"""Feeds of the site, of its corrections, of each topic and entity: Atom and JSON Feed 1.1.

One whose page has got another address is given at the former ones too: nobody follows a redirect
to a feed by hand.
"""

from collections.abc import Iterator
from functools import partial

from brief.outputs.feeds import atom, json_feed
from brief.outputs.feeds.channels import channels, followed
from brief.outputs.plan import Editions, Items, Plan
from brief.views import Asset

FORMATS = (atom, json_feed)


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan each feed in each format."""
    for place, edition in enumerate(editions):
        urls = (page + made.NAME for page in followed(edition) for made in FORMATS)
        yield Plan(tuple(urls), partial(_made, place))


def _made(place: int, editions: Editions) -> Items:
    edition = editions[place]
    for channel in channels(edition, editions):
        for made in FORMATS:
            data = made.write(channel, edition.config.base)
            for page in (channel.page, *channel.former):
                yield Asset(page + made.NAME, data)
