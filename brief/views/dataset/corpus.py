"""The library in all the site's languages at once, as plain values for JSON."""

import datetime
from dataclasses import dataclass
from typing import Any

from brief import dates
from brief.config import Config
from brief.library import Key, Library
from brief.markdown import plain
from brief.schema import Words
from brief.views.edition import Edition


@dataclass(frozen=True, slots=True)
class Corpus:
    """The editions of a site, the default one first."""

    editions: tuple[Edition, ...]

    @property
    def first(self) -> Edition:
        """The edition in the site's default language."""
        return self.editions[0]

    @property
    def library(self) -> Library:
        """The library, the same in all editions."""
        return self.first.library

    @property
    def config(self) -> Config:
        """The site's settings."""
        return self.first.config

    def stands(self, key: Key) -> bool:
        """Tell whether an object was not withdrawn; a claim stands only with its source."""
        kind, id = key
        if kind != "claim":
            return key not in self.library.withdrawn
        claim = self.library.claims[id]
        return not claim.claim.withdrawn and self.stands(("source", claim.document.id))

    def permalinks(self, kind: str, id: str) -> dict[str, str]:
        """Return the full address of an object by language, where it has one in it."""
        base = self.config.base
        found = {edition.lang: edition.url(kind, id) for edition in self.editions}
        return {lang: base.absolute(url) for lang, url in found.items()
                if url.startswith(f"/{lang}/")}  # fmt: skip

    def words(self, words: Words | None) -> dict[str, str] | None:
        """Return a text by language, as pages print it; what is not translated is not there."""
        if words is None:
            return None
        held = {lang: words.get(lang) for lang in self.config.languages}
        return {lang: plain(text, lang) for lang, text in held.items() if text is not None}


def day_data(day: datetime.date | None) -> str | None:
    """Return a calendar day, YYYY-MM-DD."""
    return day.isoformat() if day else None


def date_data(when: dates.Date | None) -> dict[str, Any] | None:
    """Return a date as it was typed, with its first and last day where these have a year."""
    if when is None:
        return None
    its = dates.bounds(when)
    first, last = (b if isinstance(b, datetime.date) else None for b in (its.earliest, its.latest))
    return {
        "edtf": when.text,
        "earliest": day_data(first),
        "latest": day_data(last),
        "year_known": its.year_known,
    }
