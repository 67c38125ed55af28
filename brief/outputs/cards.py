"""The social card of each brief, in each language in which it is written.

It is drawn at former addresses too, which stand in what others have posted.
"""

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
from brief.views.naming import former_addresses


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the cards, if they can be drawn."""
    for edition in editions if cards.CAN_DRAW else ():
        lang = edition.lang
        for id, versions in edition.library.briefs.items():
            if lang in versions and not is_withdrawn(versions[lang]):
                pages = (address("brief", id, lang), *former_addresses(versions[lang], lang))
                urls = tuple(map(card_url, pages))
                yield in_language(urls, lang, partial(_made, id, urls))


def _made(id: str, urls: tuple[str, ...], edition: Edition) -> Items:
    brief = brief_view(edition.document("brief", id), edition)
    card = brief.head.card
    if card:
        view = card_view(brief, card, edition)
        yield from (Page(url, "card.svg", view) for url in urls)
