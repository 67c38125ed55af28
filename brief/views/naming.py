"""What an object is called where no page stands around it: in feeds, calendars and data."""

from typing import Any

from brief.content import given_up
from brief.load import Document
from brief.views.edition import Edition, Text, address
from brief.views.items import state_of


def identity(document: Document[Any], lang: str, edition: Edition) -> str:
    """Return what identifies an object for ever: the address that it had first, in full.

    The first of its former ids is the one under which it was published first.
    """
    id = (*document.meta.former_ids, document.id)[0]
    return edition.config.base.absolute(address(document.kind, id, lang))


def former_addresses(document: Document[Any], lang: str) -> tuple[str, ...]:
    """Return the addresses that the page of an object had before.

    They lead on by a page; the files that belong to the page are given there, too.
    """
    ids = given_up(document.meta.former_ids, document.id)
    return tuple(address(document.kind, id, lang) for id in ids)


def hedged(kind: str, id: str, edition: Edition) -> str:
    """Return the name of an object with the words that it is not to be read without.

    These are the standing of a claim or an event, and that an expectation is one.
    """
    link, text = edition.link(kind, id), edition.language.text
    name = marked(link.name, edition)
    if kind == "expectation":
        expectation = edition.library.expectations[id].meta
        state = text(f"state.{state_of(expectation, edition.library.as_of)}")
        return text("named.expectation", name=name.rstrip("."), state=state)
    if link.standing:
        return text("named.standing", name=name, standing=text(f"standing.{link.standing}"))
    return name


def marked(words: Text, edition: Edition) -> str:
    """Return a text, with its language after it where that is not the edition's."""
    mark = f" ({edition.language.text(f'fallback.{words.lang}')})" if words.fallback else ""
    return words.text + mark
