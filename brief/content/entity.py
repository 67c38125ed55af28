"""People, organisations, regulators, systems and jurisdictions."""

from dataclasses import dataclass
from typing import Annotated, Literal

from brief.content.common import Lasting
from brief.content.refs import ClaimRef, EntityRef
from brief.schema.kinds import Everywhere, Web, Words

EntityType = Literal["person", "organisation", "regulator", "system", "jurisdiction", "group"]
Relates = Literal[
    "founded", "leads", "owns", "owned_by", "part_of", "develops", "regulates", "works_for",
    "member_of", "competes_with",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one entity stands to another, resting on claims."""

    is_: Annotated[Relates, "the relation, read as: this entity … that entity"]
    entity: Annotated[EntityRef, "the other entity"]
    claims: Annotated[tuple[ClaimRef, ...], "the claims that say so"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Lasting):
    """Who or what the brief is about. The body may add context."""

    type: Annotated[EntityType, "what sort of entity it is"]
    name: Annotated[Words, Everywhere(), "its name; one text where it is the same everywhere"]
    aliases: Annotated[tuple[str, ...], "other names it goes by"] = ()
    living: Annotated[Literal["yes", "no", "unknown"] | None, "whether a person is living"] = None
    identified: Annotated[
        Literal["yes", "no"] | None, "no, if it stands for somebody whose name is not known"
    ] = None
    same_as: Annotated[tuple[Web, ...], "addresses that identify it elsewhere"] = ()
    relations: Annotated[tuple[Relation, ...], "how it stands to others"] = ()
    summary: Annotated[Words | None, "one sentence that says who or what it is"] = None
