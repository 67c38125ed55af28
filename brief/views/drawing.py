"""Events and horizons as they go into a drawn timeline."""

from collections.abc import Iterable, Iterator

from brief import dates
from brief.content import RESOLVED, Event
from brief.load import Document
from brief.views.chart import Chart, Span, chart
from brief.views.edition import Edition


def has_year(document: Document[Event]) -> bool:
    """Tell whether an event has a date of which something of the year is known."""
    return document.meta.when is not None and dates.bounds(document.meta.when).year_known


def drawing_of(
    documents: Iterable[Document[Event]], edition: Edition, *, to_come: bool = False
) -> Chart | None:
    """Return the dated ones among events drawn along an axis, with the horizons `to_come`."""
    spans = [_span(document, edition) for document in documents if has_year(document)]
    return chart([*spans, *(_horizons(edition) if to_come else ())], edition.library.as_of)


def _span(document: Document[Event], edition: Edition) -> Span:
    event, id = document.meta, document.id
    assert event.when is not None
    lane = edition.text(edition.lane(event.lane).name)
    return Span(
        id=id,
        url=edition.url("event", id),
        label=edition.text(event.title).text,
        lane=lane.text,
        lane_lang=lane.lang,
        when=event.when,
        standing=edition.standing(event),
        kind=event.kind,
        before=event.moved[0].from_ if event.moved else None,
    )


def _horizons(edition: Edition) -> Iterator[Span]:
    """Yield what is still open and has a horizon with a year."""
    lane = edition.language.text("expect.title")
    for id, document in edition.library.expectations.items():
        it = document.meta
        if it.withdrawn or it.status in RESOLVED or not (it.horizon and it.horizon.when):
            continue
        url, label = edition.url("expectation", id), edition.text(it.statement).text
        yield Span(id, url, label, lane, edition.lang, it.horizon.when, "", "horizon")
