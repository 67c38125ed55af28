"""A table of the dataset as CSV (RFC 4180): UTF-8, a line of names first.

A text that is in several languages has a column for each; a date has three: as typed, and its
first and its last day. A list of ids stands in one cell, with spaces between them. What is a list
of records in brief.json is not here.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from brief.views.dataset import Corpus, Field, Table


def write(table: Table, corpus: Corpus) -> bytes:
    """Return the file of a table."""
    names = [name for field in table.fields for name, _ in _cells(field, None, corpus)]
    rows = ([text for field in table.fields
             for _, text in _cells(field, field.value(row, corpus), corpus)]
            for row in table.rows(corpus))  # fmt: skip
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([names, *rows])
    return text.getvalue().encode()


def _cells(field: Field, value: Any, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the columns of a field, each with its cell."""
    match field.shape.name:
        case "records":
            return
        case "words" | "permalinks":
            for lang in corpus.config.languages:
                yield f"{field.name}_{lang}", harmless((value or {}).get(lang))
        case "date":
            held = value or {}
            yield field.name, harmless(held.get("edtf"))
            yield f"{field.name}_earliest", harmless(held.get("earliest"))
            yield f"{field.name}_latest", harmless(held.get("latest"))
        case "ids" | "addresses":
            yield field.name, harmless(" ".join(value or ()))
        case "texts":
            yield field.name, harmless("; ".join(value or ()))
        case _:
            yield field.name, harmless(value)


def harmless(value: object) -> str:
    """Return the text of a cell that no spreadsheet takes for a formula.

    One that begins like a formula gets an apostrophe in front.
    """
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
