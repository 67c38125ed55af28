"""Invents a corpus. Nothing in it is true, and it depends on the number of entries alone."""

from datetime import date, timedelta

from bench.corpus import Claim, Corpus, Entry, Event, Source, Subject
from bench.prose import Voice, capital

TOPICS, ENTITIES = 30, 200
ENTRIES_PER_SOURCE = 5  # and there are as many events as sources
CLAIMS = 6  # of a source; the last one is an allegation
FIRST_DAY = date(2019, 1, 1)
DAYS = 2400
HEDGE = "Allegedly, "


def corpus(n: int) -> Corpus:
    """Return the corpus of `n` entries, at least 20, in which every object is used."""
    count = n // ENTRIES_PER_SOURCE
    return Corpus(
        topics=tuple(_subject("topic", i) for i in range(min(TOPICS, n))),
        entities=tuple(_subject("body", i) for i in range(min(ENTITIES, 2 * n))),
        sources=tuple(_source(i, n) for i in range(count)),
        events=tuple(_event(i, n) for i in range(count)),
        entries=tuple(_entry(i, n) for i in range(n)),
    )


def _subject(kind: str, number: int) -> Subject:
    voice = Voice(f"{kind} {number}")
    name = f"{capital(voice.thing())} {number}"
    return Subject(f"{kind}-{number:03}", name, f"{capital(voice.sentence())}.")


def _source(number: int, n: int) -> Source:
    voice = Voice(f"source {number}")
    day = _day(number * ENTRIES_PER_SOURCE)
    topics, entities = topics_of(number, n), entities_of(number, n)
    claims = tuple(
        _claim(i, voice, day, topics[i % 3], entities[i % 2]) for i in range(1, CLAIMS + 1)
    )
    passages = (f"{c.quote} {capital(voice.sentence())}." for c in claims)
    text = "\n\n".join(passages) + "\n"
    title = f"{capital(voice.thing())}: source {number}"
    return Source(f"source-{number:05}", title, entities[0], day, text, claims)


def _claim(number: int, voice: Voice, day: date, topic: str, entity: str) -> Claim:
    alleged = number == CLAIMS
    said = voice.clause()
    quote = f"{capital(voice.clause())} on {day.day} {day:%B} {day.year}, and {said}."
    says = HEDGE + said if alleged else capital(said)
    return Claim(f"claim-{number}", quote, f"{says}.", alleged, topic, entity)


def _event(number: int, n: int) -> Event:
    voice = Voice(f"event {number}")
    return Event(
        id=f"event-{number:05}",
        title=f"{capital(voice.clause())} ({number})",
        day=_day(number * ENTRIES_PER_SOURCE),
        source=f"source-{number:05}",
        topics=topics_of(number, n),
        entities=entities_of(number, n),
        text=" ".join(f"{capital(voice.sentence())}." for _ in range(2)),
    )


def _entry(number: int, n: int) -> Entry:
    voice, cited = Voice(f"entry {number}"), number % (n // ENTRIES_PER_SOURCE)
    return Entry(
        id=_entry_id(number),
        title=f"{capital(voice.clause())} ({number})",
        summary=f"{capital(voice.sentence())}.",
        day=_day(number),
        topics=topics_of(number, n),
        entities=entities_of(number, n),
        source=f"source-{cited:05}",
        event=f"event-{cited:05}",
        points=tuple(f"{capital(voice.sentence())}." for _ in range(2)),
    )


def newest(n: int) -> str:
    """Return the id of the newest of `n` entries, which is in all its feeds."""
    return _entry_id(max(range(n), key=_day))


def _entry_id(number: int) -> str:
    return f"entry-{number:05}"


def _day(number: int) -> date:
    """Return a day for an object. Days repeat, and do not follow the numbers."""
    return FIRST_DAY + timedelta(days=number * 7 % DAYS)


def topics_of(number: int, n: int) -> tuple[str, ...]:
    """Return three topics."""
    count = min(TOPICS, n)
    turn = number // count
    places = (number, number + 1 + turn % 9, number + 11 + turn % 8)
    return tuple(f"topic-{place % count:03}" for place in places)


def entities_of(number: int, n: int) -> tuple[str, ...]:
    """Return two entities."""
    count = min(ENTITIES, 2 * n)
    turn = 2 * number // count
    places = (2 * number, 2 * number + 1 + 14 * turn)
    return tuple(f"body-{place % count:03}" for place in places)
