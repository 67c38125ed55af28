"""The words of the schema: what a field can hold, beyond strings, dates and vocabularies.

A field is declared as `name: Annotated[type, "what it is for"]`; a marker of this module
beside the sentence refines the type.
"""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Words:
    """A text that a reader sees, in each language in which the editor wrote it.

    `texts` is sorted by language. A plain string stands under the site's first language.
    """

    texts: tuple[tuple[str, str], ...]

    def get(self, lang: str) -> str | None:
        """Return the text in `lang`, or None if it was not written in that language."""
        return next((text for code, text in self.texts if code == lang), None)


def words(**texts: str) -> Words:
    """Return `Words` from keyword arguments: words(en="Event", fr="Événement")."""
    return Words(tuple(sorted(texts.items())))


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a string as the id of an object of one of these kinds.

    With several kinds the editor writes `kind:id`, with one kind the id alone.
    """

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keyed:
    """Marks a tuple of dataclasses as written under keys: the key becomes the field `name`."""

    name: str


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Marks a tuple that may also be written as its one element alone."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Marks the `Words` that take all language keys of their mapping: {excerpt: …, en: …}."""


@dataclass(frozen=True, slots=True)
class Everywhere:
    """Marks `Words` whose plain string stands in every language, as a proper name does."""


@dataclass(frozen=True, slots=True)
class Long:
    """Marks a string that may take several lines, for who makes a form of the model."""


@dataclass(frozen=True, slots=True)
class LineRange:
    """Marks a string as a line or a range of lines, counted from 1: "27" or "27-29"."""


@dataclass(frozen=True, slots=True)
class Slug:
    """Marks a string as an id: lower-case ASCII letters and digits, words joined by '-'."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Marks an int as a whole number between two bounds, both included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Address:
    """Marks a string as an address that a page may link to: "https:" or "mailto:" it begins."""

    schemes: tuple[str, ...]


Id = Annotated[str, Slug()]
Web = Annotated[str, Address(("https", "http"))]
Contact = Annotated[str, Address(("https", "mailto"))]
Lines = Annotated[str, LineRange()]
Percent = Annotated[int, Whole(0, 100)]
