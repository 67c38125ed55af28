"""What was withdrawn: such an object is exempt from most checks, and nothing may rest on it."""

from typing import Any

from brief.library import ClaimOf
from brief.load import Document


def is_withdrawn(document: Document[Any]) -> bool:
    """Tell whether an object has a tombstone, or is a brief whose status says so."""
    return bool(document.meta.withdrawn) or getattr(document.meta, "status", "") == "withdrawn"


def claim_is_withdrawn(claim: ClaimOf) -> bool:
    """Tell whether a claim was withdrawn, by itself or with its source."""
    return bool(claim.claim.withdrawn) or is_withdrawn(claim.document)
