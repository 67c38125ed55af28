"""The gates: what the build refuses, one module each.

A check is a function from the content, or from the finished site, to problems. It is added
here and nowhere else.
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
from brief.checks.subject import Check, Subject
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
    "blocks": blocks.check,
    "ledger": ledger.check,
    "translations": translations.check,
    "citations": citations.check,
}

# What is checked on the finished site.
SITE_CHECKS: dict[str, SiteCheck] = {
    "addresses": addresses.check,
    "permanence": permanence.check,
    "drafts": drafts.check,
}

__all__ = ["CHECKS", "SITE_CHECKS", "Check", "SiteCheck", "Subject"]
