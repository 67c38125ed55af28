"""Events and horizons as they go into a drawn timeline."""

from collections.abc import Iterable, Iterator

from brief import dates
from brief.content import RESOLVED, Event
from brief.load import Document
from brief.schema import Words
from brief.views.chart import Chart, Span, chart
from brief.views.edition import Edition
from brief.views.items import DateView, date_view, horizon_view


def has_year(document: Document[Event]) -> bool:
    """Tell whether an event has a date of which something of the year is known."""
    return document.meta.when is not None and dates.bounds(document.meta.when).year_known


def drawing_of(
    documents: Iterable[Document[Event]], edition: Edition, *, to_come: bool = False
) -> Chart | None:
    """Return the dated ones among events drawn along an axis, with the horizons `to_come`."""
    dated = (document for document in documents if has_year(document))
    spans = [edition.once(_span, document, document.id) for document in dated]
    return chart([*spans, *(_horizons(edition) if to_come else ())], edition.library.as_of)


def _span(document: Document[Event], edition: Edition) -> Span:
    event, id = document.meta, document.id
    assert event.when is not None
    lane = edition.text(edition.lane(event.lane).name)
    return Span(
        id=id,
        url=edition.url("event", id),
        label=_named(event.title, date_view(event.when, event.label, edition), edition),
        lane=lane.text,
        lane_lang=lane.lang,
        when=event.when,
        standing=edition.standing(event),
        kind=event.kind,
        before=event.moved[0].from_ if event.moved else None,
        until=event.until,
        name=edition.text(event.title).text,
    )


def _named(title: Words, date: DateView | None, edition: Edition) -> str:
    """Return a title with its date: a mark alone shows neither."""
    name, colon = edition.text(title).text, edition.language.text("colon")
    return f"{name}{colon}{date.label.text}" if date else name


def _horizons(edition: Edition) -> Iterator[Span]:
    """Yield what is still open and has a horizon with a year."""
    lane = edition.language.text("expect.title")
    for id, document in edition.library.expectations.items():
        it = document.meta
        if it.withdrawn or it.status in RESOLVED or not (it.horizon and it.horizon.when):
            continue
        url = edition.url("expectation", id)
        label = _named(it.statement, horizon_view(it, edition), edition)
        name = edition.text(it.statement).text
        yield Span(id, url, label, lane, edition.lang, it.horizon.when, "", "horizon", name=name)
