"""`brief history`: what changed of one object since it was first published."""

import argparse
from collections.abc import Iterator

from brief import pipeline
from brief.changes import NoSnapshotError, committed, recorded, sentences
from brief.cli.options import options_of
from brief.cli.telling import refused, speaker_of
from brief.editing.naming import find
from brief.pipeline import Content
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Print what is on record and what the commits say; 2 if there is no such object."""
    content = pipeline.gather(options_of(arguments))
    if content.library is None or content.config is None:
        refused(arguments, say("this is no folder of a brief that can be read"))
        return 1
    found = find(arguments.id, content.library)
    if isinstance(found, str):
        return refused(arguments, found)
    kind, id, speak = found.kind, found.id, speaker_of(arguments.lang)
    print(f"{kind} {id}")
    for entry in recorded(kind, id, content.library, content.config.languages[0]):
        print(f"  {entry.when}  {speak(entry.what)}")
    for line in _commits(arguments, kind, id, content):
        print(f"  {speak(line)}")
    return 0


def _commits(arguments: argparse.Namespace, kind: str, id: str, content: Content) -> Iterator[str]:
    assert content.library
    assert content.config
    languages = content.config.languages
    try:
        for commit, change in committed(arguments.root, kind, id, content.library, languages):
            yield f"{commit.day}  {commit.name}  {commit.subject}"
            yield from (say("    {line}", line=line) for line in sentences(change))
    except NoSnapshotError as error:
        yield say("(no commits: {error})", error=error.why)
