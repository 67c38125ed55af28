"""Gate 7: a year that a source is said to state stands in its words.

**What** With `dated_by: {basis: stated}` an event names a claim, and the year of `when` stands
in that claim's quotation. The year of a horizon that is `stated` stands in a quotation of its
`basis`; that of a publication date that is `stated`, in the source's text. A horizon is an
interval.

**Why** If the source gives no year, the site shows none.

**Example** `when: 2026-02` stated by the quotation "at the start of February" is refused;
`when: XXXX-02` is right, and so is `basis: inferred`.

Codes: stated-year-not-quoted, stated-without-claim, horizon-not-interval.
"""

import re
from collections.abc import Iterable, Iterator

from brief.checks.subject import Subject
from brief.content import Event, Expectation
from brief.dates import Date, Interval
from brief.dates.values import singles
from brief.library import ClaimOf, Library
from brief.library.seeds import Captured, captured
from brief.load import Document
from brief.problems import Problem, Where
from brief.sayings import all_of, say

FEWEST_DIGITS = 3  # of a year that a text can be searched for: 202X is, 20XX is a century


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the dates that say more than their sources do."""
    library = subject.library
    for event in library.events.values():
        if not event.meta.withdrawn:
            yield from _event(event, library)
    for expectation in library.expectations.values():
        if not expectation.meta.withdrawn:
            yield from _horizon(expectation, library)
    for source in captured(library):
        yield from _publication(source)


def _event(event: Document[Event], library: Library) -> Iterator[Problem]:
    dated = event.meta.dated_by
    if dated is None or dated.basis != "stated":
        return
    if dated.claim is None:
        if ("dated_by", "claim") in event.places:
            return  # what is written there is no claim's id, and was reported
        message = say("the date is said to be stated, but no claim states it")
        hint = say("name the claim that gives the date as `claim: …`, or write basis: inferred")
        yield Problem("stated-without-claim", message, event.at("dated_by", "basis"), hint)
    elif event.meta.when and dated.claim in library.claims:
        quoted = _quoted([library.claims[dated.claim]])
        place = say("the quotation of {claim}", claim=dated.claim)
        yield from _years(event.meta.when, quoted, place, event.at("when"))


def _horizon(expectation: Document[Expectation], library: Library) -> Iterator[Problem]:
    horizon = expectation.meta.horizon
    if horizon is None or horizon.when is None:
        return
    where = expectation.at("horizon", "when")
    if not isinstance(horizon.when.value, Interval):
        message = say("a horizon is an interval, and '{text}' is one date", text=horizon.when.text)
        hint = say(
            "write ../{text} for 'until then', or both ends, such as 2026/2027",
            text=horizon.when.text,
        )
        yield Problem("horizon-not-interval", message, where, hint)
    basis = [library.claims[id] for id in expectation.meta.basis if id in library.claims]
    if horizon.basis == "stated" and len(basis) == len(expectation.meta.basis):
        place = say("the quotations of its `basis`")
        yield from _years(horizon.when, _quoted(basis), place, where, else_write="editor")


def _publication(source: Captured) -> Iterator[Problem]:
    published = source.document.meta.published
    if published is None or published.basis != "stated":
        return
    text = source.text
    for start, end in reversed(source.debris):
        text = text[:start] + text[end:]
    where = source.document.at("published", "when")
    yield from _years(published.when, text, source.seed.path, where)


def _quoted(claims: Iterable[ClaimOf]) -> str:
    return "\n".join(quote for claim in claims for quote in claim.claim.quote)


def _years(
    date: Date, text: str, place: str, where: Where, else_write: str = "inferred"
) -> Iterator[Problem]:
    """Yield a problem if a year of `date` does not stand in `text`."""
    years = dict.fromkeys(single.year for single in singles(date.value))
    absent = [year for year in years if _is_searchable(year) and not _stands(year, text)]
    if absent:
        message = say(
            "the year {year} is not in {place}, so it is not stated there",
            year=all_of(absent),
            place=place,
        )
        hint = say(
            "write XXXX for the year, such as XXXX-02, or write basis: {basis}",
            basis=else_write,
        )
        yield Problem("stated-year-not-quoted", message, where, hint)


def _is_searchable(year: str) -> bool:
    return sum(map(str.isdigit, year)) >= FEWEST_DIGITS


def _stands(year: str, text: str) -> bool:
    pattern = re.escape(year).replace("X", "[0-9]")
    return re.search(rf"(?<![0-9]){pattern}(?![0-9])", text) is not None
