"""What can be searched, in one language: a record for each thing that has an address."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brief.library import is_withdrawn, weakest
from brief.markdown import plain
from brief.views.edition import Edition, Text
from brief.views.heads import head_of_index
from brief.views.page import Head
from brief.views.timeline import Choice

KINDS = ("brief", "event", "expectation", "claim", "entity", "topic", "correction")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing: where it is, what it is called, how it stands, what it is filed under."""

    url: str
    title: Text
    kind: str
    standing: str
    topics: tuple[str, ...]
    entities: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page. `index` is the address of what it searches."""

    head: Head
    index: str
    kinds: tuple[str, ...]
    standings: tuple[str, ...]
    topics: tuple[Choice, ...]
    entities: tuple[Choice, ...]


def search_view(edition: Edition, records: tuple[Record, ...]) -> SearchView:
    """Return the search page of a language, with the choices that its records allow."""
    kinds = {record.kind for record in records}
    return SearchView(
        head=head_of_index(edition, "search", "search/"),
        index=f"/{edition.lang}/search/index.js",
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        standings=tuple(sorted({record.standing for record in records} - {""})),
        topics=_choices("topic", {id for record in records for id in record.topics}, edition),
        entities=_choices("entity", {id for record in records for id in record.entities}, edition),
    )


def _choices(kind: str, ids: set[str], edition: Edition) -> tuple[Choice, ...]:
    named = (Choice(id, edition.name(kind, id)) for id in ids)
    return tuple(sorted(named, key=lambda one: (one.name.text.casefold(), one.id)))


def records_of(edition: Edition) -> tuple[Record, ...]:
    """Return the records of a language, in the order of their addresses."""
    makers = (_briefs, _events, _expectations, _claims, _subjects, _corrections)
    found = (record for make in makers for record in make(edition))
    return tuple(sorted(found, key=lambda record: record.url))


def as_script(records: Iterable[Record], edition: Edition) -> bytes:
    """Return records as a JavaScript module: a page may load that without leave to fetch.

    Their addresses are relative to the site's root, which the page knows.
    """
    rows = [_row(record, edition) for record in records]
    body = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"export default {body};\n".encode()


def _row(record: Record, edition: Edition) -> list[str]:
    """Return a record as the page's script takes it apart."""
    text = edition.language.text
    return [
        record.url.removeprefix("/"),
        record.title.text,
        record.title.lang,
        record.kind,
        text(f"search_kind.{record.kind}"),
        record.standing,
        text(f"standing.{record.standing}") if record.standing else "",
        " ".join(record.topics),
        " ".join(record.entities),
        record.text,
    ]


def _briefs(edition: Edition) -> Iterator[Record]:
    for id, versions in edition.library.briefs.items():
        document = versions.get(edition.lang)
        if document is None or is_withdrawn(document):
            continue
        it, lang = document.meta, document.lang
        points = [point.text for point in it.key_points]
        sentences = [one.text for body in document.bodies.values() for one in body.sentences]
        words = plain(" ".join([it.summary, *points, *sentences]), lang)
        title = Text(plain(it.title, lang), lang)
        entities = tuple(sorted({p.id for p in document.pointers if p.kinds == ("entity",)}))
        yield Record(edition.url("brief", id), title, "brief", "", it.topics, entities, words)


def _events(edition: Edition) -> Iterator[Record]:
    for id, document in edition.library.events.items():
        it = document.meta
        if not it.withdrawn:
            standing = edition.standing(it)
            claims = _said(it.claims, edition)
            yield Record(
                edition.url("event", id), edition.text(it.title), "event", standing,
                it.topics, it.entities, claims,
            )  # fmt: skip


def _expectations(edition: Edition) -> Iterator[Record]:
    for id, document in edition.library.expectations.items():
        it = document.meta
        if not it.withdrawn:
            standing = weakest(edition.library.standings[claim] for claim in it.basis)
            criteria = edition.text(it.criteria).text if it.criteria else ""
            yield Record(
                edition.url("expectation", id), edition.text(it.statement), "expectation",
                standing, it.topics, it.entities, criteria,
            )  # fmt: skip


def _claims(edition: Edition) -> Iterator[Record]:
    for id, claim in edition.library.claims.items():
        it = claim.claim
        if not it.withdrawn and not is_withdrawn(claim.document):
            yield Record(
                edition.url("claim", id), edition.text(it.says), "claim",
                edition.library.standings[id], it.topics, it.about,
                it.show.excerpt if it.show else "",
            )  # fmt: skip


def _subjects(edition: Edition) -> Iterator[Record]:
    for id, entity in edition.library.entities.items():
        if not entity.meta.withdrawn:
            summary = edition.text(entity.meta.summary).text if entity.meta.summary else ""
            words = " ".join([summary, *entity.meta.aliases])
            name = edition.name("entity", id)
            yield Record(edition.url("entity", id), name, "entity", "", (), (id,), words)
    for id, topic in edition.library.topics.items():
        if not topic.meta.withdrawn:
            words = edition.text(topic.meta.definition).text if topic.meta.definition else ""
            name = edition.name("topic", id)
            yield Record(edition.url("topic", id), name, "topic", "", (id,), (), words)


def _corrections(edition: Edition) -> Iterator[Record]:
    for id, document in edition.library.corrections.items():
        it = document.meta
        words = f"{edition.text(it.was).text} {edition.text(it.why).text}"
        title = edition.text(it.now)
        yield Record(edition.url("correction", id), title, "correction", "", (), (), words)


def _said(claims: tuple[str, ...], edition: Edition) -> str:
    return " ".join(edition.text(edition.library.claims[id].claim.says).text for id in claims)
