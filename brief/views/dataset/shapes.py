"""What the values of the dataset look like: as JSON Schema (2020-12), and in a CSV file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from brief.views.dataset.corpus import Corpus

Schema: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shape:
    """A sort of value. `name` is its word in the data dictionary."""

    name: str
    schema: Schema


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a table: where its value comes from, and the key of what it means.

    A field that is `optional` is there as well where nothing is known, and is null.
    """

    name: str
    shape: Shape
    value: Callable[[Any, Corpus], Any]
    optional: bool = False
    key: str = ""

    @property
    def meaning(self) -> str:
        """The key of the sentence that says what the field means."""
        return self.key or self.name


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, and the fields of each. One that `is_csv` is a CSV file as well."""

    name: str
    rows: Callable[[Corpus], Iterable[Any]]
    fields: tuple[Field, ...]
    is_csv: bool = False


def record(**parts: Schema) -> dict[str, Any]:
    """Return the schema of an object that has all of these parts and no other."""
    return {
        "type": "object",
        "properties": parts,
        "required": list(parts),
        "additionalProperties": False,
    }


def nullable(schema: Schema) -> dict[str, Any]:
    """Return the schema of a value that may be null."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(words: Iterable[str]) -> Shape:
    """Return the shape of a word of a vocabulary."""
    return Shape("word", {"enum": list(words)})


def records(**parts: Shape) -> Shape:
    """Return the shape of a list of objects that have these parts."""
    held = {name: shape.schema for name, shape in parts.items()}
    return Shape("records", {"type": "array", "items": record(**held)})


def maybe(shape: Shape) -> Shape:
    """Return a shape whose value may be null."""
    return Shape(shape.name, nullable(shape.schema))


TEXT = Shape("text", {"type": "string"})
ID = Shape("id", {"type": "string", "minLength": 1})
IDS = Shape("ids", {"type": "array", "items": ID.schema})
TEXTS = Shape("texts", {"type": "array", "items": TEXT.schema})
WHOLE = Shape("whole", {"type": "integer", "minimum": 0, "maximum": 100})
ADDRESS = Shape("address", {"type": "string", "format": "uri"})
ADDRESSES = Shape("addresses", {"type": "array", "items": ADDRESS.schema})
DAY = Shape("day", {"type": "string", "format": "date"})
DATE = Shape("date", {"$ref": "#/$defs/date"})
WORDS = Shape("words", {"$ref": "#/$defs/words"})
PERMALINKS = Shape("permalinks", {"$ref": "#/$defs/permalinks"})


def definitions(languages: Iterable[str]) -> dict[str, Any]:
    """Return the schemas that others refer to, for a site in these languages."""
    by_language = {"type": "object", "minProperties": 1, "additionalProperties": False}
    langs = tuple(languages)
    return {
        "date": record(
            edtf=TEXT.schema,
            earliest=nullable(DAY.schema),
            latest=nullable(DAY.schema),
            year_known={"type": "boolean"},
        ),
        "words": by_language | {"properties": dict.fromkeys(langs, TEXT.schema)},
        "permalinks": by_language | {"properties": dict.fromkeys(langs, ADDRESS.schema)},
    }
