"""Gate 9: a likelihood can be held to account, and is not mixed with confidence.

**What** An expectation with a likelihood says what would settle it (`criteria`) and until when
(a `horizon` with a known last day); `low` and `high` are the range that ICD 203 gives its term.
No sentence of an expectation or a brief holds a word of likelihood and one of confidence (the
lists `likelihood_words` and `confidence_words` in templates/strings/<language>.yaml).

**Why** A forecast without criteria or an end can never be wrong. "Likely" is about the world,
"low confidence" about the evidence; ICD 203 forbids one sentence for both, because "we are
moderately confident that it is likely" can be read in any way.

**Example** Bad: `likelihood: {term: likely, low: 60, high: 90}`, and no criteria. Good:
`likelihood: {term: likely, low: 55, high: 80}`, with `criteria` and
`horizon: {when: ../2026-12-31}`.

Codes: likelihood-without-criteria, likelihood-open-horizon, likelihood-range,
likelihood-with-confidence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from brief import dates
from brief.checks.subject import OfText, Subject
from brief.checks.texts import Passage, in_bodies, in_key_points, in_words
from brief.checks.tombstones import is_withdrawn
from brief.checks.wordlists import Patterns, holds, patterns
from brief.content import BANDS, Brief, Expectation, Likelihood
from brief.library import Library
from brief.load import Document
from brief.problems import Problem
from brief.sayings import say

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the problems of all forecasts."""
    for document in subject.library.expectations.values():
        likelihood = document.meta.likelihood
        if isinstance(likelihood, Likelihood) and not is_withdrawn(document):
            yield from _of_likelihood(document, likelihood)
    yield from _mixed(_passages(subject.library), *_words(subject))


def of_text(subject: Subject) -> OfText:
    """Return what yields a problem for each sentence of a text that mixes the two."""
    words = _words(subject)

    def look(document: Document[Any]) -> Iterator[Problem]:
        if document.kind in ("expectation", "brief") and not is_withdrawn(document):
            yield from _mixed(in_bodies(document), *words)

    return look


def _of_likelihood(document: Document[Expectation], likelihood: Likelihood) -> Iterator[Problem]:
    where = document.at("likelihood")
    if not document.meta.criteria:
        message = say("this expectation has a likelihood, but doesn't say what would settle it")
        hint = say("add `criteria: …`, or write `likelihood: not_assessed`")
        yield Problem("likelihood-without-criteria", message, where, hint)
    if not _has_end(document.meta):
        message = say("this expectation has a likelihood, but its horizon has no last day")
        hint = say("give `horizon` a closed `when`, such as ../2026-12-31, or write `not_assessed`")
        yield Problem("likelihood-open-horizon", message, where, hint)
    low, high = BANDS[likelihood.term]
    if (likelihood.low, likelihood.high) != (low, high):
        given = f"{likelihood.low}–{likelihood.high} %"
        message = say(
            "{given} is not what '{term}' means in ICD 203", given=given, term=likelihood.term
        )
        hint = say(
            "write `low: {low}` and `high: {high}`, or choose another term", low=low, high=high
        )
        yield Problem("likelihood-range", message, document.at("likelihood", "low"), hint)


def _has_end(expectation: Expectation) -> bool:
    horizon = expectation.horizon
    return bool(horizon and horizon.when and dates.is_closed(horizon.when))


def _words(subject: Subject) -> tuple[Patterns, Patterns]:
    """Return the words of likelihood and those of confidence."""
    lists = ("likelihood_words", "confidence_words")
    likely, sure = (patterns(subject.languages, name) for name in lists)
    return likely, sure


def _mixed(passages: Iterable[Passage], likely: Patterns, sure: Patterns) -> Iterator[Problem]:
    """Yield a problem for each text with likelihood and confidence in one sentence."""
    for passage in passages:
        if passage.lang in likely and _is_mixed(passage, likely, sure):
            message = say(
                "{what} speaks of likelihood and of confidence in one sentence", what=passage.what
            )
            hint = say(
                "make two sentences: how likely it is, and how well founded that judgement is"
            )
            yield Problem("likelihood-with-confidence", message, passage.at(), hint)


def _is_mixed(passage: Passage, likely: Patterns, sure: Patterns) -> bool:
    """Tell whether one sentence has both; most texts as a whole have neither."""
    one, other = likely[passage.lang], sure[passage.lang]
    if not (holds(one, passage.text) and holds(other, passage.text)):
        return False
    return any(holds(one, s) and holds(other, s) for s in SENTENCE_END.split(passage.text))


def _passages(library: Library) -> Iterator[Passage]:
    for document in library.expectations.values():
        if not is_withdrawn(document):
            yield from _of_expectation(document)
    for versions in chain(library.briefs.values(), library.drafts.values()):
        for version in versions.values():
            if not is_withdrawn(version):
                yield from _of_brief(version)


def _of_expectation(document: Document[Expectation]) -> Iterator[Passage]:
    meta, at = document.meta, document.at
    yield from in_words(meta.statement, at, ("statement",), say("the statement"))
    yield from in_words(meta.criteria, at, ("criteria",), say("the criteria"))
    if meta.confidence:
        yield from in_words(meta.confidence.why, at, ("confidence", "why"), say("the reason"))
    if meta.resolution:
        yield from in_words(meta.resolution.why, at, ("resolution", "why"), say("the resolution"))


def _of_brief(document: Document[Brief]) -> Iterator[Passage]:
    summary, at = document.meta.summary, partial(document.at, "summary")
    yield Passage(summary, document.lang, at, (), say("the summary"))
    yield from in_key_points(document)
