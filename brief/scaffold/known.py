"""What is there already: what a new object can point to, and how dates are worded."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from brief.checks import Subject
from brief.checks.names import ids_by_kind
from brief.dates import Date, DateWords
from brief.library import Library
from brief.pipeline import Content


@dataclass(frozen=True, slots=True)
class Known:
    """The site's languages; ids by kind; dates in use; the words for dates by language.

    `ids` is empty where the settings could not be read: then no reference can be checked.
    """

    languages: tuple[str, ...]
    ids: Mapping[str, frozenset[str]]
    dates: tuple[str, ...]
    words: Mapping[str, DateWords]


def known_of(content: Content) -> Known:
    """Return what is known of a site, also of one that has errors."""
    if content.config is None or content.library is None:
        return Known(("en",), {}, (), {})
    subject = Subject(content.library, content.config, content.languages, content.inputs.ledger)
    words = {code: language.dates for code, language in content.languages.items()}
    days = tuple(sorted({content.library.as_of.isoformat(), *_dates(content.library)}))
    return Known(content.config.languages, ids_by_kind(subject), days, words)


def _dates(library: Library) -> Iterator[str]:
    for document in library.documents():
        yield from _in(document.meta)


def _in(meta: Any) -> Iterator[str]:
    """Yield the dates that an object itself bears."""
    for name in meta.__dataclass_fields__:
        value = getattr(meta, name)
        if isinstance(value, Date):
            yield value.text
        elif isinstance(value, datetime.date):
            yield value.isoformat()
