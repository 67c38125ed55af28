"""What may be written at a cursor: keys, words of vocabularies, ids."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from brief.lsp.cursor import Field, Mention, field_at, mention_at
from brief.lsp.desk import Desk, Spot
from brief.lsp.names import Named, named
from brief.lsp.places import span, units
from brief.lsp.shapes import Key, follow, keys_of, shape_of
from brief.markdown.body import LINK_KINDS
from brief.messages import speaker
from brief.sayings import Speak
from brief.schema.fields import Choice, Either, Reference, Shape

Item: TypeAlias = dict[str, Any]

_REST = re.compile(r"[\w/-]*")
# LSP 3.17, CompletionItemKind
_PROPERTY, _WORD, _REFERENCE = 10, 20, 18
_KINDS = {"expect": "expectation"}


def completions(desk: Desk, spot: Spot) -> list[Item]:
    """Return what can stand at a place of a file."""
    shape = shape_of(spot.name)
    if shape and spot.is_in_yaml:
        field = field_at(spot)
        return list(_placed(_of_field(desk, shape, field), spot, field.word))
    mention = mention_at(spot.before) if shape else None
    return list(_placed(_of_body(desk, mention), spot, mention.word)) if mention else []


def _of_field(desk: Desk, shape: Shape, field: Field) -> Iterator[Item]:
    here, _ = follow(shape, field.path)
    if field.typing != "value":
        speak = speaker(desk.lang)
        yield from (_key(key, speak) for key in keys_of(here, desk.languages))
    if field.typing != "key":
        yield from _values(desk, here)


def _key(key: Key, speak: Speak) -> Item:
    return {
        "label": key.name,
        "kind": _PROPERTY,
        "insertText": f"{key.name}: ",
        "documentation": speak(key.doc),
        "sortText": f"{0 if key.required else 1}{key.name}",
    }


def _values(desk: Desk, shape: Shape | None) -> Iterator[Item]:
    match shape:
        case Choice(words) | Either(Choice(words)):
            yield from ({"label": word, "kind": _WORD} for word in words)
        case Reference((kind,)):
            yield from map(_item, named(kind, desk.known, desk.lang))
        case Reference(kinds):
            for kind in kinds:
                yield from (_item(each, f"{kind}:") for each in named(kind, desk.known, desk.lang))
        case _:
            return


def _of_body(desk: Desk, mention: Mention) -> Iterable[Item]:
    if not mention.kind:
        return [{"label": f"{kind}:", "kind": _REFERENCE} for kind in LINK_KINDS]
    kind = _KINDS.get(mention.kind, mention.kind)
    return map(_item, named(kind, desk.known, desk.lang))


def _item(each: Named, prefix: str = "") -> Item:
    return {
        "label": prefix + each.id,
        "kind": _REFERENCE,
        "detail": each.title,
        "documentation": {"kind": "markdown", "value": each.about},
    }


def _placed(items: Iterable[Item], spot: Spot, word: str) -> Iterator[Item]:
    """Yield the items, each to be written in the place of the word under the cursor."""
    rest = _REST.match(spot.line, spot.column)
    end = rest.end() if rest else spot.column
    start = units(spot.line[: spot.column - len(word)])
    place = span(spot.row, start, units(spot.line[:end]))
    for item in items:
        text = item.pop("insertText", item["label"])
        if spot.line[end : end + 1] == ":":
            text = text.removesuffix(": ")  # the colon is there
        yield {**item, "textEdit": {"range": place, "newText": text}, "filterText": item["label"]}
