"""The content model: what an editor may write, as frozen dataclasses.

A type is added here and nowhere else: its dataclass, and its line in `TYPES`.
"""

from dataclasses import dataclass
from typing import Any

from brief.content.brief import Brief, KeyPoint
from brief.content.common import given_up
from brief.content.correction import Correction
from brief.content.entity import Entity, Relation
from brief.content.event import DatedBy, Event, Move
from brief.content.expectation import BANDS, RESOLVED, Expectation, Likelihood, Signpost
from brief.content.page import StandingPage
from brief.content.source import Claim, Show, Skip, Source
from brief.content.topic import Topic


@dataclass(frozen=True, slots=True)
class ContentType:
    """A type of content: its kind in references, its folder, its dataclass.

    A type that is `per_language` has one file for each language: `<id>.<lang>.md`.
    """

    kind: str
    folder: str
    model: type[Any]
    per_language: bool = False


TYPES: dict[str, ContentType] = {
    "source": ContentType("source", "sources", Source),
    "event": ContentType("event", "events", Event),
    "expectation": ContentType("expectation", "expectations", Expectation),
    "brief": ContentType("brief", "briefs", Brief, per_language=True),
    "entity": ContentType("entity", "entities", Entity),
    "topic": ContentType("topic", "topics", Topic),
    "correction": ContentType("correction", "corrections", Correction),
    "page": ContentType("page", "pages", StandingPage, per_language=True),
}

__all__ = [
    "BANDS",
    "RESOLVED",
    "TYPES",
    "Brief",
    "Claim",
    "ContentType",
    "Correction",
    "DatedBy",
    "Entity",
    "Event",
    "Expectation",
    "KeyPoint",
    "Likelihood",
    "Move",
    "Relation",
    "Show",
    "Signpost",
    "Skip",
    "Source",
    "StandingPage",
    "Topic",
    "given_up",
]
