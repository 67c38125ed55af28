"""The gates: what the build refuses, one module each.

A check is a function from the content, from the text of one document, or from the finished site
to problems. It is added here and nowhere else.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from brief.checks import (
    addresses,
    archives,
    blocks,
    citations,
    confirmation,
    dates,
    drafts,
    extracts,
    forecasts,
    hearsay,
    hedges,
    ledger,
    order,
    permanence,
    questions,
    quotations,
    references,
    resolutions,
    sources,
    translations,
)
from brief.checks.subject import Check, Subject, TextCheck
from brief.problems import Problem
from brief.publish import File

SiteCheck: TypeAlias = Callable[[Subject, tuple[File, ...]], Iterable[Problem]]

CHECKS: dict[str, Check] = {
    "sources": sources.check,
    "archives": archives.check,
    "quotations": quotations.check,
    "extracts": extracts.check,
    "hearsay": hearsay.check,
    "hedges": hedges.check,
    "confirmation": confirmation.check,
    "questions": questions.check,
    "dates": dates.check,
    "order": order.check,
    "forecasts": forecasts.check,
    "resolutions": resolutions.check,
    "references": references.check,
    "ledger": ledger.check,
    "citations": citations.check,
}

# What is checked in the text of each document by itself.
TEXT_CHECKS: dict[str, TextCheck] = {
    "hedges": hedges.of_text,
    "forecasts": forecasts.of_text,
    "references": references.of_text,
    "blocks": blocks.of_text,
    "translations": translations.of_text,
    "citations": citations.of_text,
}

# What is checked on the finished site.
SITE_CHECKS: dict[str, SiteCheck] = {
    "addresses": addresses.check,
    "permanence": permanence.check,
    "drafts": drafts.check,
}

__all__ = ["CHECKS", "SITE_CHECKS", "TEXT_CHECKS", "Check", "SiteCheck", "Subject"]
