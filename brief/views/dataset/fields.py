"""How fields get their values: by the path of an attribute, each type of value in its own way."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

from brief import dates
from brief.library import is_withdrawn
from brief.load import Document
from brief.schema import Words
from brief.views.dataset.corpus import Corpus, date_data, day_data
from brief.views.dataset.shapes import ID, PERMALINKS, Field, Shape

THE_ID = Field("id", ID, lambda row, _: row.id)


def given(name: str, shape: Shape, at: str = "", key: str = "", optional: bool = False) -> Field:
    """Return a field that stands in the content, at a path of attributes such as `meta.title`.

    Without a path it is the attribute of the same name in the front matter.
    """
    path = at or f"meta.{name}"
    return Field(name, shape, lambda row, corpus: data(follow(row, path), corpus), optional, key)


def permalink(kind: str) -> Field:
    """Return the field for the addresses of objects of one kind."""
    return Field("permalink", PERMALINKS, lambda row, corpus: corpus.permalinks(kind, row.id))


def data(value: Any, corpus: Corpus) -> Any:
    """Return a value of the content model as JSON has it."""
    match value:
        case Words():
            return corpus.words(value)
        case dates.Date():
            return date_data(value)
        case datetime.date():
            return day_data(value)
        case tuple():
            return [data(one, corpus) for one in value]
    return value


def follow(row: Any, path: str) -> Any:
    """Return what a path of attributes leads to; None where it leads nowhere."""
    for name in path.split("."):
        row = None if row is None else getattr(row, name)
    return row


def several(parts: dict[str, str], items: tuple[Any, ...], corpus: Corpus) -> list[dict[str, Any]]:
    """Return objects of the content model as records: for each part the path of its value."""
    return [
        {name: data(follow(item, path), corpus) for name, path in parts.items()} for item in items
    ]


def not_withdrawn(held: str) -> Callable[[Corpus], Iterator[Document[Any]]]:
    """Return the rows of a table: what stands in a mapping of the library, by its name there."""

    def rows(corpus: Corpus) -> Iterator[Document[Any]]:
        documents = getattr(corpus.library, held).values()
        return (document for document in documents if not is_withdrawn(document))

    return rows
