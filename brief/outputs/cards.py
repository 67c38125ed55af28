"""The social card of each brief, in each language in which it is written."""

from collections.abc import Iterator

from brief.library import is_withdrawn
from brief.views import Edition, Page
from brief.views.briefs import brief_view
from brief.views.cards import card_view


def plan(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Yield the cards, if they can be drawn."""
    for edition in editions:
        for versions in edition.library.briefs.values():
            document = versions.get(edition.lang)
            if document and not is_withdrawn(document):
                brief = brief_view(document, edition)
                card = brief.head.card
                if card:
                    yield Page(card.url, "card.svg", card_view(brief, card, edition))
