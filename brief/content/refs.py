"""How content points to other content: by id, checked at every build."""

from typing import Annotated

from brief.schema.kinds import Ref

ClaimRef = Annotated[str, Ref(("claim",))]
SourceRef = Annotated[str, Ref(("source",))]
EventRef = Annotated[str, Ref(("event",))]
EntityRef = Annotated[str, Ref(("entity",))]
TopicRef = Annotated[str, Ref(("topic",))]
LaneRef = Annotated[str, Ref(("lane",))]
ScenarioRef = Annotated[str, Ref(("scenario",))]
AnyRef = Annotated[
    str, Ref(("brief", "source", "claim", "event", "expectation", "entity", "topic", "page"))
]
