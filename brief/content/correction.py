"""What was wrong, and what it says now."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Literal

from brief.content.common import Lasting
from brief.content.refs import AnyRef
from brief.schema.kinds import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Lasting):
    """A public correction."""

    date: Annotated[datetime.date, "the day of the correction, YYYY-MM-DD"]
    target: Annotated[AnyRef, "what is corrected, as kind:id, such as brief:xai-departures"]
    kind: Annotated[
        Literal["correction", "clarification", "update", "retraction"], "what sort of correction"
    ]
    was: Annotated[Words, "what it said"]
    now: Annotated[Words, "what it says now"]
    why: Annotated[Words, "why it was changed"]
