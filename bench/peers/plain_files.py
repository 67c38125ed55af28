"""The corpus as files that most generators read: `entries/x.md`, `topics/y.md` and so on."""

from collections.abc import Iterator

from bench.bodies import body
from bench.corpus import Corpus, Entry, Event, Source, Subject
from bench.dialects import cite, document, link


def plain_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield each file's path and text."""
    yield from ((f"topics/{topic.id}.md", _subject(topic)) for topic in corpus.topics)
    yield from ((f"entities/{entity.id}.md", _subject(entity)) for entity in corpus.entities)
    yield from ((f"sources/{source.id}.md", _source(source)) for source in corpus.sources)
    yield from ((f"events/{event.id}.md", _event(event)) for event in corpus.events)
    yield from ((f"entries/{entry.id}.md", _entry(entry)) for entry in corpus.entries)


def _subject(subject: Subject) -> str:
    return document({"title": subject.name, "description": subject.about}, "")


def _source(source: Source) -> str:
    claims = (f"### {claim.id}\n\n{claim.says} ({_standing(claim.alleged)})"
              for claim in source.claims)  # fmt: skip
    publisher = link("entity", source.publisher, "Publisher")
    fields = {"title": source.title, "date": str(source.day), "description": source.title}
    return document(fields, "\n\n".join((publisher, *claims)))


def _standing(is_alleged: bool) -> str:
    return "alleged" if is_alleged else "reported"


def _event(event: Event) -> str:
    fields = {
        "title": event.title,
        "date": str(event.day),
        "description": event.title,
        "topics": event.topics,
        "entities": event.entities,
        "source": event.source,
    }
    return document(fields, event.text)


def _entry(entry: Entry) -> str:
    fields = {
        "title": entry.title,
        "date": str(entry.day),
        "description": entry.summary,
        "topics": entry.topics,
        "entities": entry.entities,
        "source": entry.source,
        "points": entry.points,
    }
    return document(fields, body(entry, cite, link))
