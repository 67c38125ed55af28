"""The social card of each brief, in each language in which it is written."""

from collections.abc import Iterator
from functools import partial

from brief import cards
from brief.library import is_withdrawn
from brief.outputs.plan import Editions, Items, Plan, in_language
from brief.views import Edition, Page
from brief.views.briefs import brief_view
from brief.views.cards import card_view
from brief.views.edition import address
from brief.views.heads import card_url


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the cards, if they can be drawn."""
    for edition in editions if cards.CAN_DRAW else ():
        lang = edition.lang
        for id, versions in edition.library.briefs.items():
            if lang in versions and not is_withdrawn(versions[lang]):
                url = card_url(address("brief", id, lang))
                yield in_language((url,), lang, partial(_made, id))


def _made(id: str, edition: Edition) -> Items:
    brief = brief_view(edition.document("brief", id), edition)
    card = brief.head.card
    if card:
        yield Page(card.url, "card.svg", card_view(brief, card, edition))
