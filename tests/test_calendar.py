"""The calendar, read by two programs that don't know how it was made."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from brief import pipeline
from brief.outputs.calendar import plan
from brief.outputs.calendar.ics import write
from brief.outputs.plan import made
from brief.views import Asset, Edition
from brief.views.calendar import CalendarEntry
from tests import finished
from tests.small_site import edit, lay_out

CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")  # RFC 5545, 3.1
SPANS = {
    "events/keeper-leaves": (date(2039, 6, 12), date(2039, 6, 13)),
    "events/lamp-changed": (date(2040, 2, 3), date(2040, 2, 4)),
    "events/relighting": (date(2040, 5, 1), date(2040, 5, 2)),
    "expectations/automated": (date(2040, 12, 31), date(2041, 1, 1)),
    "expectations/museum-opens": (date(2040, 1, 31), date(2040, 2, 1)),
}


@pytest.fixture(params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def data(lang: str) -> bytes:
    return finished.everything().files[f"{lang}/calendar.ics"]


def calendar_of(data: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def by_id(calendar: icalendar.Calendar, lang: str) -> Mapping[str, Any]:
    root = f"https://lighthouse.example/{lang}/"
    return {str(event["UID"]).removeprefix(root).strip("/"): event for event in calendar.events}


def test_a_site_without_any_date_has_an_empty_calendar_to_subscribe_to() -> None:
    site = finished.real(finished.BASES[0])
    data = site.files["en/calendar.ics"]
    calendar = calendar_of(data)
    assert [[], ["VTIMEZONE"]] == [calendar.events, [c.name for c in calendar.subcomponents]]
    assert [] == list(vobject.readOne(data.decode()).components())[1:]
    naming = [url for url, page in site.files.items() if b"calendar.ics" in page]
    assert ["en/data/index.html", "fr/data/index.html"] == naming


def test_the_calendar_is_valid(data: bytes) -> None:
    calendar = calendar_of(data)
    calendar.validate()  # type: ignore[no-untyped-call]
    assert [] == [error for event in calendar.events for error in event.errors]
    vobject.readOne(data.decode()).validate(raiseException=True)


def test_it_holds_what_has_a_year_and_a_day_or_a_month(data: bytes, lang: str) -> None:
    events = by_id(calendar_of(data), lang)
    assert SPANS == {id: (event.DTSTART, event.DTEND) for id, event in events.items()}


def test_another_reader_finds_the_same(data: bytes) -> None:
    read = vobject.readOne(data.decode())
    spans = [(event.dtstart.value, event.dtend.value) for event in read.vevent_list]
    assert list(SPANS.values()) == spans
    ours = [str(event["SUMMARY"]) for event in calendar_of(data).events]
    assert ours == [event.summary.value for event in read.vevent_list]


def test_a_date_that_was_moved_has_a_higher_sequence(data: bytes, lang: str) -> None:
    sequences = {id: event["SEQUENCE"] for id, event in by_id(calendar_of(data), lang).items()}
    assert {"events/relighting": 1, "expectations/automated": 1} == {
        id: number for id, number in sequences.items() if number
    }


def test_no_title_is_read_without_its_standing(lang: str) -> None:
    site = finished.everything()
    titles = {id: str(event["SUMMARY"]) for id, event in
              by_id(calendar_of(site.files[f"{lang}/calendar.ics"]), lang).items()}  # fmt: skip
    expected = {
        "en": "The keeper leaves (corroborated)",
        "fr": "Le gardien s’en va (corroboré)",
    }
    forecasts = {
        "en": "Horizon · Expectation: A museum opens in the lighthouse (overdue)",
        "fr": "Échéance · Prévision\u202f: Un musée ouvre dans le phare (échéance passée)",
    }
    assert expected[lang] == titles["events/keeper-leaves"]
    assert forecasts[lang] == titles["expectations/museum-opens"].replace("\u00a0:", "\u202f:")


def test_its_stamps_are_the_as_of_date(data: bytes) -> None:
    stamps = set(re.findall(rb"DTSTAMP:(\S+)", data))
    assert {f"{finished.everything().library.as_of:%Y%m%d}T000000Z".encode()} == stamps


def test_every_address_leads_to_something(data: bytes) -> None:
    site = finished.everything()
    found = [str(event["URL"]) for event in calendar_of(data).events]
    assert [""] * len(SPANS) == [site.fault(address) for address in found]


def test_the_timeline_and_the_page_of_data_lead_to_it(lang: str) -> None:
    for name in ("timeline", "data"):
        page = finished.everything().pages[f"{lang}/{name}/index.html"]
        assert 1 == len(page.css(f"main a[href='/{lang}/calendar.ics']"))


@pytest.mark.parametrize(
    ("when", "span"),
    [
        ("2031-03", (date(2031, 3, 1), date(2031, 4, 1))),
        ("2031-03-XX", (date(2031, 3, 1), date(2031, 4, 1))),
        ("2031-03-03/2031-04-02", (date(2031, 3, 3), date(2031, 4, 3))),
        ("9999-12-31", (date.max, date.max)),
        ("2031-03~", None),
        ("2031", None),
        ("2031-21", None),
        ("XXXX-03-03", None),
        ("2031-03/..", None),
        ("[2031-03-03,2031-03-05]", None),
    ],
)
def test_a_date_becomes_an_entry_only_as_it_was_stated(
    when: str, span: tuple[date, date] | None, tmp_path: Path
) -> None:
    root = lay_out(tmp_path)
    edit(root, "content/events/review-opens.md", "when: 2031-03-03", f'when: "{when}"')
    found = [e for e in entries_of(root) if e["UID"].endswith("/events/review-opens/")]
    starts = [(event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else date.max)
              for event in found]  # fmt: skip
    assert ([span] if span else []) == starts


def entries_of(root: Path) -> list[Any]:
    """Return the entries of the English calendar, whatever the checks say of the content."""
    editions = editions_of(root)[:1]
    assets = [item for item in made(plan(editions), editions) if isinstance(item, Asset)]
    return [event for asset in assets for event in calendar_of(asset.data).events]


def editions_of(root: Path) -> tuple[Edition, ...]:
    made = pipeline.gather(pipeline.Options(root))
    assert made.config
    assert made.library
    return pipeline.editions_of(made, made.config, made.library)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return editions_of(lay_out(tmp_path_factory.mktemp("site")))[0]


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_keeps_the_calendar_whole(text: str, edition: Edition) -> None:
    url = "https://example.org/en/events/x/"
    day = date(2040, 2, 3)
    data = write((CalendarEntry(url, url, f"a{text}z", text, day, day, 0, text),), edition)
    lines = data.split(b"\r\n")
    assert [] == [line for line in lines if len(line) > 75 or CONTROL.search(line)]
    event: Any = calendar_of(data).events[0]
    title = str(event["SUMMARY"])
    assert (day, url, "a", "z") == (event.DTSTART, event["URL"], title[0], title[-1])
    assert 1 == len(vobject.readOne(data.decode()).vevent_list)
