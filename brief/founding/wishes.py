"""What a new brief is to be, and what can't be wished for."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.problems import did_you_mean
from brief.sayings import say

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Wishes:
    """The title of a new brief, and its languages, the default one first."""

    title: str
    languages: tuple[str, ...]


def title_fault(title: str) -> str:
    """Return what is wrong with a title, or ""."""
    if not title.strip():
        return say("a brief needs a title")
    if not title.isprintable():
        return say("a title is one line, without control characters")
    if len(title) > LONGEST:
        return say(
            "a title has {longest} characters at most, not {count}",
            longest=LONGEST,
            count=len(title),
        )
    return ""


def lang_fault(languages: Sequence[str], known: Sequence[str]) -> str:
    """Return what is wrong with a choice of languages, or ""."""
    names = ", ".join(known)
    if not any(languages):
        return say("a brief needs a language; there are: {names}", names=names)
    for lang in languages:
        if lang not in known:
            hint = did_you_mean(lang, known) or say("there are: {names}", names=names)
            later = say("another one can be added later (docs/publishers/own-look.md)")
            return say(
                "there are no interface strings for '{lang}'; {hint}; {later}",
                lang=lang,
                hint=hint,
                later=later,
            )
    twice = next((lang for lang in languages if languages.count(lang) > 1), "")
    return say("'{twice}' is named twice", twice=twice) if twice else ""
