"""Feeds of the site, of its corrections, of each topic and entity: Atom and JSON Feed 1.1."""

from collections.abc import Iterator

from brief.outputs.feeds import atom, json_feed
from brief.outputs.feeds.channels import channels
from brief.urls import Base
from brief.views import Asset, Edition


def plan(editions: tuple[Edition, ...]) -> Iterator[Asset]:
    """Yield each feed in each format."""
    for edition in editions:
        base: Base = edition.config.base
        for channel in channels(edition, editions):
            for made in (atom, json_feed):
                yield Asset(channel.page + made.NAME, made.write(channel, base))
