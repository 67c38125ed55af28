"""All content as one resolved, sorted, immutable value."""

from brief.library.again import edited
from brief.library.asof import newest_date
from brief.library.claims import ClaimOf
from brief.library.content_digest import content_digest
from brief.library.evidence import Evidence, evidence_of
from brief.library.model import Key, Library, assemble, is_withdrawn
from brief.library.order import cycle, is_past, ordered, predecessors, reachable
from brief.library.reworded import reworded
from brief.library.standing import (
    PRIMARY,
    STANDINGS,
    Standing,
    independent,
    weakest,
)
from brief.library.then import days_of, on_its_day

__all__ = [
    "PRIMARY",
    "STANDINGS",
    "ClaimOf",
    "Evidence",
    "Key",
    "Library",
    "Standing",
    "assemble",
    "content_digest",
    "cycle",
    "days_of",
    "edited",
    "evidence_of",
    "independent",
    "is_past",
    "is_withdrawn",
    "newest_date",
    "on_its_day",
    "ordered",
    "predecessors",
    "reachable",
    "reworded",
    "weakest",
]
