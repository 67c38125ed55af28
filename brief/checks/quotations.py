"""Gate 2: every quotation stands in its source, code point by code point, at one place.

**What** Each `quote` of a claim must be found verbatim, once, outside the lines that the
source skips. The `words` with which a source attributes a claim must be found as well.

**Why** A quotation that was retyped, shortened or translated proves nothing.

**Example** `quote: the so-called "pause"` is refused where the source writes
`the so‑called “pause”`: the hyphen and the quotation marks differ. Copied from the text, it
is right.

Codes: quote-not-verbatim, quote-not-unique, quote-in-debris, words-not-verbatim.
"""

from collections.abc import Iterable, Iterator

from brief import quotes
from brief.checks.subject import Subject
from brief.content import Claim
from brief.library.seeds import Captured, captured
from brief.problems import Problem, Where
from brief.quotes.spans import Span
from brief.sayings import joined, say

LONGEST_SHOWN = 240  # code points of a passage in a message
OFFERED = 3  # passages that are written out where a quotation is not unique


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
            yield _not_verbatim("quote-not-verbatim", say("this quotation"), quote, source, where)
        elif not standing:
            yield _in_debris("quote-in-debris", say("this quotation"), quote, source, where)
        elif len(standing) > 1:
            yield _not_unique(source, standing, where)


def _words(source: Captured, claim: Claim) -> Iterator[Problem]:
    words, code, what = claim.words, "words-not-verbatim", say("this attribution")
    if words is not None and not source.passages(words):
        where = source.document.at("claims", claim.id, "words")
        refuse = _in_debris if words in source.text else _not_verbatim
        yield refuse(code, what, words, source, where)


def _not_verbatim(code: str, what: str, quote: str, source: Captured, where: Where) -> Problem:
    path, hint = source.seed.path, say("copy the passage from the source's text")
    if not quote.strip():
        return Problem(code, say("{what} is empty", what=what), where, hint)
    if not source.text.strip():
        return Problem(
            code,
            say("{what} is not in {path}: that file is empty", what=what, path=path),
            where,
            hint,
        )
    near = quotes.nearest(source.text, quote)
    if near is None:
        message = say("{what} is not in {path}, and nothing there is like it", what=what, path=path)
        return Problem(code, message, where, hint)
    line, passage = source.line(near.start), _shown(near.passage.strip())
    message = say(
        "{what} is not verbatim in {path}; the nearest passage, on line {line}, is: {passage}",
        what=what,
        path=path,
        line=line,
        passage=passage,
    )
    return Problem(code, message, where, joined("\n", quotes.describe(near.differences)))


def _in_debris(code: str, what: str, quote: str, source: Captured, where: Where) -> Problem:
    at = source.text.index(quote)
    line = next(max(at, start) for start, end in source.debris if at < end)
    message = say(
        "{what} lies in line {line} of {path}, which the source's `skip` leaves out",
        what=what,
        line=source.line(line),
        path=source.seed.path,
    )
    return Problem(code, message, where, say("quote another passage, or mend `skip`"))


def _not_unique(source: Captured, standing: tuple[Span, ...], where: Where) -> Problem:
    lines = _lines(source.line(start) for start, _ in standing)
    message = say(
        "this quotation stands {count} times in {path}: {lines}",
        count=len(standing),
        path=source.seed.path,
        lines=lines,
    )
    hint = [say("quote more, so that only one passage is meant")]
    for span in standing[:OFFERED]:
        longer = quotes.longer(source.text, span)
        if longer:
            hint.append(
                say(
                    "for line {line} write {shown}", line=source.line(span[0]), shown=_shown(longer)
                )
            )
    return Problem("quote-not-unique", message, where, joined("\n", hint))


def _lines(numbers: Iterable[int]) -> str:
    """Return "on line 3", "on lines 3 and 7", or with more than six "on lines 3, 7, … and 90"."""
    found = [str(number) for number in sorted(set(numbers))]
    if len(found) == 1:
        return say("on line {line}", line=found[0])
    listed = [*found[:5], "…"] if len(found) > 6 else found[:-1]
    return say("on lines {some} and {last}", some=", ".join(listed), last=found[-1])


def _shown(passage: str) -> str:
    """Return a passage between quotation marks, its middle left out if it is long."""
    half = LONGEST_SHOWN // 2
    long = len(passage) > LONGEST_SHOWN
    return f'"{passage[:half]} … {passage[-half:]}"' if long else f'"{passage}"'
