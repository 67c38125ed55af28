"""How well a statement stands: computed from the claims below it, never typed twice."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from brief.content import Source
from brief.library.claims import ClaimOf

Standing = Literal[
    "retracted", "denied", "disputed", "alleged", "analysis", "reported", "corroborated",
    "confirmed",
]  # fmt: skip
STANDINGS: tuple[Standing, ...] = get_args(Standing)  # the weakest first

PRIMARY = ("official", "court", "company", "dataset")


def origins(source: Source) -> frozenset[str]:
    """Return whom a source goes back to: its publisher, and what it relays."""
    return frozenset((source.publisher, *source.relays))


def independent(one: Source, other: Source) -> bool:
    """Tell whether two sources do not go back to one another or to a common origin."""
    return not origins(one) & origins(other)


def standings_of(claims: Mapping[str, ClaimOf]) -> Mapping[str, Standing]:
    """Return each claim's standing: its status, or what the claims of other sources make of it.

    A claim that is alleged or reported is `disputed` when another contradicts it, and
    `corroborated` when an independent source that does not merely allege confirms it.
    """
    standings: dict[str, Standing] = {claim.id: claim.claim.status for claim in claims.values()}
    speaking = [c for c in claims.values() if c.claim.status not in ("alleged", "retracted")]
    for other in speaking:
        for id in other.claim.confirms:
            if _open(id, claims) and independent(claims[id].source, other.source):
                standings[id] = "corroborated"
    for other in speaking:
        for id in other.claim.contradicts:
            if _open(id, claims):
                standings[id] = "disputed"
    return MappingProxyType(standings)


def _open(id: str, claims: Mapping[str, ClaimOf]) -> bool:
    """Tell whether a claim's standing is still to be found from the claims of others."""
    return id in claims and claims[id].claim.status in ("alleged", "reported")


def weakest(standings: Iterable[Standing]) -> Standing:
    """Return the weakest of some standings: what rests on these claims stands no better."""
    return min(standings, key=STANDINGS.index, default="alleged")


def counts(standings: Iterable[Standing]) -> tuple[tuple[Standing, int], ...]:
    """Return how many claims have each standing, the strongest first, without zeros."""
    found = list(standings)
    return tuple((s, found.count(s)) for s in reversed(STANDINGS) if s in found)
