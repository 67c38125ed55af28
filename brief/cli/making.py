"""`brief new`: write a file of content; ask for what it needs, or leave that to be filled in."""

import argparse
import sys
from pathlib import Path

from brief import pipeline, scaffold
from brief.cli.asking import ask, is_terminal, one_of
from brief.cli.dialogue import fill, id_of
from brief.cli.show import show
from brief.cli.telling import speaker_of
from brief.content import TYPES
from brief.pipeline import Options
from brief.sayings import say
from brief.scaffold import Given

KINDS = tuple(TYPES)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say what it still lacks; return 2 if it can't be written."""
    if not (arguments.root / "content").is_dir():
        return _refuse(scaffold.NO_CONTENT)
    if arguments.kind or is_terminal():
        return _make(arguments.kind or ask("kind", one_of(KINDS), KINDS), arguments)
    return _refuse(f"say what to make: {', '.join(KINDS)}")


def _make(kind: str, arguments: argparse.Namespace) -> int:
    content = pipeline.gather(Options(arguments.root))
    type, known = TYPES[kind], scaffold.known_of(content)
    given, faults = scaffold.settings(type, arguments.set, known)
    id = arguments.id
    wrong = scaffold.fault_of_wishes(kind, id, arguments.lang, known.languages) if id else ""
    if wrong or faults:
        return _refuse("\n".join(filter(None, (wrong, *faults))))
    if is_terminal() and not arguments.blank:
        fill(type, known, given, scaffold.unused(content.inputs))
        id = id or id_of(type, known, given, arguments.lang)
    if not id:
        return _refuse("give the new object an id, such as office-opened")
    made = scaffold.new(arguments.root, kind, id, arguments.lang, Given(given))
    if isinstance(made, str):
        return _refuse(made)
    return report(made, arguments.root) if given else _leave(made)


def _refuse(reason: str) -> int:
    print(f"brief new: {reason}", file=sys.stderr)
    return 2


def _leave(made: Path) -> int:
    todo = say("Wrote {made}. Fill in what is empty, then: python3 build.py check", made=made)
    print(speaker_of(None)(todo))
    return 0


def report(made: Path, root: Path) -> int:
    """Print what the checks have to say of a new file alone."""
    content = pipeline.gather(Options(root))
    path = made.relative_to(root).as_posix()
    own = (problem for problem in content.problems if problem.where.path == path)
    found = tuple(problem for problem in own if problem.code != "unused")  # nothing can use it yet
    speak = speaker_of(None)
    if not found:
        print(speak(say("Wrote {made}. It passes the checks.", made=made)))
        return 0
    show(found, "text", content)
    todo = say("Wrote {made}. Fill in what is named above, then: python3 build.py check", made=made)
    print(f"\n{speak(todo)}")
    return 0
