"""brief.json, and the JSON Schema (2020-12) that it follows: both from one table of fields."""

import json
from collections.abc import Mapping
from typing import Any

from brief.language import Language
from brief.views.data_page import SCHEMA_URL
from brief.views.dataset import SITE, TABLES, Corpus, Field, Table
from brief.views.dataset.shapes import Schema, definitions, nullable, record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def document(corpus: Corpus) -> bytes:
    """Return the file brief.json."""
    whole: dict[str, Any] = {"$schema": corpus.config.base.absolute(SCHEMA_URL)}
    whole[SITE.name] = _rows(SITE, corpus)[0]
    return _written(whole | {table.name: _rows(table, corpus) for table in TABLES})


def _rows(table: Table, corpus: Corpus) -> list[dict[str, Any]]:
    return [
        {field.name: field.value(row, corpus) for field in table.fields}
        for row in table.rows(corpus)
    ]


def schema(corpus: Corpus) -> bytes:
    """Return the file schema.json, its descriptions in the site's default language."""
    language, address = corpus.first.language, corpus.config.base.absolute(SCHEMA_URL)
    lists = {table.name: {"type": "array", "items": _reference(table)} for table in TABLES}
    defined = {table.name: _table(table, language) for table in (SITE, *TABLES)}
    whole = {
        "$schema": DIALECT,
        "$id": address,
        "title": corpus.first.text(corpus.config.site.title).text,
        "$defs": definitions(corpus.config.languages) | defined,
    }
    parts: dict[str, Schema] = {"$schema": {"const": address}, SITE.name: _reference(SITE), **lists}
    return _written(whole | record(**parts))


def _reference(table: Table) -> dict[str, str]:
    return {"$ref": f"#/$defs/{table.name}"}


def _table(table: Table, language: Language) -> dict[str, Any]:
    about = {"description": language.text(f"data_table.{table.name}")}
    return about | record(**{field.name: _field(field, language) for field in table.fields})


def _field(field: Field, language: Language) -> dict[str, Any]:
    about = {"description": language.text(f"data_field.{field.meaning}")}
    shape = nullable(field.shape.schema) if field.optional else dict(field.shape.schema)
    return about | shape


def _written(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
