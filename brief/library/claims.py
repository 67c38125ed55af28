"""A claim together with the source that it was read in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from brief.content import Claim, Source
from brief.load import Document
from brief.problems import Where


@dataclass(frozen=True, slots=True)
class ClaimOf:
    """A claim under its full id, `source/claim`, with the document of its source."""

    id: str
    claim: Claim
    document: Document[Source]

    @property
    def source(self) -> Source:
        """The source that the claim was read in."""
        return self.document.meta

    def at(self, *path: str | int) -> Where:
        """Return the place of one of the claim's own values."""
        return self.document.at("claims", self.claim.id, *path)


def claims_of(sources: Iterable[Document[Source]]) -> Mapping[str, ClaimOf]:
    """Return all claims by `source/claim`, in the order in which their sources give them."""
    found = (
        ClaimOf(f"{document.id}/{claim.id}", claim, document)
        for document in sources
        for claim in document.meta.claims
    )
    return MappingProxyType({claim.id: claim for claim in found})
