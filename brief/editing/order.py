"""In which order keys stand: that of the content model, and their own where it knows none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from brief.content.common import Lasting
from brief.frontmatter import Written, WrittenText
from brief.schema import fields_of
from brief.schema.fields import ByKey, Either, Localized, Many, Object, Shape

Entry: TypeAlias = tuple[WrittenText, Written]


@dataclass(frozen=True, slots=True)
class Expected:
    """What the model expects at a place: a shape, or None where it knows nothing of it.

    `languages` are those of the site, in its order.
    """

    shape: Shape | None
    languages: tuple[str, ...]

    def below(self, key: str) -> "Expected":
        """Return what is expected under a key."""
        return Expected(_below(self.shape, key), self.languages)

    def item(self) -> "Expected":
        """Return what is expected of an item of a list."""
        item = self.shape.item if isinstance(self.shape, Many) else None
        return Expected(item, self.languages)

    def ordered(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return entries in the order of the model, and behind them those that it doesn't know."""
        keys = self.keys()
        return sorted(entries, key=lambda e: keys.index(e[0].text) if e[0].text in keys else 10**6)

    def keys(self) -> tuple[str, ...]:
        """Return the known keys in their order; none where an editor's own order stands."""
        match _mapping(self.shape):
            case Object(model):
                return tuple(key for name in names_of(model) for key in self._keys_of(name))
            case Localized():
                return self.languages
        return ()

    def _keys_of(self, spec_key: tuple[str, bool]) -> tuple[str, ...]:
        key, takes_languages = spec_key
        return self.languages if takes_languages else (key,)


def names_of(model: type[Any]) -> tuple[tuple[str, bool], ...]:
    """Return the keys of a model, the shared ones last, and whether languages stand for them."""
    shared = {spec.name for spec in fields_of(Lasting)} if issubclass(model, Lasting) else set()
    specs = sorted(fields_of(model), key=lambda spec: spec.name in shared)
    return tuple((s.key, isinstance(s.shape, Localized) and s.shape.rest) for s in specs)


def _below(shape: Shape | None, key: str) -> Shape | None:
    match _mapping(shape):
        case Object(model):
            return next((s.shape for s in fields_of(model) if s.key == key), None)
        case ByKey(model):
            return Object(model)
    return None


def _mapping(shape: Shape | None) -> Shape | None:
    """Return the shape of a mapping, where a shape is one of several or a list of one."""
    match shape:
        case Either(_, other):
            return other
        case Many(item, alone) if alone:
            return item
    return shape
