"""The tables of sources and claims. Of a source's text there is only what pages print as well."""

from collections.abc import Iterator
from typing import get_args

from brief.content import Source, source
from brief.library import STANDINGS, ClaimOf
from brief.load import Document
from brief.views.dataset.corpus import Corpus
from brief.views.dataset.fields import THE_ID, given, not_withdrawn, permalink
from brief.views.dataset.shapes import (
    ADDRESS,
    DATE,
    DAY,
    ID,
    IDS,
    TEXT,
    TEXTS,
    WORDS,
    Field,
    Shape,
    Table,
    one_of,
)


def _authors(document: Document[Source], _: Corpus) -> list[str]:
    authors = document.meta.authors
    return [] if authors == "unnamed" else list(authors)


def _claims_of(document: Document[Source], corpus: Corpus) -> list[str]:
    ids = (f"{document.id}/{claim.id}" for claim in document.meta.claims)
    return [id for id in ids if corpus.stands(("claim", id))]


def _claims(corpus: Corpus) -> Iterator[ClaimOf]:
    return (c for c in corpus.library.claims.values() if corpus.stands(("claim", c.id)))


def _about(name: str, shape: Shape, optional: bool = False) -> Field:
    return given(name, shape, f"claim.{name}", optional=optional)


SOURCES = Table("sources", not_withdrawn("sources"), (
    THE_ID,
    given("kind", one_of(get_args(source.SourceKind))),
    given("title", TEXT),
    given("lang", TEXT),
    given("publisher", ID),
    Field("authors", TEXTS, _authors),
    given("url", ADDRESS, optional=True),
    given("archived", ADDRESS, "meta.archived.url", optional=True),
    given("archived_on", DAY, "meta.archived.on", optional=True),
    given("published", DATE, "meta.published.when", optional=True),
    given("published_basis", one_of(("stated", "metadata", "inferred")),
          "meta.published.basis", optional=True),
    given("retrieved", DAY, optional=True),
    given("sha256", TEXT),
    given("relays", IDS),
    Field("claims", IDS, _claims_of, key="claims_of_source"),
    permalink("source"),
))  # fmt: skip

CLAIMS = Table("claims", _claims, (
    THE_ID,
    Field("source", ID, lambda claim, _: claim.document.id),
    Field("standing", one_of(STANDINGS), lambda claim, c: c.library.standings[claim.id]),
    _about("says", WORDS),
    _about("voice", one_of(get_args(source.Voice))),
    _about("mood", one_of(get_args(source.Mood))),
    _about("words", TEXT, optional=True),
    _about("who", IDS),
    _about("about", IDS),
    _about("topics", IDS),
    given("excerpt", TEXT, "claim.show.excerpt", optional=True),
    Field("excerpt_lang", TEXT, lambda claim, _: claim.source.lang),
    given("translation", WORDS, "claim.show.translation", optional=True),
    _about("confirms", IDS),
    _about("contradicts", IDS),
    _about("repeats", IDS),
    _about("supersedes", IDS),
    given("response", one_of(("yes", "no", "not_possible")),
          "claim.response.sought", optional=True),
    given("response_words", WORDS, "claim.response.words", optional=True),
    permalink("claim"),
), is_csv=True)  # fmt: skip
