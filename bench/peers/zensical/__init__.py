"""Zensical, as it comes: its own theme, and no hooks, so lists are written as Markdown for it.

It makes no feeds.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from bench.corpus import Corpus, Entry, Event, Subject
from bench.dialects import document
from bench.peers.peer import Peer
from bench.peers.places import put, tool, venv
from bench.peers.plain_files import plain_files

VERSION = "0.0.55"  # later ones need zensical-ui, which could not be installed
HERE = Path(__file__).parent
RUN = tool("zensical", "bin", "zensical")


def _install() -> None:
    venv("zensical", f"zensical=={VERSION}")


def _write(corpus: Corpus, folder: Path) -> None:
    shutil.copy(HERE / "zensical.toml", folder)
    for path, text in plain_files(corpus):
        put(folder, f"docs/{path}", text)
    newest = sorted(corpus.entries, key=lambda entry: entry.day, reverse=True)
    items = (f"- {_link('entries', e.id, e.title)} {e.day}\n\n    {e.summary}" for e in newest)
    put(folder, "docs/index.md", document({"title": "Bench"}, "\n".join(items)))
    _lists(corpus, folder)
    for kind, subjects in (("topics", corpus.topics), ("entities", corpus.entities)):
        for one in subjects:
            put(folder, f"docs/{kind}/{one.id}.md", _subject(one, corpus))


def _lists(corpus: Corpus, folder: Path) -> None:
    """Write the lists of events, sources, topics and entities."""
    named = {
        "events": [(one.id, one.title) for one in corpus.events],
        "sources": [(one.id, one.title) for one in corpus.sources],
        "topics": [(one.id, one.name) for one in corpus.topics],
        "entities": [(one.id, one.name) for one in corpus.entities],
    }
    for kind, items in named.items():
        text = "\n".join(f"- {_link(kind, id, name)}" for id, name in items)
        put(folder, f"docs/{kind}/index.md", document({"title": kind.capitalize()}, text))


def _subject(subject: Subject, corpus: Corpus) -> str:
    entries = _filed("entries", subject.id, corpus.entries)
    events = _filed("events", subject.id, corpus.events)
    fields = {"title": subject.name, "description": subject.about}
    return document(fields, "\n".join((subject.about, "", *entries, "", *events)))


def _filed(kind: str, id: str, pages: Iterable[Entry | Event]) -> list[str]:
    found = (one for one in pages if id in one.topics or id in one.entities)
    return [f"- {_link(kind, one.id, one.title)}" for one in found]


def _link(kind: str, id: str, words: str) -> str:
    return f"[{words}](/{kind}/{id}/)"


def _serve(port: int) -> tuple[str, ...]:
    return (RUN, "serve", "--dev-addr", f"127.0.0.1:{port}")


PEER = Peer(
    name="zensical",
    version=VERSION,
    install=_install,
    write=_write,
    build=(RUN, "build"),
    output="site",
    text="docs/entries/{}.md",
    page="/entries/{}/",
    leftovers=(".cache",),
    serve=_serve,
)
