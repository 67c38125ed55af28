"""Why an object is published as it is: drafts, tombstones, languages, dates."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from brief import dates
from brief.content import Brief, Event, Expectation, given_up
from brief.library import is_past, is_withdrawn
from brief.load import Document
from brief.sayings import filled, joined, say
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
        yield say("Addresses of its former ids lead here: {names}.", names=", ".join(former))


def _drafts(documents: Sequence[Document[Any]]) -> Iterator[str]:
    drafts = [d for d in documents if isinstance(d.meta, Brief) and d.meta.status == "draft"]
    if drafts:
        where = drafts[0].at("status")
        is_partly = len(drafts) < len(documents)
        what = (
            say("It is a draft, and so all its versions are") if is_partly else say("It is a draft")
        )
        yield say(
            "{what} ({where}): checked and previewed, but on no page, in no feed. Write "
            "`status: published` in every version to publish it.",
            what=what, where=where,
        )  # fmt: skip


def _withdrawn(document: Document[Any]) -> Iterator[str]:
    if is_withdrawn(document):
        yield say(
            "It was withdrawn ({where}): its address shows a tombstone, and no list names it.",
            where=document.at("withdrawn"),
        )


def _languages(documents: Sequence[Document[Any]], languages: tuple[str, ...]) -> Iterator[str]:
    spoken = {document.lang for document in documents if document.lang}
    for lang in languages:
        if spoken and lang not in spoken:
            yield say(
                "It has no version in '{lang}': there is no page of it in that language, and "
                "links to it lead to {spoken}. To add one: brief new {kind} {id} --lang {lang}",
                lang=lang, spoken=min(spoken), kind=documents[0].kind, id=documents[0].id,
            )  # fmt: skip
        lacking = [] if spoken else [*_untranslated(documents[0].meta, lang)]
        if lacking:
            yield say(
                "Not translated into '{lang}': {names}. Readers get the other language, "
                "with a mark.",
                lang=lang, names=", ".join(lacking),
            )  # fmt: skip


def _untranslated(meta: Any, lang: str) -> Iterator[str]:
    for spec in fields_of(type(meta)):
        value = getattr(meta, spec.name)
        if isinstance(spec.shape, Localized) and isinstance(value, Words) and not value.get(lang):
            yield spec.key


def _times(meta: Any, as_of: datetime.date) -> Iterator[str]:
    said = ""
    match meta:
        case Brief() if meta.published > as_of:
            said = say(
                "It is dated {published}: a site as of an earlier day is without it.",
                published=meta.published,
            )
        case Event():
            said = _event(meta, as_of)
        case Expectation():
            said = _expectation(meta, as_of)
    day = say(
        "The site speaks as of {as_of}, the newest day in the content or that of --as-of.",
        as_of=as_of,
    )
    yield joined(" ", (day, said))


def _event(meta: Event, as_of: datetime.date) -> str:
    if meta.when is None:
        return say(
            "It has no date: it stands where `after` and `before` put it, or else at the end."
        )
    bounds = dates.bounds(meta.when)
    if not bounds.year_known:
        return say("Its year is not known: it stands apart from the events that have one.")
    starts = bounds.earliest
    to_come = isinstance(starts, datetime.date) and starts > as_of
    said = say("Its date, {when}, is yet to come.")
    past = say("Its date, {when}, is past or running.")
    return filled(said if to_come else past, when=meta.when.text)


def _expectation(meta: Expectation, as_of: datetime.date) -> str:
    when = meta.horizon.when if meta.horizon else None
    if state_of(meta, as_of) == "overdue" and when:
        return say(
            "Its horizon, {when}, has passed and `status` is still '{status}': it is listed as "
            "overdue until it is resolved.",
            when=when.text,
            status=meta.status,
        )
    if meta.status not in ("open", "occurring"):
        return say("It is listed as resolved: {status}.", status=meta.status)
    if when and is_due_soon(when, as_of):
        return say(
            "Its horizon, {when}, ends within {days} days: it is due soon.",
            when=when.text,
            days=DUE_SOON_DAYS,
        )
    if when and not is_past(when, as_of):
        return say(
            "Its horizon is {when}: it is listed as {status}.", when=when.text, status=meta.status
        )
    return say(
        "It has no horizon that could pass: it stays listed as {status}.", status=meta.status
    )
