"""The heads of pages: titles, addresses in each language, and what search engines read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brief import cards
from brief.views.claims import EvidenceView
from brief.views.edition import Edition, address
from brief.views.feeds import feeds_of
from brief.views.page import Alternate, Card, Head

FOLLOWED = ("corrections", "topic", "entity")  # what has a feed of its own


def head_of_index(edition: Edition, name: str, path: str) -> Head:
    """Return the head of a page that lists things, at /<language>/<path>, in all languages."""
    language = edition.language
    alternates = tuple(Alternate(lang, f"/{lang}/{path}") for lang in edition.config.languages)
    title, url = language.text(f"{name}.title"), f"/{edition.lang}/{path}"
    return Head(
        title=title,
        description=language.text(f"{name}.description"),
        lang=edition.lang,
        url=url,
        section=name,
        alternates=alternates,
        default=alternates[0].url if path else "/",
        feeds=feeds_of(edition, url, title, name in FOLLOWED),
    )


@dataclass(frozen=True, slots=True)
class About:
    """What a page is: title and description, entry of the menu, structured data, its card."""

    title: str
    description: str
    section: str = ""
    jsonld: str = ""
    card: Card | None = None


def head_of(edition: Edition, kind: str, id: str, about: About) -> Head:
    """Return the head of an object's own page."""
    alternates = tuple(
        Alternate(lang, address(kind, id, lang)) for lang in _languages(edition, kind, id)
    )
    url = address(kind, id, edition.lang)
    return Head(
        title=about.title,
        description=about.description,
        lang=edition.lang,
        url=url,
        section=about.section,
        alternates=alternates,
        default=alternates[0].url,
        jsonld=about.jsonld,
        feeds=feeds_of(edition, url, about.title, kind in FOLLOWED),
        card=about.card,
    )


def card_of(page: str, title: str, evidence: EvidenceView) -> Card | None:
    """Return the card of the page of a brief, and in words what it shows; None if none is made."""
    if not cards.CAN_DRAW:
        return None
    alt = f"{title} — {' · '.join(evidence.sources)}"
    return Card(card_url(page), alt, cards.WIDTH, cards.HEIGHT)


def card_url(page: str) -> str:
    """Return where the card of a page is."""
    return f"{page}card.png"


def _languages(edition: Edition, kind: str, id: str) -> tuple[str, ...]:
    """Return the languages in which an object has a page."""
    held = {"brief": edition.library.briefs, "page": edition.library.pages}.get(kind)
    versions = held.get(id, {}) if held is not None else edition.config.languages
    return tuple(lang for lang in edition.config.languages if lang in versions)


def as_json(value: Mapping[str, Any]) -> str:
    """Return a JSON document that can stand inside an HTML script element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
