"""Gate 4: hearsay stays an allegation.

**What** A claim whose mood is `hearsay` has no stronger status than `alleged`, unless a claim
of an independent source, itself more than an allegation, names it in `confirms`.

**Why** The French conditional (« aurait ordonné ») and its like say that the source does not
vouch for what it repeats. A brief that calls this "reported" has turned a rumour into a fact.

**Example** Bad: `mood: hearsay` with `status: reported`. Good: `mood: hearsay` with
`status: alleged`; or the claim of another source with `confirms: [gazette/request]`.

Codes: hearsay-too-strong.
"""

from collections.abc import Iterator

from brief.checks.corroboration import confirmers
from brief.checks.subject import Subject
from brief.checks.tombstones import claim_is_withdrawn
from brief.library import ClaimOf
from brief.problems import Problem
from brief.sayings import say

TOO_STRONG = ("reported", "analysis", "confirmed")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each claim that makes more of hearsay than an allegation."""
    confirmed = confirmers(subject.library)
    for claim in subject.library.claims.values():
        too_strong = claim.claim.mood == "hearsay" and claim.claim.status in TOO_STRONG
        if too_strong and claim.id not in confirmed and not claim_is_withdrawn(claim):
            yield _problem(claim)


def _problem(claim: ClaimOf) -> Problem:
    message = say(
        "the claim '{id}' is hearsay, but its status is '{status}': "
        "no independent source confirms it",
        id=claim.claim.id,
        status=claim.claim.status,
    )
    hint = say(
        "write `status: alleged`, or add `confirms: [{id}]` to a claim that confirms it",
        id=claim.id,
    )
    return Problem("hearsay-too-strong", message, claim.at("status"), hint)
