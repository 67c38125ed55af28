"""Something dated, or at least ordered, that rests on claims."""

from dataclasses import dataclass
from typing import Annotated, Literal

from brief.content.common import Lasting
from brief.content.refs import ClaimRef, EntityRef, EventRef, LaneRef, TopicRef
from brief.dates import Date
from brief.schema.kinds import Words

EventKind = Literal["occurrence", "state", "step", "deadline", "publication"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedBy:
    """How the date of an event is known."""

    basis: Annotated[Literal["stated", "inferred", "unknown"], "how the date is known"]
    claim: Annotated[ClaimRef | None, "the claim that gives it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A deadline that moved keeps its history."""

    from_: Annotated[Date, "the date before"]
    to: Annotated[Date, "the date after"]
    on: Annotated[Date, "when it was moved"]
    claim: Annotated[ClaimRef, "the claim that says so"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Lasting):
    """Something that happened, holds or falls due. The body may add context."""

    title: Annotated[Words, "what it is, with the hedge that its claims need"]
    when: Annotated[Date | None, "EDTF; leave it out where the source gives no date"] = None
    label: Annotated[Words | None, "words for the date where EDTF can't say it"] = None
    dated_by: Annotated[DatedBy | None, "how the date is known"] = None
    after: Annotated[tuple[EventRef, ...], "events that came before it"] = ()
    before: Annotated[tuple[EventRef, ...], "events that came after it"] = ()
    until: Annotated[Date | None, "when it ended"] = None
    moved: Annotated[tuple[Move, ...], "the history of a date that moved"] = ()
    lane: Annotated[LaneRef, "its lane in the timeline, from site.yaml"]
    kind: Annotated[EventKind, "what sort of event it is"]
    claims: Annotated[tuple[ClaimRef, ...], "the claims it rests on, at least one"]
    entities: Annotated[tuple[EntityRef, ...], "who or what takes part"] = ()
    topics: Annotated[tuple[TopicRef, ...], "its subjects"] = ()
