"""The prose that a reader reads, one file for each language."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from brief.content.common import Lasting
from brief.content.refs import ClaimRef, TopicRef
from brief.schema.kinds import Long


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A point that opens the brief."""

    text: Annotated[str, Long(), "one or two sentences"]
    claims: Annotated[tuple[ClaimRef, ...], "the claims they rest on"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(Lasting):
    """A curated account of one story. The body is Markdown that cites claims."""

    title: Annotated[str, "the headline; nothing alleged is stated as fact"]
    summary: Annotated[str, Long(), "two or three sentences for lists, feeds and previews"]
    published: Annotated[date, "the day of publication, YYYY-MM-DD"]
    updated: Annotated[date | None, "the day of the last change, YYYY-MM-DD"] = None
    review_by: Annotated[date | None, "the day by which it is read again, YYYY-MM-DD"] = None
    authors: Annotated[tuple[str, ...], "who wrote it"]
    status: Annotated[Literal["draft", "published", "withdrawn"], "drafts are never published"]
    key_points: Annotated[tuple[KeyPoint, ...], "the points that open it"]
    topics: Annotated[tuple[TopicRef, ...], "its subjects"] = ()
    scope: Annotated[str | None, Long(), "what this brief does not claim"] = None
    translation_of: Annotated[str | None, "the language it was translated from, such as en"] = None
