"""What is on record of an object: in the content itself, and in the commits of its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brief.changes.compare import Change, change_of
from brief.changes.facts import Facts, facts_in
from brief.changes.snapshot import Commit, commits_of, text_at
from brief.content import Brief, Event, Expectation
from brief.library import Library
from brief.load import Document, Text
from brief.sayings import labelled, say
from brief.schema import Words

MOST = 50  # commits of a file that are looked at


@dataclass(frozen=True, slots=True)
class Recorded:
    """Something that the content itself says about a change: when, and what."""

    when: str
    what: str


def recorded(kind: str, id: str, library: Library, lang: str) -> tuple[Recorded, ...]:
    """Return what the content records of an object, the oldest first, in words of `lang`."""
    entries = [*_corrections(f"{kind}:{id}", library, lang)]
    for document in _documents(kind, id, library):
        entries += _of(document.meta, lang)
        if document.meta.withdrawn and not isinstance(document.meta.withdrawn, Words):
            gone = document.meta.withdrawn
            entries.append(
                Recorded(gone.on.isoformat(), say("withdrawn: {why}", why=_in(gone.why, lang)))
            )
    return tuple(sorted(set(entries), key=lambda entry: (entry.when, entry.what)))


def committed(
    root: Path, kind: str, id: str, library: Library, languages: tuple[str, ...]
) -> Iterator[tuple[Commit, Change]]:
    """Yield what the commits of an object's files changed of it, the newest first.

    Raises NoSnapshotError where there is no git.
    """
    keys = _keys(id, library) if kind == "claim" else ()
    for path in _paths(kind, id, library):
        commits = commits_of(root, path, MOST)
        known = [_facts_at(root, commit, keys, languages) for commit in commits]
        for commit, now, was in zip(commits, known, [*known[1:], None], strict=True):
            change = change_of((kind, id), was, now) if now is not None else None
            if change:
                yield commit, change


def _facts_at(
    root: Path, commit: Commit, keys: tuple[str, ...], languages: tuple[str, ...]
) -> Facts | None:
    text = text_at(root, commit.name, commit.path)
    return facts_in(Text(commit.path, text), keys, languages) if text is not None else None


def _keys(id: str, library: Library) -> tuple[str, ...]:
    """Return the keys that a claim has and had in its source."""
    claim = library.claims[id].claim
    return (claim.id, *claim.former_ids)


def _paths(kind: str, id: str, library: Library) -> list[str]:
    if kind == "claim":
        return [library.claims[id].document.path]
    return [document.path for document in _documents(kind, id, library)]


def _documents(kind: str, id: str, library: Library) -> Iterator[Document[Any]]:
    if kind == "claim":
        return
    of_kind = {**library.of_kind(kind), **(library.drafts if kind == "brief" else {})}
    held: Any = of_kind.get(id, {})
    yield from held.values() if kind in ("brief", "page") else filter(None, [held])


def _corrections(target: str, library: Library, lang: str) -> Iterator[Recorded]:
    for id, document in library.corrections.items():
        it = document.meta
        if it.target == target:
            words = say(
                "{kind} {id}: it said “{was}”, and says “{now}”",
                kind=it.kind,
                id=id,
                was=_in(it.was, lang),
                now=_in(it.now, lang),
            )
            yield Recorded(it.date.isoformat(), words)


def _of(meta: object, lang: str) -> Iterator[Recorded]:
    match meta:
        case Brief():
            yield Recorded(meta.published.isoformat(), say("published"))
            if meta.updated:
                yield Recorded(meta.updated.isoformat(), say("updated"))
        case Event():
            for move in meta.moved:
                what = say(
                    "moved from {was} to {now} ({claim})",
                    was=move.from_.text,
                    now=move.to.text,
                    claim=move.claim,
                )
                yield Recorded(move.on.text, what)
        case Expectation():
            for revision in meta.revisions:
                words = say(
                    "revised: {what} — {why}",
                    what=_in(revision.what, lang),
                    why=_in(revision.why, lang),
                )
                yield Recorded(revision.on.isoformat(), words)
            if meta.resolution:
                words = labelled(meta.status, _in(meta.resolution.why, lang))
                yield Recorded(meta.resolution.on.text, words)


def _in(words: Words, lang: str) -> str:
    """Return a text in a language, or in the first that it has."""
    return words.get(lang) or next((text for _, text in words.texts), "")
