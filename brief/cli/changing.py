"""What commands that change files have in common: what they ask, print and write."""

import argparse
import difflib
import sys

from brief.cli.asking import ask, something
from brief.cli.show import show
from brief.cli.telling import refused, speaker_of
from brief.editing.disk import Change, raw, save
from brief.editing.proposal import Proposal, Refusal
from brief.pipeline import Content, Options, has_errors
from brief.sayings import Speak, say


def carry_out(made: Proposal | Refusal, arguments: argparse.Namespace) -> int:
    """Write what was proposed, or show it with --dry-run, or say why nothing is written."""
    if isinstance(made, Refusal):
        return refuse(made, arguments)
    if arguments.dry_run:
        for change in made.changes:
            _show(change, arguments)
        show(made.problems, "text", made.content, arguments.lang)
        print(speaker_of(arguments.lang)(say("Nothing was written.")))
        return 0
    if wrong := save(arguments.root, made.changes):
        return refuse(Refusal(wrong), arguments)
    for change in made.changes:
        print(f"{change.path} → {change.new_path}" if change.new_path else change.path)
    show(made.problems, "text", made.content, arguments.lang)
    return 1 if has_errors(made.problems) else 0


def refuse(refusal: Refusal, arguments: argparse.Namespace) -> int:
    """Say why nothing was written: return 1 for problems in the content, 2 for wrong use."""
    if refusal.content:
        show(refusal.problems, "text", refusal.content, arguments.lang)
        print()
    ends = refusal.why.endswith("?")
    why = refusal.why if ends else say("{sentence}.", sentence=refusal.why)
    refused(arguments, say("{why} Nothing was written.", why=why))
    return 1 if refusal.problems else 2


def lacking(what: str, arguments: argparse.Namespace) -> int:
    """Say what an option has to give where there is no terminal to ask on; return 2."""
    return refused(arguments, say("{what}. --help tells how.", what=what))


def options_for(arguments: argparse.Namespace) -> Options:
    """Return the options with which the content is read."""
    return Options(arguments.root)


def _show(change: Change, arguments: argparse.Namespace) -> None:
    """Print the lines of a file that would change."""
    before, after = raw(arguments.root, change.path), change.text
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    target = change.new_path or change.path
    if change.new_path:
        print(f"{change.path} → {target}")
    sys.stdout.writelines(difflib.unified_diff(old, new, change.path, target, n=0))


def words_for(speak: Speak, question: str, before: Content) -> list[str]:
    """Ask for a text in each of the site's languages; an answer may be left out in all but one."""
    languages = before.config.languages if before.config else ("en",)
    first, *others = languages
    asked = say("{question}, in {lang}", question=question, lang=first)
    told = [f"{first}={ask(speak, asked, something)}"]
    answers = (
        (lang, ask(speak, say("The same in {lang}", lang=lang), _anything)) for lang in others
    )
    return [*told, *(f"{lang}={answer}" for lang, answer in answers if answer)]


def _anything(_: str) -> str:
    return ""
