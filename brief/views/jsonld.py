"""Structured data for search engines: schema.org Article, Claim and Quotation.

No ClaimReview: the brief reports what sources say and rates nothing as true or false.
"""

from collections.abc import Iterable
from typing import Any

from brief.content import Brief
from brief.library import ClaimOf
from brief.load import Document
from brief.markdown import plain
from brief.views.edition import Edition


def article(
    document: Document[Brief], claims: Iterable[ClaimOf], edition: Edition
) -> dict[str, Any]:
    """Return a brief as an Article that mentions its claims and cites their sources."""
    it, lang = document.meta, document.lang
    site, base = edition.config.site, edition.config.base
    unique = {claim.id: claim for claim in claims}
    sources = sorted({claim.document.id for claim in unique.values()})
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": plain(it.title, lang),
        "abstract": plain(it.summary, lang),
        "inLanguage": lang,
        "url": base.absolute(edition.url("brief", document.id)),
        "datePublished": it.published.isoformat(),
        "dateModified": (it.updated or it.published).isoformat(),
        "author": [{"@type": "Organization", "name": name} for name in it.authors],
        "publisher": {"@type": "Organization", "name": edition.text(site.publisher).text},
        "license": site.licence_url or edition.text(site.licence).text,
        "mentions": [claim_data(claim, edition) for claim in unique.values()],
        "citation": [_source(id, edition) for id in sources],
    }


def claim_data(claim: ClaimOf, edition: Edition) -> dict[str, Any]:
    """Return a claim: where it appears, its standing in words, its extract as a Quotation.

    An alleged claim goes without its extract: a few words of it could be read as a fact.
    """
    said = edition.text(claim.claim.says)
    standing = edition.library.standings[claim.id]
    data: dict[str, Any] = {
        "@type": "Claim",
        "@id": edition.config.base.absolute(edition.url("claim", claim.id)),
        "text": said.text,
        "inLanguage": said.lang,
        "creativeWorkStatus": edition.language.text(f"standing.{standing}"),
        "appearance": {"@id": _source(claim.document.id, edition)["url"]},
    }
    if claim.claim.show and standing != "alleged":
        data["citation"] = {
            "@type": "Quotation",
            "text": claim.claim.show.excerpt,
            "inLanguage": claim.source.lang,
        }
    return data


def _source(id: str, edition: Edition) -> dict[str, Any]:
    source = edition.library.sources[id].meta
    data: dict[str, Any] = {
        "@type": "CreativeWork",
        "name": source.title,
        "inLanguage": source.lang,
        "url": source.url or edition.config.base.absolute(edition.url("source", id)),
    }
    return data
