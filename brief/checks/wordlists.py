"""Which words of a language's lists a text holds.

The lists stand in templates/strings/<language>.yaml. An entry is a word or a phrase, where
`*` stands for any letters: `alleg*`, `*erait`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from brief.language import Language

Patterns: TypeAlias = Mapping[str, re.Pattern[str]]

NEVER = re.compile(r"(?!)")
_PLAIN = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-", "\u00ad": None})


def patterns(languages: Mapping[str, Language], name: str) -> Patterns:
    """Return, by language, what finds any word of the list `name` in a text made `plain`."""
    return {code: pattern(lang.lists.get(name, ())) for code, lang in languages.items()}


def holds(words: re.Pattern[str], text: str) -> bool:
    """Tell whether a text holds a word of a list, whatever its case, spaces and apostrophes."""
    return bool(words.search(plain(text)))


def plain(text: str) -> str:
    """Return a text composed (NFC), with single spaces, straight apostrophes and hyphens."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN).split())


def pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of these words or phrases in a text made `plain`."""
    words = [re.escape(plain(e)).replace(r"\*", r"\w*") for e in entries if plain(e)]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else NEVER
