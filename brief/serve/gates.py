"""The gates, in a preview: they take their time, and give way to a save at any moment."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from brief import pipeline
from brief.library import Library
from brief.problems import Problem, Problems
from brief.serve.site import misnamed
from brief.serve.state import Built

IsOver: TypeAlias = Callable[[], bool]
MANY = ("claims", "events", "sources", "entities", "expectations", "briefs")


class _SupersededError(Exception):
    """There is a later state to look at."""


class _Held(Mapping[str, Any]):
    """Objects by their ids, that can be gone through only until `is_over` says so."""

    def __init__(self, held: Mapping[str, Any], is_over: IsOver) -> None:
        self._held, self._is_over = held, is_over

    def __getitem__(self, key: str) -> Any:
        return self._held[key]

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[str]:
        for key in self._held:
            if self._is_over():
                raise _SupersededError
            yield key


def found(built: Built, is_over: IsOver) -> Problems | None:
    """Return what the gates find in a state; None if it was over before they were through."""
    try:
        return tuple(_found(built, is_over))
    except _SupersededError:
        return None


def _found(built: Built, is_over: IsOver) -> Iterator[Problem]:
    held = built.content.library
    config = built.content.config
    if built.is_sound and built.site and held and config:
        watched = replace(built.content, library=_watched(held, is_over))
        yield from misnamed(built.site, pipeline.subject_of(built.content, config, held))
        yield from pipeline.checked(watched)


def _watched(held: Library, is_over: IsOver) -> Library:
    parts: dict[str, Any] = {name: _Held(getattr(held, name), is_over) for name in MANY}
    return replace(held, **parts)
