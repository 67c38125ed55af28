"""What was withdrawn: such an object is exempt from most checks, and nothing may rest on it."""

from brief.library import ClaimOf, is_withdrawn

__all__ = ["claim_is_withdrawn", "is_withdrawn"]


def claim_is_withdrawn(claim: ClaimOf) -> bool:
    """Tell whether a claim was withdrawn, by itself or with its source."""
    return bool(claim.claim.withdrawn) or is_withdrawn(claim.document)
