"""Gate 5: confirmed means: a primary source says it, or two that are independent of each other.

**What** A claim with the status `confirmed` is read in a primary source (official, court,
company, dataset) or is borne out by a claim of another source that is independent of its own.
Two sources with the same publisher, or that relay the same origin, count as one.

**Why** Ten articles that copy one agency are one report. "Confirmed" is a reader's reason to
stop doubting, so it has to be earned.

**Example** Bad: `status: confirmed` in one newspaper's article. Good: the same claim with
`status: reported`; or a second claim, of an independent source, with `confirms: [gazette/move]`.

A hearsay claim that nothing confirms is left to the check of hearsay.

Codes: confirmed-without-evidence.
"""

from collections.abc import Iterator

from brief.checks.corroboration import Confirmers, asserts, confirmers
from brief.checks.subject import Subject
from brief.checks.tombstones import claim_is_withdrawn
from brief.library import PRIMARY, ClaimOf, Library, independent
from brief.problems import Problem
from brief.sayings import say


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each claim that is called confirmed and isn't."""
    others = confirmers(subject.library)
    for claim in subject.library.claims.values():
        if _is_called_so(claim) and not _is_confirmed(claim, others, subject.library):
            yield _problem(claim)


def _is_called_so(claim: ClaimOf) -> bool:
    called_so = claim.claim.status == "confirmed" and claim.claim.mood != "hearsay"
    return called_so and not claim_is_withdrawn(claim)


def _is_confirmed(claim: ClaimOf, others: Confirmers, library: Library) -> bool:
    """Tell whether a claim has its evidence; that one claim confirms another serves both."""
    return claim.source.kind in PRIMARY or claim.id in others or _confirms_another(claim, library)


def _confirms_another(claim: ClaimOf, library: Library) -> bool:
    confirmed = (library.claims[id] for id in claim.claim.confirms if id in library.claims)
    return any(asserts(o) and independent(o.source, claim.source) for o in confirmed)


def _problem(claim: ClaimOf) -> Problem:
    message = say(
        "the claim '{id}' is called confirmed, but its source "
        "({kind}) is not a primary one and no independent source confirms it",
        id=claim.claim.id,
        kind=claim.source.kind,
    )
    hint = say(
        "write `status: reported`, or add `confirms: [{id}]` to a claim of a source that "
        "does not go back to the same origin",
        id=claim.id,
    )
    return Problem("confirmed-without-evidence", message, claim.at("status"), hint)
