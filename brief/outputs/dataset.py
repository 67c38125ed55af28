"""The dataset: brief.json with its JSON Schema, tables as CSV, and the data dictionary."""

from collections.abc import Iterator

from brief.outputs import csv_files
from brief.outputs.json_data import document, schema
from brief.views import Asset, Edition, Page
from brief.views.data_page import CSV_NAME, JSON_URL, SCHEMA_URL, data_view
from brief.views.dataset import TABLES, Corpus


def plan(editions: tuple[Edition, ...]) -> Iterator[Page | Asset]:
    """Yield the files, which are for all languages, and the data dictionary in each."""
    corpus = Corpus(editions)
    yield Asset(JSON_URL, document(corpus))
    yield Asset(SCHEMA_URL, schema(corpus))
    for table in TABLES:
        if table.is_csv:
            yield Asset(CSV_NAME.format(table.name), csv_files.write(table, corpus))
    for edition in editions:
        view = data_view(edition)
        yield Page(view.head.url, "data.html", view)
