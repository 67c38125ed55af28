"""The tables of events and expectations."""

from typing import Any, get_args

from brief.content import Event, Expectation, event, expectation
from brief.content.expectation import Likelihood
from brief.library import STANDINGS
from brief.load import Document
from brief.views.dataset.corpus import Corpus
from brief.views.dataset.fields import THE_ID, given, not_withdrawn, permalink, several
from brief.views.dataset.shapes import (
    DATE,
    DAY,
    ID,
    IDS,
    WHOLE,
    WORDS,
    Field,
    Table,
    maybe,
    one_of,
    records,
)
from brief.views.items import likelihood_of, state_of

MOVE = {"from": "from_", "to": "to", "on": "on", "claim": "claim"}
SIGNPOST = {"text": "text", "points": "points", "seen_on": "seen.on", "claim": "seen.claim"}
REVISION = {"on": "on", "what": "what", "why": "why"}
STATES = (*get_args(expectation.ExpectationStatus), "overdue")


def _moved(document: Document[Event], corpus: Corpus) -> list[dict[str, Any]]:
    return several(MOVE, document.meta.moved, corpus)


def _end_of_range(name: str) -> Field:
    """Return the lower or the upper end of a likelihood's range, in percent."""

    def value(document: Document[Expectation], _: Corpus) -> int | None:
        it = document.meta.likelihood
        return getattr(it, name) if isinstance(it, Likelihood) else None

    return Field(name, WHOLE, value, optional=True)


EVENTS = Table("events", not_withdrawn("events"), (
    THE_ID,
    Field("standing", one_of(STANDINGS), lambda row, corpus: corpus.first.standing(row.meta)),
    given("title", WORDS),
    given("kind", one_of(get_args(event.EventKind))),
    given("lane", ID),
    given("when", DATE, optional=True),
    given("label", WORDS, optional=True),
    given("dated_by", one_of(("stated", "inferred", "unknown")),
          "meta.dated_by.basis", optional=True),
    given("dating_claim", ID, "meta.dated_by.claim", optional=True),
    given("until", DATE, optional=True),
    Field("moved", records(**{"from": DATE, "to": DATE, "on": DATE, "claim": ID}), _moved),
    given("after", IDS),
    given("before", IDS),
    given("claims", IDS),
    given("entities", IDS),
    given("topics", IDS),
    permalink("event"),
), is_csv=True)  # fmt: skip

EXPECTATIONS = Table("expectations", not_withdrawn("expectations"), (
    THE_ID,
    Field("state", one_of(STATES), lambda row, c: state_of(row.meta, c.library.as_of)),
    given("voice", one_of(("source", "editor")), key="forecaster"),
    given("statement", WORDS),
    given("made_on", DATE, "meta.made.on", optional=True),
    given("made_by", ID, "meta.made.by", optional=True),
    given("claims", IDS, "meta.basis"),
    given("horizon", DATE, "meta.horizon.when", optional=True),
    given("horizon_words", WORDS, "meta.horizon.words", optional=True),
    given("horizon_basis", one_of(("stated", "editor")), "meta.horizon.basis", optional=True),
    Field("likelihood", one_of((*get_args(expectation.Term), "not_assessed")),
          lambda row, _: likelihood_of(row.meta)),
    _end_of_range("low"),
    _end_of_range("high"),
    given("confidence", one_of(("low", "moderate", "high")),
          "meta.confidence.level", optional=True),
    given("confidence_why", WORDS, "meta.confidence.why", optional=True),
    given("criteria", WORDS, optional=True),
    given("settled_by", WORDS, optional=True),
    Field("signposts",
          records(text=WORDS, points=one_of(("confirms", "refutes")),
                  seen_on=maybe(DATE), claim=maybe(ID)),
          lambda row, corpus: several(SIGNPOST, row.meta.signposts, corpus)),
    given("scenario", ID, optional=True),
    given("resolved_on", DATE, "meta.resolution.on", optional=True),
    given("resolution", WORDS, "meta.resolution.why", optional=True),
    given("resolution_claims", IDS, "meta.resolution.claims", optional=True),
    Field("revisions", records(on=DAY, what=WORDS, why=WORDS),
          lambda row, corpus: several(REVISION, row.meta.revisions, corpus)),
    given("entities", IDS),
    given("topics", IDS),
    permalink("expectation"),
), is_csv=True)  # fmt: skip
