"""A claim as pages show it: what is said, who says so, how well it stands, and the words."""

from dataclasses import dataclass
from urllib.parse import quote

from brief.content import Source, given_up
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
    """A claim. `anchor` is its key in its source, `former` are those that it had before.

    `words` is how the source attributes it; `passage` is the address of the excerpt in the
    source itself, "" where none is known, `copy` that of the source's lasting copy, `linked_on`
    the day on which the source was as it is cited. `response` says whether an answer of a living
    person at issue was sought, "" if none is.
    """

    id: str
    anchor: str
    former: tuple[str, ...]
    url: str
    says: Text
    standing: Standing
    voice: str
    mood: str
    words: Text | None
    who: tuple[Reference, ...]
    excerpt: Excerpt | None
    source: Reference
    publisher: Text
    passage: str
    copy: str
    linked_on: str
    response: str
    response_words: Text | None
    withdrawn: Text | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The evidence line: what sources there are, how many claims, and how well these stand."""

    sources: tuple[str, ...]
    claims: str
    standings: tuple[tuple[Standing, int], ...]


def claim_view(claim: ClaimOf, edition: Edition) -> ClaimView:
    """Return a claim as it is read in an edition."""
    return edition.once(_claim_view, claim, claim.id)


def _claim_view(claim: ClaimOf, edition: Edition) -> ClaimView:
    said, source = claim.claim, claim.source
    response = said.response
    return ClaimView(
        id=claim.id,
        anchor=said.id,
        former=given_up(said.former_ids, said.id),
        url=edition.url("claim", claim.id),
        says=edition.text(said.says),
        standing=edition.library.standings[claim.id],
        voice=said.voice,
        mood=said.mood,
        words=Text(said.words, source.lang) if said.words else None,
        who=edition.links("entity", said.who),
        excerpt=_excerpt(claim, edition),
        source=edition.link("source", claim.document.id),
        publisher=edition.name("entity", source.publisher),
        passage=_passage(claim),
        copy=source.archived.url if source.archived else "",
        linked_on=linked_on(source),
        response=response.sought if response else "",
        response_words=edition.maybe(response.words) if response else None,
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


def _passage(claim: ClaimOf) -> str:
    """Return an address that leads to the excerpt itself, by a text fragment."""
    url, show = claim.source.url, claim.claim.show
    if not url or not show:
        return ""
    words = quote(show.excerpt, safe="").replace("-", "%2D")  # a bare "-" has a meaning there
    return f"{url.partition('#')[0]}#:~:text={words}"


def linked_on(source: Source) -> str:
    """Return the day on which a source was as it is cited, YYYY-MM-DD; "" if it isn't known."""
    day = source.archived.on if source.archived else source.retrieved
    return day.isoformat() if day else ""


def evidence_words(evidence: EvidenceView, edition: Edition) -> str:
    """Return the whole evidence line as plain words, with how many claims stand how."""
    text = edition.language.text
    counted = ", ".join(f"{n} {text(f'standing.{name}')}" for name, n in evidence.standings)
    return f"{', '.join(evidence.sources)}. {evidence.claims}{text('colon')}{counted}."


def evidence_view(evidence: Evidence, edition: Edition) -> EvidenceView:
    """Return the evidence line in words: sources, primary documents, corroboration, claims."""
    count = edition.language.count
    sources = [count("evidence.secondary", evidence.secondary)] if evidence.secondary else []
    sources.append(count("evidence.primary", evidence.primary))
    sources.append(count("evidence.corroborated", evidence.corroborated))
    return EvidenceView(
        tuple(sources), count("evidence.claims", evidence.claims), evidence.standings
    )
