"""Which claims are borne out by others, for the checks of statuses."""

from collections.abc import Mapping
from typing import TypeAlias

from brief.checks.tombstones import claim_is_withdrawn
from brief.library import ClaimOf, Library, independent

Confirmers: TypeAlias = Mapping[str, tuple[ClaimOf, ...]]


def confirmers(library: Library) -> Confirmers:
    """Return, for each claim that others bear out, those others.

    They say so in `confirms`, come from a source that does not go back to the same origin,
    and do not merely allege.
    """
    found: dict[str, tuple[ClaimOf, ...]] = {}
    for other in filter(asserts, library.claims.values()):
        for id in other.claim.confirms:
            claim = library.claims.get(id)
            if claim and independent(claim.source, other.source):
                found[id] = (*found.get(id, ()), other)
    return found


def asserts(claim: ClaimOf) -> bool:
    """Tell whether a claim stands on its own feet: neither alleged nor taken back."""
    return claim.claim.status not in ("alleged", "retracted") and not claim_is_withdrawn(claim)
