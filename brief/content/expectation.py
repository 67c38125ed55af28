"""Something that may come: one proposition, open until it is resolved in public."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from brief.content.common import Lasting
from brief.content.refs import ClaimRef, EntityRef, ScenarioRef, TopicRef
from brief.dates import Date
from brief.schema.kinds import Percent, Words

# The seven bands of ICD 203 (Analytic Standards, 2015), with their ranges in percent.
BANDS: dict[str, tuple[int, int]] = {
    "almost_no_chance": (1, 5),
    "very_unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly_even_chance": (45, 55),
    "likely": (55, 80),
    "very_likely": (80, 95),
    "almost_certain": (95, 99),
}
Term = Literal[
    "almost_no_chance",
    "very_unlikely",
    "unlikely",
    "roughly_even_chance",
    "likely",
    "very_likely",
    "almost_certain",
]
ExpectationStatus = Literal[
    "open", "occurring", "occurred", "partly_occurred", "did_not_occur", "void", "superseded"
]
RESOLVED = ("occurred", "partly_occurred", "did_not_occur", "void", "superseded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """When an expectation was stated, and by whom."""

    on: Annotated[Date | None, "EDTF; left out where the source is undated"] = None
    by: Annotated[EntityRef | None, "who stated it, if somebody is named"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """Until when it may come."""

    when: Annotated[Date | None, "an EDTF interval; left out where only words are known"] = None
    words: Annotated[Words | None, "the words for it, such as « à court terme »"] = None
    basis: Annotated[Literal["stated", "editor"], "whether the source or the editors set it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """An ICD 203 term with its range in percent."""

    term: Annotated[Term, "one of the seven terms of ICD 203"]
    low: Annotated[Percent, "the lower end of the term's range, in percent"]
    high: Annotated[Percent, "the upper end of the term's range, in percent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """How well founded the judgement is; never in one sentence with the likelihood."""

    level: Annotated[Literal["low", "moderate", "high"], "low, moderate or high"]
    why: Annotated[Words, "what it rests on"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A signpost that was seen."""

    on: Annotated[Date, "when, EDTF"]
    claim: Annotated[ClaimRef, "the claim that shows it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """Something to watch for; the editors' own, and marked so."""

    text: Annotated[Words, "what one would see"]
    points: Annotated[Literal["confirms", "refutes"], "what it would point to"]
    seen: Annotated[Seen | None, "when and where it was seen"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What happened in the end."""

    on: Annotated[Date, "when, EDTF"]
    claims: Annotated[tuple[ClaimRef, ...], "the claims that settle it"]
    why: Annotated[Words, "how they settle it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A change of a published expectation. The list only grows."""

    on: Annotated[date, "the day, YYYY-MM-DD"]
    what: Annotated[Words, "what changed"]
    why: Annotated[Words, "why"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(Lasting):
    """One proposition about what may come. The body may add context."""

    statement: Annotated[Words, "one proposition, not two"]
    voice: Annotated[Literal["source", "editor"], "whose forecast it is"]
    made: Annotated[Made | None, "when it was stated, and by whom"] = None
    basis: Annotated[tuple[ClaimRef, ...], "the claims it rests on, at least one"]
    horizon: Annotated[Horizon | None, "until when it may come"] = None
    likelihood: Annotated[Likelihood | Literal["not_assessed"], "how likely, or not_assessed"]
    confidence: Annotated[Confidence | None, "how well founded the judgement is"] = None
    criteria: Annotated[Words | None, "what would settle it"] = None
    settled_by: Annotated[Words | None, "where one would look"] = None
    signposts: Annotated[tuple[Signpost, ...], "what to watch for"] = ()
    scenario: Annotated[ScenarioRef | None, "the scenario it belongs to, from site.yaml"] = None
    topics: Annotated[tuple[TopicRef, ...], "its subjects"] = ()
    entities: Annotated[tuple[EntityRef, ...], "who or what it concerns"] = ()
    status: Annotated[ExpectationStatus, "open until it is resolved"]
    resolution: Annotated[Resolution | None, "what happened in the end"] = None
    revisions: Annotated[tuple[Revision, ...], "what changed since it was published"] = ()
