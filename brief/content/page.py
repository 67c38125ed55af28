"""Standing pages such as about and method, one file for each language."""

from dataclasses import dataclass
from typing import Annotated

from brief.content.common import Lasting
from brief.schema.kinds import Long


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage(Lasting):
    """A page of prose that belongs to the site as a whole."""

    title: Annotated[str, "its heading"]
    summary: Annotated[str, Long(), "one sentence for search results and previews"]
