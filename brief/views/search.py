"""What can be searched, in one language: a record for each thing that has an address."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from brief.content import Brief
from brief.library import is_withdrawn, weakest
from brief.load import Document
from brief.markdown import plain
from brief.schema import Words
from brief.views.edition import Edition, Text
from brief.views.heads import head_of_index
from brief.views.page import Head
from brief.views.timeline import Choice

KINDS = ("brief", "event", "expectation", "claim", "entity", "topic", "correction")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing: where it is, what it is called, how it stands, what it is filed under.

    `passages` are shown whole or not at all, since a part could lose its hedge.
    """

    url: str
    title: Text
    kind: str
    standing: str
    topics: tuple[str, ...]
    entities: tuple[str, ...]
    passages: tuple[Text, ...]


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
        index=index_of(edition.lang),
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        standings=tuple(sorted({record.standing for record in records} - {""})),
        topics=_choices("topic", {id for record in records for id in record.topics}, edition),
        entities=_choices("entity", {id for record in records for id in record.entities}, edition),
    )


def index_of(lang: str) -> str:
    """Return the address of what the search page of a language searches."""
    return f"/{lang}/search/index.js"


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


def _row(record: Record, edition: Edition) -> list[object]:
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
        [[passage.text, passage.lang] for passage in record.passages],
    ]


def _briefs(edition: Edition) -> Iterator[Record]:
    for id, versions in edition.library.briefs.items():
        document = versions.get(edition.lang)
        if document is None or is_withdrawn(document):
            continue
        it, named = document.meta, {p.id for p in document.pointers if p.kinds == ("entity",)}
        yield Record(
            edition.url("brief", id), edition.name("brief", id), "brief", "",
            it.topics, tuple(sorted(named)), tuple(_sentences(document, edition)),
        )  # fmt: skip


def _sentences(document: Document[Brief], edition: Edition) -> Iterator[Text]:
    """Yield the summary, the key points and the sentences of a brief, with their standing."""
    bodies = document.bodies.values()
    resting = [(point.text, point.claims) for point in document.meta.key_points]
    resting += [(one.text, one.claims) for body in bodies for one in body.sentences]
    for words, claims in [(document.meta.summary, ()), *resting]:
        yield _marked(Text(plain(words, document.lang), document.lang), claims, edition)


def _marked(text: Text, claims: tuple[str, ...], edition: Edition) -> Text:
    """Return a text and, in words, how well it stands, if it rests on claims."""
    if not claims:
        return text
    standing = weakest(edition.library.standings[id] for id in claims)
    word = edition.language.text(f"standing.{standing}")
    return replace(text, text=f"{text.text} [{word}]")


def _events(edition: Edition) -> Iterator[Record]:
    for id, document in edition.library.events.items():
        it = document.meta
        if not it.withdrawn:
            said = (_marked(edition.name("claim", claim), (claim,), edition) for claim in it.claims)
            yield Record(
                edition.url("event", id), edition.text(it.title), "event", edition.standing(it),
                it.topics, it.entities, tuple(said),
            )  # fmt: skip


def _expectations(edition: Edition) -> Iterator[Record]:
    for id, document in edition.library.expectations.items():
        it = document.meta
        if not it.withdrawn:
            standing = weakest(edition.library.standings[claim] for claim in it.basis)
            yield Record(
                edition.url("expectation", id), edition.text(it.statement), "expectation",
                standing, it.topics, it.entities, _maybe(it.criteria, edition),
            )  # fmt: skip


def _claims(edition: Edition) -> Iterator[Record]:
    for id, claim in edition.library.claims.items():
        it = claim.claim
        if not it.withdrawn and not is_withdrawn(claim.document):
            extract = (Text(it.show.excerpt, claim.source.lang),) if it.show else ()
            yield Record(
                edition.url("claim", id), edition.text(it.says), "claim",
                edition.library.standings[id], it.topics, it.about, extract,
            )  # fmt: skip


def _subjects(edition: Edition) -> Iterator[Record]:
    for id, entity in edition.library.entities.items():
        if not entity.meta.withdrawn:
            aliases = (Text(alias, edition.lang) for alias in entity.meta.aliases)
            told = (*_maybe(entity.meta.summary, edition), *aliases)
            name = edition.name("entity", id)
            yield Record(edition.url("entity", id), name, "entity", "", (), (id,), told)
    for id, topic in edition.library.topics.items():
        if not topic.meta.withdrawn:
            told = _maybe(topic.meta.definition, edition)
            name = edition.name("topic", id)
            yield Record(edition.url("topic", id), name, "topic", "", (id,), (), told)


def _corrections(edition: Edition) -> Iterator[Record]:
    for id, document in edition.library.corrections.items():
        it = document.meta
        told, title = (edition.text(it.was), edition.text(it.why)), edition.text(it.now)
        yield Record(edition.url("correction", id), title, "correction", "", (), (), told)


def _maybe(words: Words | None, edition: Edition) -> tuple[Text, ...]:
    return (edition.text(words),) if words else ()
