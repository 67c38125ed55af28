"""A claim as pages show it: what is said, who says so, how well it stands, and the words."""

from dataclasses import dataclass

from brief.library import ClaimOf, Evidence, Standing
from brief.views.edition import Edition, Reference, Text


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The short extract of a quotation, in its own language, with its translation."""

    text: str
    lang: str
    translation: Text | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim. `anchor` is its key in its source; `words` is how the source attributes it."""

    id: str
    anchor: str
    url: str
    says: Text
    standing: Standing
    voice: str
    mood: str
    words: Text | None
    who: tuple[Reference, ...]
    excerpt: Excerpt | None
    source: Reference
    withdrawn: Text | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The evidence line: what sources there are, how many claims, and how well these stand."""

    sources: tuple[str, ...]
    claims: str
    standings: tuple[tuple[Standing, int], ...]


def claim_view(claim: ClaimOf, edition: Edition) -> ClaimView:
    """Return a claim as it is read in an edition."""
    said, source = claim.claim, claim.source
    return ClaimView(
        id=claim.id,
        anchor=said.id,
        url=edition.url("claim", claim.id),
        says=edition.text(said.says),
        standing=edition.library.standings[claim.id],
        voice=said.voice,
        mood=said.mood,
        words=Text(said.words, source.lang) if said.words else None,
        who=edition.links("entity", said.who),
        excerpt=_excerpt(claim, edition),
        source=edition.link("source", claim.document.id),
        withdrawn=edition.maybe(said.withdrawn),
    )


def claim_views(ids: tuple[str, ...], edition: Edition) -> tuple[ClaimView, ...]:
    """Return several claims by their ids, in the order given."""
    return tuple(claim_view(edition.library.claims[id], edition) for id in ids)


def _excerpt(claim: ClaimOf, edition: Edition) -> Excerpt | None:
    show, lang = claim.claim.show, claim.source.lang
    if not show:
        return None
    translation = edition.maybe(show.translation) if lang != edition.lang else None
    return Excerpt(show.excerpt, lang, translation)


def evidence_view(evidence: Evidence, edition: Edition) -> EvidenceView:
    """Return the evidence line in words: sources, primary documents, corroboration, claims."""
    count = edition.language.count
    sources = [count("evidence.secondary", evidence.secondary)] if evidence.secondary else []
    sources.append(count("evidence.primary", evidence.primary))
    sources.append(count("evidence.corroborated", evidence.corroborated))
    return EvidenceView(
        tuple(sources), count("evidence.claims", evidence.claims), evidence.standings
    )
