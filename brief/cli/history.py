"""`brief history`: what changed of one object since it was first published."""

import argparse
import sys
from collections.abc import Iterator

from brief import pipeline
from brief.changes import NoSnapshotError, committed, recorded, sentences
from brief.cli.options import options_of
from brief.editing.naming import find
from brief.pipeline import Content


def run(arguments: argparse.Namespace) -> int:
    """Print what is on record and what the commits say; 2 if there is no such object."""
    content = pipeline.gather(options_of(arguments))
    if content.library is None or content.config is None:
        print("brief history: this is no folder of a brief that can be read", file=sys.stderr)
        return 1
    found = find(arguments.id, content.library)
    if isinstance(found, str):
        print(f"brief history: {found}", file=sys.stderr)
        return 2
    kind, id = found.kind, found.id
    print(f"{kind} {id}")
    for entry in recorded(kind, id, content.library, content.config.languages[0]):
        print(f"  {entry.when}  {entry.what}")
    for line in _commits(arguments, kind, id, content):
        print(f"  {line}")
    return 0


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
