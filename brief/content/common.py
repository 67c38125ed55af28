"""Fields that several types of content share."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from brief.schema.kinds import Id, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A tombstone: the object is no longer part of the brief, its address still answers."""

    on: Annotated[date, "the day of the withdrawal, YYYY-MM-DD"]
    why: Annotated[Words, "the reason, as a reader will see it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """What every object with an address of its own has: its address is permanent."""

    withdrawn: Annotated[Withdrawn | None, "set when the object is withdrawn"] = None
    former_ids: Annotated[
        tuple[Id, ...], "ids under which it was published before, the first one first"
    ] = ()


def given_up(former_ids: tuple[str, ...], id: str) -> tuple[str, ...]:
    """Return the former ids of an object that are not its id again."""
    return tuple(former for former in former_ids if former != id)
