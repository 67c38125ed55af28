"""Gate 6: a heading that asks is no statement.

**What** A quotation must not lie in a line of the source that is a question, as headings are:
the sentence that holds it ends the line, with a question mark.

**Why** "Will the firm be taken over?" says neither that it will nor that anybody says so.

**Example** `quote: le ministère est‑il intervenu` is refused where the source has the line
"Pourquoi le ministère est‑il intervenu ?"; the sentence below the heading that answers it is
right.

Codes: claim-from-question.
"""

import re
from collections.abc import Iterator

from brief.checks.subject import Subject
from brief.content import Claim
from brief.library.seeds import Captured, captured
from brief.problems import Problem
from brief.quotes.spans import Span
from brief.sayings import say

_ENDED = re.compile(r"[.!?…][»”\"')\]]*\s")
_CLOSING = "»”\"')]*_# \t\r\u00a0\u202f"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the claims that are read off a question."""
    for source in captured(subject.library):
        for claim in source.document.meta.claims:
            if not claim.withdrawn:
                yield from _questions(source, claim)


def _questions(source: Captured, claim: Claim) -> Iterator[Problem]:
    for at, quote in enumerate(claim.quote):
        standing = source.passages(quote)
        if len(standing) == 1 and _asks(source.text, standing[0]):
            line = source.line(standing[0][0])
            message = say(
                "line {line} of {path} is a question, not a statement",
                line=line,
                path=source.seed.path,
            )
            where = source.document.at("claims", claim.id, "quote", at)
            hint = say("quote the passage that states it, or take the claim out")
            yield Problem("claim-from-question", message, where, hint)


def _asks(text: str, span: Span) -> bool:
    """Tell whether the sentence that holds a span is a question at the end of its line."""
    start, end = span
    if "\n" in text[start:end]:
        return False
    line_end = text.find("\n", end)
    rest = text[end - 1 : line_end if line_end >= 0 else len(text)].rstrip(_CLOSING)
    return rest.endswith(("?", "？")) and not _ENDED.search(rest)
