"""Documents that note who looks into their texts, which is all but their outlines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from brief.load.documents import Parsed
from brief.reads import Reads


class _Watched(Mapping[str, Any]):
    """The details of a document; whoever opens them is noted."""

    __slots__ = ("_held", "_path", "_reads")

    def __init__(self, held: Mapping[str, Any], path: str, reads: Reads) -> None:
        self._held, self._path, self._reads = held, path, reads

    def __getitem__(self, key: str) -> Any:
        self._reads.note((self._path,))
        return self._held[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def watched(parsed: Parsed, reads: Reads) -> Parsed:
    """Return the documents, which now tell `reads` who looks into their details."""
    documents = (replace(d, details=_Watched(d.details, d.path, reads)) for d in parsed.documents)
    return replace(parsed, documents=tuple(documents))
