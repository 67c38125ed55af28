"""The dataset: brief.json with its JSON Schema, tables as CSV, and the data dictionary."""

from collections.abc import Iterator

from brief.outputs import csv_files
from brief.outputs.json_data import document, schema
from brief.outputs.plan import Editions, Items, Plan, page
from brief.views import Asset
from brief.views.data_page import CSV_NAME, JSON_URL, SCHEMA_URL, data_view
from brief.views.dataset import TABLES, Corpus


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the files, which are for all languages, and the data dictionary in each."""
    tables = (CSV_NAME.format(table.name) for table in TABLES if table.is_csv)
    yield Plan((JSON_URL, SCHEMA_URL, *tables), _made)
    for edition in editions:
        yield page(f"/{edition.lang}/data/", "data.html", edition.lang, data_view)


def _made(editions: Editions) -> Items:
    corpus = Corpus(editions)
    yield Asset(JSON_URL, document(corpus))
    yield Asset(SCHEMA_URL, schema(corpus))
    for table in TABLES:
        if table.is_csv:
            yield Asset(CSV_NAME.format(table.name), csv_files.write(table, corpus))
