"""Differences in an editor's words: characters by name, words as words."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from brief.quotes.differences import Difference, common_start, is_word
from brief.sayings import all_of, say

THE_SOURCE = say("the source")
LINES = 6
NAMED = 4  # kinds of character that one line names
HEAD, TAIL = 60, 20  # code points shown of a long part
_CONTROLS = {"\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\t": "TAB"}
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # neither space nor format, yet unseen


def describe(differences: Iterable[Difference], text: str = THE_SOURCE) -> tuple[str, ...]:
    """Return a line for each kind of difference, and "and 3 more" after the sixth.

    `text` is what the quotation was compared with, in words.
    """
    counted = Counter(_line(difference, text) for difference in differences)
    lines = [
        line if n == 1 else say("{line} ({n} times)", line=line, n=n) for line, n in counted.items()
    ]
    more = [say("and {number} more", number=len(lines) - LINES)] if len(lines) > LINES else []
    return (*lines[:LINES], *more)


def _line(difference: Difference, text: str) -> str:
    ours, theirs = difference.quote_part, difference.text_part
    if not ours:
        return say("you left out {part}", part=_shown(theirs))
    if not theirs:
        return say("you added {part}", part=_shown(ours))
    if _look_alike(ours, theirs):
        ours, theirs = _without_common(ours, theirs)
        return _wrote(_named(ours), _named(theirs), text)
    show = _quoted if is_word(ours) and is_word(theirs) else _shown
    return _wrote(show(ours), show(theirs), text)


def _wrote(ours: str, theirs: str, text: str) -> str:
    return say("you wrote {ours}, {text} has {theirs}", ours=ours, text=text, theirs=theirs)


def _shown(part: str) -> str:
    return _quoted(part) if is_word(part) else _named(part)


def _quoted(part: str) -> str:
    text = part.strip(" ")
    short = f"{text[:HEAD]} … {text[-TAIL:]}" if len(text) > HEAD + TAIL else text
    return '"' + "".join(f"<{_character(c)}>" if _is_unseen(c) else c for c in short) + '"'


def _named(part: str) -> str:
    """Name each run of equal characters: "3 times '.' (FULL STOP, U+002E)"."""
    runs = [(char, len(list(run))) for char, run in groupby(part)]
    names = [
        say("{n} times {character}", n=n, character=_character(char)) if n > 1 else _character(char)
        for char, n in runs
    ]
    more = [say("{number} more", number=len(names) - NAMED)] if len(names) > NAMED else []
    return all_of((*names[:NAMED], *more))


def _character(char: str) -> str:
    unseen = char == " " or _is_unseen(char) or unicodedata.category(char)[0] == "M"
    name, code = _name(char), f"U+{ord(char):04X}"
    return f"{name} ({code})" if unseen else f"'{char}' ({name}, {code})"


def _name(char: str) -> str:
    return unicodedata.name(char, "") or _CONTROLS.get(char, "UNNAMED CHARACTER")


def _is_unseen(char: str) -> bool:
    """Tell whether a character other than the plain space leaves no mark of its own."""
    hidden = unicodedata.category(char)[0] in "CZ" and char != " "
    return hidden or char in _BLANK or "VARIATION SELECTOR" in unicodedata.name(char, "")


def _look_alike(ours: str, theirs: str) -> bool:
    """Tell whether two words look the same on the screen: é in two forms, a Cyrillic a."""
    if not (is_word(ours) and is_word(theirs)) or any(map(_is_unseen, ours + theirs)):
        return False
    same = unicodedata.normalize("NFKC", ours) == unicodedata.normalize("NFKC", theirs)
    return same or (len(ours) == len(theirs) and _scripts(ours) != _scripts(theirs))


def _scripts(word: str) -> set[str]:
    """Return the scripts of a word's letters, the first words of their names."""
    return {unicodedata.name(c, "").split(" ")[0] for c in word if c.isalpha()}


def _without_common(ours: str, theirs: str) -> tuple[str, str]:
    start = common_start(ours, theirs)
    ours, theirs = ours[start:], theirs[start:]
    end = common_start(ours[::-1], theirs[::-1])
    return ours[: len(ours) - end], theirs[: len(theirs) - end]
