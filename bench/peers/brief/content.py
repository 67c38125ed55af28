"""The corpus as an editor of `brief` writes it: sources with claims, events, briefs."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.bodies import body
from bench.corpus import Claim, Corpus, Entry, Event, Source, Subject
from bench.dialects import document
from bench.peers.places import put

SITE = {
    "title": "Bench",
    "description": "An invented brief, to measure with.",
    "publisher": "The editors",
    "languages": ["en"],
    "base_url": "https://example.org/",
    "licence": "CC0",
    "lanes": {"main": {"name": "Main"}},
    "extracts": {"share": 30, "longest": 200},
}


def write_content(corpus: Corpus, folder: Path) -> None:
    """Write content/ and seeds/ below a folder."""
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in SITE.items())
    put(folder, "content/site.yaml", "".join(lines))
    for path, text in (*_filed(corpus), *_seeds(corpus.sources)):
        put(folder, path, text)


def _filed(corpus: Corpus) -> Iterable[tuple[str, str]]:
    yield from ((f"content/topics/{t.id}.md", _topic(t)) for t in corpus.topics)
    yield from ((f"content/entities/{e.id}.md", _entity(e)) for e in corpus.entities)
    yield from ((f"content/sources/{s.id}.md", _source(s)) for s in corpus.sources)
    yield from ((f"content/events/{e.id}.md", _event(e)) for e in corpus.events)
    yield from ((f"content/briefs/{e.id}.en.md", _brief(e)) for e in corpus.entries)


def _seeds(sources: tuple[Source, ...]) -> Iterable[tuple[str, str]]:
    return ((f"seeds/{source.id}.txt", source.text) for source in sources)


def _topic(topic: Subject) -> str:
    return document({"name": topic.name, "definition": topic.about}, "")


def _entity(entity: Subject) -> str:
    fields = {"type": "organisation", "name": entity.name, "summary": entity.about}
    return document(fields, "")


def _source(source: Source) -> str:
    fields = {
        "kind": "news",
        "title": source.title,
        "lang": "en",
        "publisher": source.publisher,
        "authors": "unnamed",
        "url": f"https://example.org/news/{source.id}",
        "archived": {"url": f"https://example.org/kept/{source.id}", "on": str(source.day)},
        "published": {"when": str(source.day), "basis": "metadata"},
        "retrieved": str(source.day),
        "text": f"{source.id}.txt",
        "sha256": hashlib.sha256(source.text.encode()).hexdigest(),
        "claims": {claim.id: _claim(claim) for claim in source.claims},
    }
    return document(fields, "")


def _claim(claim: Claim) -> dict[str, Any]:
    excerpt = {"show": {"excerpt": claim.quote.partition(" on ")[0]}}
    return {
        "quote": claim.quote,
        "says": claim.says,
        "voice": "anonymous_source" if claim.alleged else "article",
        "mood": "hearsay" if claim.alleged else "indicative",
        "status": "alleged" if claim.alleged else "reported",
        "about": [claim.entity],
        "topics": [claim.topic],
    } | (excerpt if claim.id == "claim-1" else {})


def _event(event: Event) -> str:
    claim = f"{event.source}/claim-1"
    fields = {
        "title": event.title,
        "when": str(event.day),
        "dated_by": {"basis": "stated", "claim": claim},
        "lane": "main",
        "kind": "occurrence",
        "claims": [claim],
        "entities": event.entities,
        "topics": event.topics,
    }
    return document(fields, event.text)


def _brief(entry: Entry) -> str:
    claims = [f"{entry.source}/claim-{number}" for number in (1, 2)]
    points = [{"text": text, "claims": [c]} for text, c in zip(entry.points, claims, strict=True)]
    fields = {
        "title": entry.title,
        "summary": entry.summary,
        "published": str(entry.day),
        "authors": ["The editors"],
        "status": "published",
        "key_points": points,
        "topics": entry.topics,
    }
    return document(fields, body(entry, _cite, _link))


def _cite(source: str, claim: str) -> str:
    return f"[@{source}/{claim}]"


def _link(kind: str, id: str, words: str) -> str:
    return f"[[{kind}:{id}|{words}]]"
