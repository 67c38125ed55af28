"""The page of feeds and data: which files there are, and what every field of them means."""

from dataclasses import dataclass

from brief.views.calendar import calendar_url
from brief.views.dataset import SITE, TABLES, Table
from brief.views.edition import Edition
from brief.views.feeds import site_feeds
from brief.views.heads import head_of_index
from brief.views.page import FeedLink, Head

JSON_URL = "/data/brief.json"
SCHEMA_URL = "/data/schema.json"
CSV_NAME = "/data/{}.csv"


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field: its name, what its value looks like, and the key of what it means."""

    name: str
    shape: str
    meaning: str
    optional: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """A table. `csv` is the address of its CSV file, "" if it has none."""

    name: str
    csv: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The page. `calendar` is its address."""

    head: Head
    feeds: tuple[FeedLink, ...]
    calendar: str
    json: str
    schema: str
    tables: tuple[TableView, ...]


def data_view(edition: Edition) -> DataView:
    """Return the page in one language."""
    return DataView(
        head=head_of_index(edition, "data", "data/"),
        feeds=site_feeds(edition),
        calendar=calendar_url(edition.lang),
        json=JSON_URL,
        schema=SCHEMA_URL,
        tables=tuple(_table(table) for table in (SITE, *TABLES)),
    )


def _table(table: Table) -> TableView:
    fields = (FieldView(f.name, f.shape.name, f.meaning, f.optional) for f in table.fields)
    return TableView(table.name, CSV_NAME.format(table.name) if table.is_csv else "", tuple(fields))
