"""The corpus as files that most generators read: `entries/x.md`, `topics/y.md` and so on."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from bench import dialects
from bench.bodies import body
from bench.corpus import Corpus, Entry, Event, Source, Subject
from bench.dialects import cite, link

Parts: TypeAlias = tuple[Mapping[str, Any], str]  # front matter and text


def plain_files(
    corpus: Corpus, document: Callable[[Mapping[str, Any], str], str] = dialects.document
) -> Iterator[tuple[str, str]]:
    """Yield each file's path and text; `document` puts front matter and text together."""
    for path, (fields, text) in _parts(corpus):
        yield path, document(fields, text)


def _parts(corpus: Corpus) -> Iterator[tuple[str, Parts]]:
    yield from ((f"topics/{topic.id}.md", _subject(topic)) for topic in corpus.topics)
    yield from ((f"entities/{entity.id}.md", _subject(entity)) for entity in corpus.entities)
    yield from ((f"sources/{source.id}.md", _source(source)) for source in corpus.sources)
    yield from ((f"events/{event.id}.md", _event(event)) for event in corpus.events)
    yield from ((f"entries/{entry.id}.md", _entry(entry)) for entry in corpus.entries)


def _subject(subject: Subject) -> Parts:
    return {"title": subject.name, "description": subject.about}, ""


def _source(source: Source) -> Parts:
    standing = {True: "alleged", False: "reported"}
    claims = (f"### {c.id}\n\n{c.says} ({standing[c.alleged]})" for c in source.claims)
    fields = {"title": source.title, "date": str(source.day), "description": source.title}
    return fields, "\n\n".join((link("entity", source.publisher, "Publisher"), *claims))


def _event(event: Event) -> Parts:
    fields = {
        "title": event.title,
        "date": str(event.day),
        "description": event.title,
        "topics": event.topics,
        "entities": event.entities,
        "source": event.source,
    }
    return fields, event.text


def _entry(entry: Entry) -> Parts:
    fields = {
        "title": entry.title,
        "date": str(entry.day),
        "description": entry.summary,
        "topics": entry.topics,
        "entities": entry.entities,
        "source": entry.source,
        "points": entry.points,
    }
    return fields, body(entry, cite, link)
