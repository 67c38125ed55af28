"""Gate 2: every quotation stands in its source, code point by code point, at one place.

**What** Each `quote` of a claim must be found verbatim, once, outside the lines that the
source skips. The `words` with which a source attributes a claim must be found as well.

**Why** A quotation that was retyped, shortened or translated proves nothing.

**Example** `quote: the so-called "pause"` is refused where the source writes
`the so‑called “pause”`: the hyphen and the quotation marks differ. Copied from the text, it
is right.

Codes: quote-not-verbatim, quote-not-unique, quote-in-debris, words-not-verbatim.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from brief import quotes
from brief.checks.subject import Subject
from brief.content import Claim
from brief.library.seeds import Captured, captured
from brief.problems import Problem, Where
from brief.quotes.spans import Span

LONGEST_SHOWN = 240  # code points of a passage in a message
OFFERED = 3  # passages that are written out where a quotation is not unique
WORDS_ADDED = 20  # that are tried to make a quotation unique
_NEXT_WORD = re.compile(r"\s*\S+")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the quotations that are not what their source says."""
    for source in captured(subject.library):
        for claim in source.document.meta.claims:
            if not claim.withdrawn:
                yield from _quotes(source, claim)
                yield from _words(source, claim)


def _quotes(source: Captured, claim: Claim) -> Iterator[Problem]:
    for at, quote in enumerate(claim.quote):
        where = source.document.at("claims", claim.id, "quote", at)
        standing = source.passages(quote)
        if not quote.strip() or not quotes.find(source.text, quote):
            yield _not_verbatim("quote-not-verbatim", "this quotation", quote, source, where)
        elif not standing:
            yield _in_debris("quote-in-debris", "this quotation", quote, source, where)
        elif len(standing) > 1:
            yield _not_unique(source, standing, where)


def _words(source: Captured, claim: Claim) -> Iterator[Problem]:
    words, code, what = claim.words, "words-not-verbatim", "this attribution"
    if words is not None and not source.passages(words):
        where = source.document.at("claims", claim.id, "words")
        refuse = _in_debris if words in source.text else _not_verbatim
        yield refuse(code, what, words, source, where)


def _not_verbatim(code: str, what: str, quote: str, source: Captured, where: Where) -> Problem:
    path, hint = source.seed.path, "copy the passage from the source's text"
    if not quote.strip():
        return Problem(code, f"{what} is empty", where, hint)
    if not source.text.strip():
        return Problem(code, f"{what} is not in {path}: that file is empty", where, hint)
    near = quotes.nearest(source.text, quote)
    if near is None:
        message = f"{what} is not in {path}, and nothing there is like it"
        return Problem(code, message, where, hint)
    line, passage = source.line(near.start), _shown(near.passage.strip())
    message = (
        f"{what} is not verbatim in {path}; the nearest passage, on line {line}, is: {passage}"
    )
    return Problem(code, message, where, "\n".join(quotes.describe(near.differences)))


def _in_debris(code: str, what: str, quote: str, source: Captured, where: Where) -> Problem:
    at = source.text.index(quote)
    line = next(max(at, start) for start, end in source.debris if at < end)
    message = (
        f"{what} lies in line {source.line(line)} of {source.seed.path}, "
        "which the source's `skip` leaves out"
    )
    return Problem(code, message, where, "quote another passage, or mend `skip`")


def _not_unique(source: Captured, standing: tuple[Span, ...], where: Where) -> Problem:
    lines = _lines(source.line(start) for start, _ in standing)
    message = f"this quotation stands {len(standing)} times in {source.seed.path}: {lines}"
    hint = ["quote more, so that only one passage is meant"]
    for span in standing[:OFFERED]:
        longer = _longer(source.text, span)
        if longer:
            hint.append(f"for line {source.line(span[0])} write {_shown(longer)}")
    return Problem("quote-not-unique", message, where, "\n".join(hint))


def _longer(text: str, span: Span) -> str:
    """Return the passage with as many words after it, or before it, as make it unique."""
    after = ((span[0], end) for end in _ends(text, span[1]))
    before = ((len(text) - end, span[1]) for end in _ends(text[::-1], len(text) - span[0]))
    for start, end in (*after, *before):
        if len(quotes.find(text, text[start:end])) == 1:
            return text[start:end]
    return ""


def _ends(text: str, at: int) -> Iterator[int]:
    """Yield the ends of the next words of the same line."""
    line = text[at:].partition("\n")[0]
    return islice((at + word.end() for word in _NEXT_WORD.finditer(line)), WORDS_ADDED)


def _lines(numbers: Iterable[int]) -> str:
    """Return "on line 3", "on lines 3 and 7", or with more than six "on lines 3, 7, … and 90"."""
    found = [str(number) for number in sorted(set(numbers))]
    if len(found) == 1:
        return f"on line {found[0]}"
    listed = [*found[:5], "…"] if len(found) > 6 else found[:-1]
    return f"on lines {', '.join(listed)} and {found[-1]}"


def _shown(passage: str) -> str:
    """Return a passage between quotation marks, its middle left out if it is long."""
    half = LONGEST_SHOWN // 2
    long = len(passage) > LONGEST_SHOWN
    return f'"{passage[:half]} … {passage[-half:]}"' if long else f'"{passage}"'
