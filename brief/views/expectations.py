"""The page of an expectation."""

from dataclasses import dataclass

from brief.content import Expectation
from brief.library import evidence_of
from brief.load import Document
from brief.views.bodies import BodyView, body_view
from brief.views.claims import EvidenceView, evidence_view
from brief.views.edition import Edition, Reference
from brief.views.heads import About, head_of
from brief.views.items import DateView, date_view
from brief.views.outlook import Outlook, outlook
from brief.views.page import Head


@dataclass(frozen=True, slots=True)
class ExpectationView:
    """The page of one expectation."""

    head: Head
    outlook: Outlook
    made: DateView | None
    made_by: Reference | None
    evidence: EvidenceView
    body: BodyView | None
    entities: tuple[Reference, ...]
    topics: tuple[Reference, ...]
    briefs: tuple[Reference, ...]


def expectation_view(document: Document[Expectation], edition: Edition) -> ExpectationView:
    """Return the page of an expectation."""
    it, library = document.meta, edition.library
    told = outlook(document, edition)
    claims = (library.claims[claim] for claim in it.basis)
    citing = edition.citing(("expectation", document.id), "brief")
    return ExpectationView(
        head=_head(document.id, told, edition),
        outlook=told,
        made=date_view(it.made.on, None, edition) if it.made else None,
        made_by=edition.link("entity", it.made.by) if it.made and it.made.by else None,
        evidence=evidence_view(evidence_of(claims, library), edition),
        body=body_view(document, edition),
        entities=edition.links("entity", it.entities),
        topics=edition.links("topic", it.topics),
        briefs=edition.links("brief", citing),
    )


def _head(id: str, told: Outlook, edition: Edition) -> Head:
    text, statement = edition.language.text, told.statement.text
    voice, state = text(f"voice_of_forecast.{told.voice}"), text(f"state.{told.state}")
    description = text("expectation.description", title=statement, state=state, voice=voice)
    return head_of(edition, "expectation", id, About(statement, description, "expect"))
