"""The tables of what editors wrote for readers: briefs, corrections, and what was withdrawn."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from brief.content import Brief
from brief.library import is_withdrawn
from brief.load import Document
from brief.markdown import plain
from brief.schema import Words
from brief.views.briefs import cited
from brief.views.dataset.corpus import Corpus, day_data
from brief.views.dataset.fields import THE_ID, given, not_withdrawn, permalink
from brief.views.dataset.shapes import DAY, ID, IDS, TEXT, TEXTS, WORDS, Field, Shape, Table, one_of


@dataclass(frozen=True, slots=True)
class Versions:
    """A brief in each of the languages in which it was written, the site's default one first."""

    id: str
    documents: tuple[Document[Brief], ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that was withdrawn; the day is not known of a claim."""

    kind: str
    id: str
    on: str | None
    why: Words


def _briefs(corpus: Corpus) -> Iterator[Versions]:
    for id, held in corpus.library.briefs.items():
        versions = (held[lang] for lang in corpus.config.languages if lang in held)
        standing = tuple(document for document in versions if not is_withdrawn(document))
        if standing:
            yield Versions(id, standing)


def _written(name: str, optional: bool = False) -> Field:
    """Return a field of briefs that is text, by language."""

    def value(row: Versions, _: Corpus) -> dict[str, str] | None:
        texts = ((d.lang, getattr(d.meta, name)) for d in row.documents)
        return {lang: plain(text, lang) for lang, text in texts if text} or None

    return Field(name, WORDS, value, optional)


def _first(name: str, value: Callable[[Any], Any], optional: bool = False) -> Field:
    """Return a field of briefs that is a day, from the first of its versions."""
    return Field(name, DAY, lambda row, _: value(getattr(row.documents[0].meta, name)), optional)


def _all(name: str, shape: Shape) -> Field:
    """Return a field of briefs that is a list, of all versions together."""

    def value(row: Versions, _: Corpus) -> list[str]:
        return list(dict.fromkeys(one for d in row.documents for one in getattr(d.meta, name)))

    return Field(name, shape, value)


def _claims(row: Versions, corpus: Corpus) -> list[str]:
    found = (c.id for document in row.documents for c in cited(document, corpus.first))
    return list(dict.fromkeys(found))


def _withdrawn(corpus: Corpus) -> Iterator[Gone]:
    """Yield what left a tombstone, once for all its languages."""
    documents = {(d.kind, d.id): d for d in corpus.library.documents() if d.meta.withdrawn}
    for (kind, id), document in documents.items():
        gone = document.meta.withdrawn
        if kind != "brief" or id not in corpus.library.drafts:
            yield Gone(kind, id, day_data(gone.on), gone.why)
    for claim in corpus.library.claims.values():
        if claim.claim.withdrawn:
            yield Gone("claim", claim.id, None, claim.claim.withdrawn)


BRIEFS = Table("briefs", _briefs, (
    THE_ID,
    _written("title"),
    _written("summary"),
    _first("published", day_data),
    _first("updated", day_data, optional=True),
    _first("review_by", day_data, optional=True),
    _all("authors", TEXTS),
    _written("scope", optional=True),
    Field("claims", IDS, _claims),
    _all("topics", IDS),
    permalink("brief"),
))  # fmt: skip

CORRECTIONS = Table("corrections", not_withdrawn("corrections"), (
    THE_ID,
    given("date", DAY),
    given("target", ID),
    given("kind", one_of(("correction", "clarification", "update", "retraction"))),
    given("was", WORDS),
    given("now", WORDS),
    given("why", WORDS),
    permalink("correction"),
))  # fmt: skip

WITHDRAWN = Table("withdrawn", _withdrawn, (
    given("kind", TEXT, "kind"),
    THE_ID,
    Field("date", DAY, lambda row, _: row.on, optional=True),
    given("why", WORDS, "why"),
))  # fmt: skip
