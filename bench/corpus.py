"""What all generators are given: entries, and the events and sources that they rest on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic or an entity."""

    id: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says: the passage, and the same in an editor's words."""

    id: str
    quote: str
    says: str
    alleged: bool
    topic: str
    entity: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text of some 200 words, and the claims read in it."""

    id: str
    title: str
    publisher: str
    day: date
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated, with a short text. It rests on the first claim of its source."""

    id: str
    title: str
    day: date
    source: str
    topics: tuple[str, ...]
    entities: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article. Its text is made of this by `bench.bodies`, in the dialect of a generator."""

    id: str
    title: str
    summary: str
    day: date
    topics: tuple[str, ...]
    entities: tuple[str, ...]
    source: str
    event: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All of it."""

    topics: tuple[Subject, ...]
    entities: tuple[Subject, ...]
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
