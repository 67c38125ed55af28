"""Why an object is published as it is: drafts, tombstones, languages, dates."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from brief import dates
from brief.content import Brief, Event, Expectation, given_up
from brief.library import is_past, is_withdrawn
from brief.load import Document
from brief.schema import Words, fields_of
from brief.schema.fields import Localized
from brief.views.board import DUE_SOON_DAYS, is_due_soon
from brief.views.items import state_of


def state(
    documents: Sequence[Document[Any]], languages: tuple[str, ...], as_of: datetime.date
) -> Iterator[str]:
    """Yield a sentence for each thing that decides where an object stands, and how."""
    first = documents[0]
    yield from _drafts(documents)
    yield from _withdrawn(first)
    yield from _languages(documents, languages)
    yield from _times(first.meta, as_of)
    former = given_up(first.meta.former_ids, first.id)
    if former:
        yield f"Addresses of its former ids lead here: {', '.join(former)}."


def _drafts(documents: Sequence[Document[Any]]) -> Iterator[str]:
    drafts = [d for d in documents if isinstance(d.meta, Brief) and d.meta.status == "draft"]
    if drafts:
        all_of_it = ", and so all its versions are" if len(drafts) < len(documents) else ""
        yield (
            f"It is a draft{all_of_it} ({drafts[0].at('status')}): checked and previewed, but on "
            "no page, in no feed. Write `status: published` in every version to publish it."
        )


def _withdrawn(document: Document[Any]) -> Iterator[str]:
    if is_withdrawn(document):
        yield (
            f"It was withdrawn ({document.at('withdrawn')}): its address shows a tombstone, and "
            "no list names it."
        )


def _languages(documents: Sequence[Document[Any]], languages: tuple[str, ...]) -> Iterator[str]:
    spoken = {document.lang for document in documents if document.lang}
    for lang in languages:
        if spoken and lang not in spoken:
            yield (
                f"It has no version in '{lang}': there is no page of it in that language, and "
                f"links to it lead to {min(spoken)}. To add one: brief new "
                f"{documents[0].kind} {documents[0].id} --lang {lang}"
            )
        lacking = [] if spoken else [*_untranslated(documents[0].meta, lang)]
        if lacking:
            yield (
                f"Not translated into '{lang}': {', '.join(lacking)}. Readers get the other "
                "language, with a mark."
            )


def _untranslated(meta: Any, lang: str) -> Iterator[str]:
    for spec in fields_of(type(meta)):
        value = getattr(meta, spec.name)
        if isinstance(spec.shape, Localized) and isinstance(value, Words) and not value.get(lang):
            yield spec.key


def _times(meta: Any, as_of: datetime.date) -> Iterator[str]:
    said = ""
    match meta:
        case Brief() if meta.published > as_of:
            said = f"It is dated {meta.published}: a site as of an earlier day is without it."
        case Event():
            said = _event(meta, as_of)
        case Expectation():
            said = _expectation(meta, as_of)
    day = f"The site speaks as of {as_of}, the newest day in the content or that of --as-of."
    yield f"{day} {said}".rstrip()


def _event(meta: Event, as_of: datetime.date) -> str:
    if meta.when is None:
        return "It has no date: it stands where `after` and `before` put it, or else at the end."
    bounds = dates.bounds(meta.when)
    if not bounds.year_known:
        return "Its year is not known: it stands apart from the events that have one."
    starts = bounds.earliest
    to_come = isinstance(starts, datetime.date) and starts > as_of
    return f"Its date, {meta.when.text}, is {'yet to come' if to_come else 'past or running'}."


def _expectation(meta: Expectation, as_of: datetime.date) -> str:
    when = meta.horizon.when if meta.horizon else None
    if state_of(meta, as_of) == "overdue" and when:
        return (
            f"Its horizon, {when.text}, has passed and `status` is still '{meta.status}': it is "
            "listed as overdue until it is resolved."
        )
    if meta.status not in ("open", "occurring"):
        return f"It is listed as resolved: {meta.status}."
    if when and is_due_soon(when, as_of):
        return f"Its horizon, {when.text}, ends within {DUE_SOON_DAYS} days: it is due soon."
    if when and not is_past(when, as_of):
        return f"Its horizon is {when.text}: it is listed as {meta.status}."
    return f"It has no horizon that could pass: it stays listed as {meta.status}."
