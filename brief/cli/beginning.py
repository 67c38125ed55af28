"""`brief init`: begin a brief of one's own, or bring one to this version of the generator."""

import argparse
from pathlib import Path

from brief import __version__, founding
from brief.cli.asking import ask, is_terminal
from brief.cli.telling import refused, speaker_of
from brief.founding import Wishes
from brief.sayings import say


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what is next; return 2 if that is not possible."""
    folder: Path = arguments.folder
    fault = founding.renew(folder) if arguments.renew else _begin(folder, arguments)
    if fault:
        return refused(arguments, fault)
    renewed = say(
        "'{folder}' has brief {version} now. Look through what git shows as changed.",
        folder=folder,
        version=__version__,
    )
    begun = say(
        "Wrote a new brief into '{folder}'. Next:\n"
        "  cd {folder}\n  python3 build.py serve\nIts README.md tells the rest.",
        folder=folder,
    )
    print(speaker_of(arguments.lang)(renewed if arguments.renew else begun))
    return 0


def _begin(folder: Path, arguments: argparse.Namespace) -> str:
    """Write a new brief into a folder; return why that failed, or ""."""
    fault = founding.fault_of(folder)
    if fault:
        return fault
    known = founding.known_languages()
    speak, title = speaker_of(arguments.lang), arguments.title
    if title is None and is_terminal():
        title = ask(speak, say("The title of the site"), founding.title_fault)
    lang = arguments.languages
    if lang is None and is_terminal():
        question = say("Its languages, the default one first ({names})", names=", ".join(known))
        lang = ask(
            speak, question, lambda answer: founding.lang_fault(_split(answer), known), known
        )
    languages = _split(known[0] if lang is None else lang)
    fault = founding.title_fault(title or "") or founding.lang_fault(languages, known)
    if fault:
        return fault if title is not None else say("{fault}: --title", fault=fault)
    return founding.write(folder, founding.files_of(Wishes(title.strip(), languages)))


def _split(answer: str) -> tuple[str, ...]:
    """Return the languages of an answer: by commas, spaces or both."""
    return tuple(answer.replace(",", " ").split())
