"""Sentences in English that know how they were put together, so that they can be translated.

A sentence is written where it is said, in English. What it says in another language is looked
up by its template when it is shown.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, TypeAlias

Speak: TypeAlias = Callable[[str], str]  # gives a sentence a language

LANGUAGES = ("en", "fr")  # in which sentences can be said; they are written in the first


class Saying(str):
    """A sentence: English text, made of `template` and the `values` in its {places}."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Any]


def say(template: str, **values: Any) -> Saying:
    """Return the sentence that `template` and `values` make; values may be sentences too.

    Without values the template stands as it is, braces included, and can be `filled` later.
    """
    said = Saying(template.format(**values) if values else template)
    said.template, said.values = template, values
    return said


def filled(said: str, **values: Any) -> Saying:
    """Return a sentence that was said without values, with them."""
    return say(said, **values)


def joined(separator: str, parts: Iterable[str]) -> str:
    """Return the parts that are not empty, with `separator` between them, as one sentence."""
    held = {f"part{n}": part for n, part in enumerate(filter(None, parts))}
    return say(separator.join(f"{{{name}}}" for name in held), **held) if held else ""


def labelled(name: object, said: object) -> Saying:
    """Return "name: said", the colon as a language sets it."""
    return say("{name}: {said}", name=name, said=said)


def wanting(missing: ModuleNotFoundError, extra: str) -> Saying:
    """Return which library a command lacks, and the extra of brief that brings it."""
    return say("this needs '{name}': pip install '{what}'", name=missing.name, what=extra)


def decimal(number: float, places: int) -> Saying:
    """Return a number with so many decimals; what stands before them is a language's own."""
    whole, decimals = f"{number:.{places}f}".split(".")
    return say("{whole}.{decimals}", whole=whole, decimals=decimals)


# What the system says of files that can't be read or written; it speaks English only.
_REASONS = (
    say("No such file or directory"), say("Permission denied"), say("Is a directory"),
    say("Not a directory"), say("File exists"), say("No space left on device"),
    say("Read-only file system"), say("File name too long"),
)  # fmt: skip


def reason(error: OSError) -> str:
    """Return why the system could not do something with a file, as a sentence."""
    told = error.strerror or str(error)
    return next((each for each in _REASONS if each == told), told)


def all_of(parts: Iterable[str]) -> str:
    """Return "one and another and a third", or "" without parts."""
    held = list(parts)
    return reduce(lambda some, last: say("{some} and {last}", some=some, last=last), held or [""])


def any_of(parts: Iterable[str]) -> str:
    """Return "one or another or a third", or "" without parts."""
    held = list(parts)
    return reduce(lambda some, last: say("{some} or {last}", some=some, last=last), held or [""])


def clauses(*parts: str) -> str:
    """Return the parts that are not empty, with semicolons between them as a language sets them."""
    held = list(filter(None, parts))
    return reduce(lambda some, more: say("{some}; {more}", some=some, more=more), held or [""])


def preferred(environment: Mapping[str, str]) -> str:
    """Return the language that an environment asks for (POSIX: LC_ALL, LC_MESSAGES, LANG)."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next(filter(None, (environment.get(name) for name in names)), "")
    lang = locale.replace(".", "_").partition("_")[0].lower()
    return lang if lang in LANGUAGES else LANGUAGES[0]
