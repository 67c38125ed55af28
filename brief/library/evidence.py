"""The evidence line: what a text rests on, counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from brief.content import Source
from brief.library.claims import ClaimOf
from brief.library.model import Library
from brief.library.standing import PRIMARY, Standing, counts, independent


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many sources of which sort, and how many claims of which standing, strongest first."""

    sources: int
    primary: int
    secondary: int
    independent: int
    claims: int
    standings: tuple[tuple[Standing, int], ...]

    @property
    def corroborated(self) -> int:
        """The number of claims that an independent or a primary source bears out."""
        return sum(n for standing, n in self.standings if standing in ("corroborated", "confirmed"))


def evidence_of(claims: Iterable[ClaimOf], library: Library) -> Evidence:
    """Count the sources and the standings of some claims, each claim once."""
    unique = {claim.id: claim for claim in claims}
    sources = {claim.document.id: claim.source for claim in unique.values()}
    primary = sum(source.kind in PRIMARY for source in sources.values())
    return Evidence(
        sources=len(sources),
        primary=primary,
        secondary=len(sources) - primary,
        independent=_independent(sources.values()),
        claims=len(unique),
        standings=counts(library.standings[id] for id in unique),
    )


def _independent(sources: Iterable[Source]) -> int:
    """Return how many of the sources go back to different origins."""
    kept: list[Source] = []
    for source in sources:
        if all(independent(source, other) for other in kept):
            kept.append(source)
    return len(kept)
