"""`brief new`: write a file of content; ask for what it needs, or leave that to be filled in."""

import argparse
from pathlib import Path

from brief import pipeline, scaffold
from brief.cli.asking import ask, is_terminal, one_of
from brief.cli.dialogue import fill, id_from, id_of
from brief.cli.show import show
from brief.cli.telling import refused, speaker_of
from brief.content import TYPES
from brief.pipeline import Options
from brief.sayings import Speak, joined, say
from brief.scaffold import Given

KINDS = tuple(TYPES)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say what it still lacks; return 2 if it can't be written."""
    if not (arguments.root / "content").is_dir():
        return refused(arguments, scaffold.NO_CONTENT)
    if arguments.kind or is_terminal():
        return _make(
            arguments.kind or ask(speaker_of(arguments.lang), say("kind"), one_of(KINDS), KINDS),
            arguments,
        )
    return refused(arguments, say("say what to make: {names}", names=", ".join(KINDS)))


def _make(kind: str, arguments: argparse.Namespace) -> int:
    content = pipeline.gather(Options(arguments.root))
    type, known = TYPES[kind], scaffold.known_of(content)
    given, faults = scaffold.settings(type, arguments.set, known)
    id, speak = arguments.id, speaker_of(arguments.lang)
    wrong = scaffold.fault_of_wishes(kind, id, arguments.text_lang, known.languages) if id else ""
    if wrong or faults:
        return refused(arguments, joined("\n", (wrong, *faults)))
    if is_terminal() and not arguments.blank:
        fill(speak, type, known, given, scaffold.unused(content.inputs))
        id = id or id_of(speak, type, known, id_from(given), arguments.text_lang)
    if not id:
        return refused(arguments, say("give the new object an id, such as office-opened"))
    made = scaffold.new(arguments.root, kind, id, arguments.text_lang, Given(given))
    if isinstance(made, str):
        return refused(arguments, made)
    return report(made, arguments) if given else _leave(made, speak)


def _leave(made: Path, speak: Speak) -> int:
    todo = say("Wrote {made}. Fill in what is empty, then: python3 build.py check", made=made)
    print(speak(todo))
    return 0


def report(made: Path, arguments: argparse.Namespace) -> int:
    """Print what the checks have to say of a new file alone."""
    root: Path = arguments.root
    content = pipeline.gather(Options(root))
    path = made.relative_to(root).as_posix()
    own = (problem for problem in content.problems if problem.where.path == path)
    found = tuple(problem for problem in own if problem.code != "unused")  # nothing can use it yet
    speak = speaker_of(arguments.lang)
    if not found:
        print(speak(say("Wrote {made}. It passes the checks.", made=made)))
        return 0
    show(found, "text", content, arguments.lang)
    todo = say("Wrote {made}. Fill in what is named above, then: python3 build.py check", made=made)
    print(f"\n{speak(todo)}")
    return 0
