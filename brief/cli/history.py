"""`brief history`: what changed of one object since it was first published."""

import argparse
import sys
from collections.abc import Iterator

from brief import pipeline
from brief.changes import NoSnapshotError, committed, recorded, sentences
from brief.cli.options import options_of
from brief.library import Library
from brief.pipeline import Content
from brief.problems import did_you_mean

KINDS = ("brief", "event", "expectation", "claim", "source", "entity", "topic", "page")


def run(arguments: argparse.Namespace) -> int:
    """Print what is on record and what the commits say; 2 if there is no such object."""
    content = pipeline.gather(options_of(arguments))
    if content.library is None or content.config is None:
        print("brief history: this is no folder of a brief that can be read", file=sys.stderr)
        return 1
    found = _found(arguments.id, content.library)
    if isinstance(found, str):
        print(f"brief history: {found}", file=sys.stderr)
        return 2
    kind, id = found
    print(f"{kind} {id}")
    for entry in recorded(kind, id, content.library, content.config.languages[0]):
        print(f"  {entry.when}  {entry.what}")
    for line in _commits(arguments, kind, id, content):
        print(f"  {line}")
    return 0


def _found(name: str, library: Library) -> tuple[str, str] | str:
    """Return the kind and id that a name means, or what is wrong with it."""
    kind, colon, id = name.partition(":")
    if colon:
        there = library.has(kind, id)
        return (kind, id) if there else f"there is no {kind} '{id}'{_guess(id, kind, library)}"
    kinds = [kind for kind in KINDS if library.has(kind, name)]
    if not kinds:
        return f"nothing has the id '{name}'{_guess(name, '', library)}"
    if len(kinds) > 1:
        return f"'{name}' may be {' or '.join(f'{kind}:{name}' for kind in kinds)}"
    return kinds[0], name


def _guess(id: str, kind: str, library: Library) -> str:
    kinds = [kind] if kind in KINDS else KINDS
    hint = did_you_mean(id, [other for one in kinds for other in library.of_kind(one)])
    return f"; {hint}" if hint else ""


def _commits(arguments: argparse.Namespace, kind: str, id: str, content: Content) -> Iterator[str]:
    assert content.library
    assert content.config
    languages = content.config.languages
    try:
        for commit, change in committed(arguments.root, kind, id, content.library, languages):
            yield f"{commit.day}  {commit.name}  {commit.subject}"
            yield from (f"    {line}" for line in sentences(change))
    except NoSnapshotError as error:
        yield f"(no commits: {error})"
