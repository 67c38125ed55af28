"""`brief init`: begin a brief of one's own, or bring one to this version of the generator."""

import argparse
import sys
from pathlib import Path

from brief import __version__, founding
from brief.cli.asking import ask, is_terminal
from brief.founding import Wishes


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what is next; return 2 if that is not possible."""
    folder: Path = arguments.folder
    fault = founding.renew(folder) if arguments.renew else _begin(folder, arguments)
    if fault:
        print(f"brief init: {fault}", file=sys.stderr)
        return 2
    if arguments.renew:
        print(f"'{folder}' has brief {__version__} now. Look through what git shows as changed.")
        return 0
    print(f"Wrote a new brief into '{folder}'. Next:")
    print(f"  cd {folder}\n  python3 build.py serve\nIts README.md tells the rest.")
    return 0


def _begin(folder: Path, arguments: argparse.Namespace) -> str:
    """Write a new brief into a folder; return why that failed, or ""."""
    fault = founding.fault_of(folder)
    if fault:
        return fault
    known = founding.known_languages()
    title = arguments.title
    if title is None and is_terminal():
        title = ask("The title of the site", founding.title_fault)
    lang = arguments.lang
    if lang is None and is_terminal():
        question = f"Its languages, the default one first ({', '.join(known)})"
        lang = ask(question, lambda answer: founding.lang_fault(_split(answer), known), known)
    languages = _split(known[0] if lang is None else lang)
    fault = founding.title_fault(title or "") or founding.lang_fault(languages, known)
    if fault:
        return fault if title is not None else f"{fault}: --title"
    return founding.write(folder, founding.files_of(Wishes(title.strip(), languages)))


def _split(answer: str) -> tuple[str, ...]:
    """Return the languages of an answer: by commas, spaces or both."""
    return tuple(answer.replace(",", " ").split())
