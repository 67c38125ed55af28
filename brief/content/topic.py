"""Subjects."""

from dataclasses import dataclass
from typing import Annotated

from brief.content.common import Lasting
from brief.content.refs import TopicRef
from brief.schema.kinds import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Lasting):
    """A subject under which claims, events, expectations and briefs are listed."""

    name: Annotated[Words, "its name"]
    definition: Annotated[Words | None, "what falls under it"] = None
    broader: Annotated[TopicRef | None, "the wider topic that it belongs to"] = None
