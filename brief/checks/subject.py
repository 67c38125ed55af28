"""What a check looks at."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from brief.config import Config
from brief.language import Language
from brief.library import Library
from brief.load import Document, Text
from brief.problems import Problem


@dataclass(frozen=True, slots=True)
class Subject:
    """The content as it is about to be published.

    `ledger` is the list of everything that was ever published (content/published.txt).
    """

    library: Library
    config: Config
    languages: Mapping[str, Language]
    ledger: Text | None


Check: TypeAlias = Callable[[Subject], Iterable[Problem]]
OfText: TypeAlias = Callable[[Document[Any]], Iterable[Problem]]
TextCheck: TypeAlias = Callable[[Subject], OfText]
