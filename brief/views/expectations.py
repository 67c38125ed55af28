"""The page of an expectation, and the board of what to expect."""

from collections.abc import Iterable
from dataclasses import dataclass

from brief import dates
from brief.config import Scenario
from brief.content import RESOLVED, Expectation, Likelihood, Signpost
from brief.library import evidence_of
from brief.load import Document
from brief.views.bodies import BodyView, body_view
from brief.views.claims import ClaimView, EvidenceView, claim_views, evidence_view
from brief.views.edition import Edition, Reference, Text
from brief.views.heads import About, head_of, head_of_index
from brief.views.items import (
    DateView,
    ExpectationItem,
    date_view,
    day_view,
    expectation_item,
    horizon_view,
    likelihood_of,
    state_of,
)
from brief.views.page import Head


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
class ExpectationView:
    """The page of one expectation. `range` is that of its ICD 203 term, in percent."""

    head: Head
    statement: Text
    voice: str
    state: str
    made: DateView | None
    made_by: Reference | None
    horizon: DateView | None
    horizon_basis: str
    likelihood: str
    range: tuple[int, int] | None
    confidence: str
    confidence_why: Text | None
    criteria: Text | None
    settled_by: Text | None
    signposts: tuple[SignpostView, ...]
    scenario: Text | None
    basis: tuple[ClaimView, ...]
    evidence: EvidenceView
    resolution: ResolutionView | None
    revisions: tuple[RevisionView, ...]
    body: BodyView | None
    entities: tuple[Reference, ...]
    topics: tuple[Reference, ...]
    briefs: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Expectations under one heading: a horizon or a scenario."""

    anchor: str
    name: Text | None
    claims: tuple[ClaimView, ...]
    items: tuple[ExpectationItem, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """What to expect: overdue, open by horizon, by scenario, occurring, resolved."""

    head: Head
    overdue: tuple[ExpectationItem, ...]
    horizons: tuple[Group, ...]
    scenarios: tuple[Group, ...]
    occurring: tuple[ExpectationItem, ...]
    resolved: tuple[ExpectationItem, ...]
    total: int


def expectation_view(document: Document[Expectation], edition: Edition) -> ExpectationView:
    """Return the page of an expectation."""
    it, id, library = document.meta, document.id, edition.library
    likelihood = it.likelihood if isinstance(it.likelihood, Likelihood) else None
    claims = (library.claims[claim] for claim in it.basis)
    return ExpectationView(
        head=_head(document, edition),
        statement=edition.text(it.statement),
        voice=it.voice,
        state=state_of(it, library.as_of),
        made=date_view(it.made.on, None, edition) if it.made else None,
        made_by=edition.link("entity", it.made.by) if it.made and it.made.by else None,
        horizon=horizon_view(it, edition),
        horizon_basis=it.horizon.basis if it.horizon else "",
        likelihood=likelihood_of(it),
        range=(likelihood.low, likelihood.high) if likelihood else None,
        confidence=it.confidence.level if it.confidence else "",
        confidence_why=edition.text(it.confidence.why) if it.confidence else None,
        criteria=edition.maybe(it.criteria),
        settled_by=edition.maybe(it.settled_by),
        signposts=tuple(_signpost(signpost, edition) for signpost in it.signposts),
        scenario=edition.text(edition.scenario(it.scenario).name) if it.scenario else None,
        basis=claim_views(it.basis, edition),
        evidence=evidence_view(evidence_of(claims, library), edition),
        resolution=_resolution(it, edition),
        revisions=tuple(
            RevisionView(day_view(r.on, edition), edition.text(r.what), edition.text(r.why))
            for r in it.revisions
        ),
        body=body_view(document, edition),
        entities=edition.links("entity", it.entities),
        topics=edition.links("topic", it.topics),
        briefs=edition.links("brief", edition.citing(("expectation", id), "brief")),
    )


def _head(document: Document[Expectation], edition: Edition) -> Head:
    it = document.meta
    statement = edition.text(it.statement).text
    voice = edition.language.text(f"voice_of_forecast.{it.voice}")
    description = edition.language.text("expectation.description", voice=voice, title=statement)
    return head_of(edition, "expectation", document.id, About(statement, description, "expect"))


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


def board_view(edition: Edition) -> BoardView:
    """Return the board of all expectations."""
    documents = [d for d in edition.library.expectations.values() if not d.meta.withdrawn]
    by_state: dict[str, list[Document[Expectation]]] = {}
    for document in documents:
        state = state_of(document.meta, edition.library.as_of)
        by_state.setdefault("resolved" if state in RESOLVED else state, []).append(document)
    waiting = [*by_state.get("open", ()), *by_state.get("occurring", ())]
    return BoardView(
        head=head_of_index(edition, "expect", "expect/"),
        overdue=_items(by_state.get("overdue", ()), edition),
        horizons=_by_horizon(by_state.get("open", []), edition),
        scenarios=tuple(_scenario(s, waiting, edition) for s in edition.config.site.scenarios),
        occurring=_items(by_state.get("occurring", ()), edition),
        resolved=_items(by_state.get("resolved", ()), edition),
        total=len(documents),
    )


def _items(
    documents: Iterable[Document[Expectation]], edition: Edition
) -> tuple[ExpectationItem, ...]:
    return tuple(expectation_item(document, edition) for document in documents)


def _by_horizon(documents: list[Document[Expectation]], edition: Edition) -> tuple[Group, ...]:
    """Return open expectations by horizon: dated ones first, then words, then none at all."""
    groups: dict[str, list[Document[Expectation]]] = {}
    for document in sorted(documents, key=_horizon_key):
        horizon = horizon_view(document.meta, edition)
        groups.setdefault(horizon.label.text if horizon else "", []).append(document)
    return tuple(
        Group(f"horizon-{number}", _horizon_name(of_one, edition), (), _items(of_one, edition))
        for number, of_one in enumerate(groups.values(), 1)
    )


def _horizon_key(document: Document[Expectation]) -> tuple[object, ...]:
    horizon = document.meta.horizon
    if horizon and horizon.when:
        return (0, dates.sort_key(horizon.when), document.id)
    return (1 if horizon and horizon.words else 2, document.id)


def _horizon_name(documents: list[Document[Expectation]], edition: Edition) -> Text | None:
    horizon = horizon_view(documents[0].meta, edition)
    return horizon.label if horizon else None


def _scenario(
    scenario: Scenario, documents: list[Document[Expectation]], edition: Edition
) -> Group:
    chosen = [document for document in documents if document.meta.scenario == scenario.id]
    claims = claim_views(scenario.claims, edition)
    name = edition.text(scenario.name)
    return Group(f"scenario-{scenario.id}", name, claims, _items(chosen, edition))
