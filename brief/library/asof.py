"""The as-of date: the day on which the content speaks, never the day of the build."""

import datetime
from collections.abc import Iterator
from typing import Any

from brief import dates
from brief.content import Brief, Correction, Expectation, Source
from brief.load import Document, Parsed

FIRST = datetime.date(1970, 1, 1)  # of a site that holds no date at all


def newest_date(parsed: Parsed) -> datetime.date:
    """Return the newest date on which editors recorded something; drafts do not count."""
    found = (day for document in parsed.documents for day in recorded(document))
    return max(found, default=FIRST)


def recorded(document: Document[Any]) -> Iterator[datetime.date]:
    """Yield the days on which editors recorded something in a document."""
    meta = document.meta
    if isinstance(meta, Brief) and meta.status == "draft":
        return
    if meta.withdrawn:
        yield meta.withdrawn.on
    match meta:
        case Brief():
            yield from filter(None, (meta.published, meta.updated))
        case Correction():
            yield meta.date
        case Source():
            yield from filter(None, (meta.retrieved, meta.archived and meta.archived.on))
        case Expectation():
            yield from _of_expectation(meta)


def _of_expectation(meta: Expectation) -> Iterator[datetime.date]:
    yield from (revision.on for revision in meta.revisions)
    seen = [signpost.seen.on for signpost in meta.signposts if signpost.seen]
    for date in [*seen, *([meta.resolution.on] if meta.resolution else [])]:
        bounds = dates.bounds(date)
        if bounds.year_known and isinstance(bounds.latest, datetime.date):
            yield bounds.latest
