"""The picture that stands for a brief where it is shared: its title, and what it rests on."""

from dataclasses import dataclass

from brief.views.briefs import BriefView
from brief.views.claims import EvidenceView
from brief.views.edition import Edition
from brief.views.items import DateView
from brief.views.page import Card, Head


@dataclass(frozen=True, slots=True)
class CardView:
    """The card of one brief in one language: words alone, and never without the evidence."""

    head: Head
    site: str
    title: str
    date: DateView
    evidence: EvidenceView


def card_view(brief: BriefView, card: Card, edition: Edition) -> CardView:
    """Return the card of the page of a brief."""
    head = Head(brief.title, card.alt, brief.head.lang, card.url, "", (), card.url, indexed=False)
    site = edition.text(edition.config.site.title).text
    return CardView(head, site, brief.title, brief.updated or brief.published, brief.evidence)
