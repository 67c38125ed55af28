"""Texts that an editor may have meant, made from the match of what was written instead."""

import re
import unicodedata
from collections.abc import Callable
from typing import TypeAlias

from brief.dates.wording import dates_in_words

Match: TypeAlias = re.Match[str]
Rewrite: TypeAlias = Callable[[Match], tuple[str, ...]]


def put(*news: str) -> Rewrite:
    r"""Propose the text with the match replaced, once by each template (\1, \g<name>).

    Without any template, propose nothing.
    """
    return lambda match: tuple(
        match.string[: match.start()] + match.expand(new) + match.string[match.end() :]
        for new in news
    )


def everywhere(signs: str, *news: str) -> Rewrite:
    """Propose the text with each of `signs`, a pattern, replaced, once by each of `news`."""
    return lambda match: tuple(re.sub(signs, new, match.string) for new in news)


def what_precedes(match: Match) -> tuple[str, ...]:
    """Propose the text as far as it is right."""
    return (match.string[: match.start()],)


def ascii_digits(match: Match) -> tuple[str, ...]:
    """Propose the same number in the digits 0 to 9."""
    digits = (str(unicodedata.digit(char, char)) for char in match.string)
    return ("".join(digits),)


def one_sign(match: Match) -> tuple[str, ...]:
    """Propose one qualifier for several in a row: '%' means '?' and '~' together."""
    sign = match[0][0] if len(set(match[0])) == 1 else "%"
    return (match.string.replace(match[0], sign),)


def sign_last(match: Match) -> tuple[str, ...]:
    """Propose the date with its qualifiers, as one, at its end."""
    signs = set(re.findall("[?~%]", match.string))
    return (re.sub("[?~%]", "", match.string) + (signs.pop() if len(signs) == 1 else "%"),)


def hyphened(match: Match) -> tuple[str, ...]:
    """Propose y-m-d, or y-m, in two digits each, with hyphens."""
    return ("-".join(part.zfill(2) for part in match.group("y", "m", "d") if part),)


def year_first(match: Match) -> tuple[str, ...]:
    """Propose both readings of a date that ends in its year: 03/04/2026."""
    year, a, b = match["y"], match["a"].zfill(2), match["b"].zfill(2)
    return (f"{year}-{b}-{a}",) if a == b else (f"{year}-{b}-{a}", f"{year}-{a}-{b}")


def end_in_full(match: Match) -> tuple[str, ...]:
    """Propose 2026-02-03/2026-02-05 for 2026-02-03/05."""
    start, end = match.string.split("/")
    return (f"{start}/{start[: -len(end)]}{end}",)


def from_words(match: Match) -> tuple[str, ...]:
    """Propose the date that the words seem to state."""
    return dates_in_words(match.string)
