"""What an expectation says, wherever it is shown: on its page, on the board, in the record."""

from dataclasses import dataclass

from brief.content import BANDS, Expectation, Likelihood, Signpost
from brief.load import Document
from brief.views.claims import ClaimView, claim_views
from brief.views.edition import Edition, Reference, Text
from brief.views.items import (
    DateView,
    date_view,
    day_view,
    horizon_view,
    likelihood_of,
    state_of,
)

EDGES = tuple(sorted({edge for band in BANDS.values() for edge in band}))


@dataclass(frozen=True, slots=True)
class LikelihoodView:
    """How likely: the ICD 203 term, or `not_assessed`, and what it takes to draw its range.

    All numbers are percent. `edges` are the ends of the seven bands.
    """

    term: str
    range: tuple[int, int] | None
    edges: tuple[int, ...] = EDGES


@dataclass(frozen=True, slots=True)
class SignpostView:
    """Something to watch for, and where it was seen."""

    text: Text
    points: str
    seen: DateView | None
    claim: Reference | None


@dataclass(frozen=True, slots=True)
class RevisionView:
    """A change of a published expectation."""

    on: DateView
    what: Text
    why: Text


@dataclass(frozen=True, slots=True)
class ResolutionView:
    """What happened in the end."""

    on: DateView | None
    why: Text
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """An expectation. `state` is its status, or `overdue`; `confidence` is a level, or ""."""

    url: str
    statement: Text
    voice: str
    state: str
    horizon: DateView | None
    horizon_basis: str
    likelihood: LikelihoodView
    confidence: str
    confidence_why: Text | None
    basis: tuple[ClaimView, ...]
    scenario: Text | None
    criteria: Text | None
    settled_by: Text | None
    signposts: tuple[SignpostView, ...]
    resolution: ResolutionView | None
    revisions: tuple[RevisionView, ...]


def outlook(document: Document[Expectation], edition: Edition) -> Outlook:
    """Return what an expectation says."""
    it = document.meta
    return Outlook(
        url=edition.url("expectation", document.id),
        statement=edition.text(it.statement),
        voice=it.voice,
        state=state_of(it, edition.library.as_of),
        horizon=horizon_view(it, edition),
        horizon_basis=it.horizon.basis if it.horizon else "",
        likelihood=likelihood_view(it),
        confidence=it.confidence.level if it.confidence else "",
        confidence_why=edition.text(it.confidence.why) if it.confidence else None,
        basis=claim_views(it.basis, edition),
        scenario=edition.text(edition.scenario(it.scenario).name) if it.scenario else None,
        criteria=edition.maybe(it.criteria),
        settled_by=edition.maybe(it.settled_by),
        signposts=tuple(_signpost(signpost, edition) for signpost in it.signposts),
        resolution=_resolution(it, edition),
        revisions=tuple(
            RevisionView(day_view(r.on, edition), edition.text(r.what), edition.text(r.why))
            for r in it.revisions
        ),
    )


def likelihood_view(expectation: Expectation) -> LikelihoodView:
    """Return how likely an expectation is held to be."""
    given = expectation.likelihood
    ends = (given.low, given.high) if isinstance(given, Likelihood) else None
    return LikelihoodView(likelihood_of(expectation), ends)


def _signpost(signpost: Signpost, edition: Edition) -> SignpostView:
    seen = signpost.seen
    return SignpostView(
        text=edition.text(signpost.text),
        points=signpost.points,
        seen=date_view(seen.on, None, edition) if seen else None,
        claim=edition.link("claim", seen.claim) if seen else None,
    )


def _resolution(it: Expectation, edition: Edition) -> ResolutionView | None:
    done = it.resolution
    if not done:
        return None
    on = date_view(done.on, None, edition)
    return ResolutionView(on, edition.text(done.why), claim_views(done.claims, edition))
