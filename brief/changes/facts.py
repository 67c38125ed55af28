"""What an object says, field by field, as text that can be compared and shown."""

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from brief.dates import Date
from brief.library import Library
from brief.load import Document, Text, parse
from brief.schema import Words

Key: TypeAlias = tuple[str, str]  # kind and id
Value: TypeAlias = str | tuple[str, ...]  # a tuple for a list of words or ids
Facts: TypeAlias = Mapping[str, Value]  # by the path of the field: horizon.when, title.en


def facts_of(library: Library) -> dict[Key, Facts]:
    """Return the facts of all that is published; drafts are nobody's facts."""
    drafts = {("brief", id) for id in library.drafts}
    facts: dict[Key, dict[str, Value]] = {}
    for document in library.documents():
        key = (document.kind, document.id)
        if key not in drafts:
            facts.setdefault(key, {}).update(facts_of_document(document))
    for id, claim in library.claims.items():
        facts["claim", id] = dict(_walk("", claim.claim))
    return dict(facts)


def facts_of_document(document: Document[Any]) -> dict[str, Value]:
    """Return what one file says; what is written per language has its language in the path."""
    prefix = f"{document.lang}." if document.lang else ""
    facts = {
        f"{prefix}{path}": value
        for path, value in _walk("", document.meta)
        if document.kind != "source" or not path.startswith("claims")
    }
    for lang, body in document.bodies.items():
        if body.sentences:
            facts[f"{lang}.text"] = tuple(sentence.text for sentence in body.sentences)
    return facts


def facts_in(text: Text, keys: Collection[str], languages: tuple[str, ...]) -> Facts | None:
    """Return the facts of an object in the text of its file, None if they can't be read.

    `keys` are those under which a claim may stand in the file of its source; () for all else.
    """
    parsed, _ = parse((text,), (), languages)
    for document in parsed.documents:
        if not keys:
            return facts_of_document(document)
        for claim in document.meta.claims:
            if claim.id in keys:
                return dict(_walk("", claim))
    return None


def _walk(path: str, value: Any) -> Iterator[tuple[str, Value]]:
    """Yield the facts of a value and of what it holds; what is not set is no fact."""
    if value is None or value in ("", ()):
        return
    if isinstance(value, Words):
        for lang, text in value.texts:
            yield _joined(path, lang), text
    elif isinstance(value, Date):
        yield path, value.text
    elif isinstance(value, tuple):
        yield from _many(path, value)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            name = field.name.rstrip("_")
            yield from _walk(_joined(path, name), getattr(value, field.name))
    else:
        yield path, str(value)


def _many(path: str, values: tuple[Any, ...]) -> Iterator[tuple[str, Value]]:
    if all(isinstance(one, str) for one in values):
        yield path, values
        return
    for number, one in enumerate(values, 1):
        yield from _walk(_joined(path, str(number)), one)


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
