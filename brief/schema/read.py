"""Read a positioned YAML tree into a dataclass of the content model.

Nothing raises: a value that can't be made is left out, and a problem says why and what to
write instead. The place of every value is kept under its path, such as
("claims", "departures", "quote", 0).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from brief.frontmatter import Mapping as Map
from brief.frontmatter import Node, Scalar, Sequence
from brief.problems import Problem, Problems, Where, did_you_mean, nearest
from brief.sayings import say
from brief.schema import leaves, naming
from brief.schema.empty import is_empty
from brief.schema.fields import (
    ByKey,
    Either,
    FieldSpec,
    Localized,
    Many,
    Object,
    Reference,
    Shape,
    fields_of,
)
from brief.schema.kinds import Words

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference met in a file: to an object of one of `kinds` by `id`, at a place."""

    kinds: tuple[str, ...]
    id: str
    where: Where


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading made: the value, None where it could not be made, and all it met."""

    value: Any
    problems: Problems
    places: Mapping[Path, Where]
    pointers: tuple[Pointer, ...]
    broken: frozenset[str]


def read(model: type[Any], tree: Map, languages: tuple[str, ...]) -> Reading:
    """Read `tree` as an instance of `model`; `languages` are those of the site, default first.

    `broken` holds the keys of objects under keys (claims) that could not be made, so that
    references to them are not reported again.
    """
    reader = Reader(languages)
    value = reader.object(model, tree, ())
    return Reading(
        value,
        tuple(reader.problems),
        MappingProxyType(reader.places),
        tuple(reader.pointers),
        frozenset(reader.broken),
    )


@dataclass(slots=True)
class Reader:
    """One pass over one tree; it gathers problems, places and pointers on its way."""

    languages: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Where] = field(default_factory=dict)
    pointers: list[Pointer] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def refuse(self, code: str, message: str, where: Where, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(code, message, where, hint))

    def object(self, model: type[Any], tree: Map, path: Path, **given: Any) -> Any:
        """Return an instance of `model`, or None where something that it needs is missing."""
        self.places[path] = tree.where
        specs = [spec for spec in fields_of(model) if spec.name not in given]
        mistyped = self._unknown_keys(specs, tree)
        values, whole = dict(given), True
        for spec in specs:
            value, given_here = self._field(spec, tree, path, specs)
            if value is not None:
                values[spec.name] = value
            elif spec.required:
                whole = False
                if not given_here and spec.key not in mistyped:
                    self._missing(spec, tree)
        return model(**values) if whole else None

    def _field(
        self, spec: FieldSpec, tree: Map, path: Path, specs: list[FieldSpec]
    ) -> tuple[Any, bool]:
        """Return the value of a field, and whether the file gives one."""
        if isinstance(spec.shape, Localized) and spec.shape.rest:
            taken = {other.key for other in specs}
            rest = Map(tuple(e for e in tree.entries if e[0].text not in taken), tree.where)
            return (self._words(spec.shape, rest, path) if rest.entries else None), bool(
                rest.entries
            )
        node = tree.get(spec.key)
        if node is None or is_empty(node, spec.shape):
            return None, False
        return self.value(spec.shape, node, (*path, spec.key)), True

    def value(self, shape: Shape, node: Node, path: Path) -> Any:
        """Return the value that `node` gives for `shape`, or None with a problem noted."""
        self.places[path] = node.where
        match shape:
            case Object(model):
                return self._mapping(model, node, path)
            case ByKey():
                return self._by_key(shape, node, path)
            case Many():
                return self._many(shape, node, path)
            case Either():
                return self._either(shape, node, path)
            case Localized():
                return self._words(shape, node, path)
        if not isinstance(node, Scalar):
            return self._wrong_shape(node, say("a text"))
        return self._leaf(shape, node)

    def _leaf(self, shape: Shape, node: Scalar) -> Any:
        value, problem = leaves.read(shape, node)
        if problem:
            self.problems.append(problem)
        elif isinstance(shape, Reference):
            kinds, id = leaves.target(shape, value)
            self.pointers.append(Pointer(kinds, id, node.where))
        return value

    def _mapping(self, model: type[Any], node: Node, path: Path) -> Any:
        if isinstance(node, Map):
            return self.object(model, node, path)
        return self._wrong_shape(node, naming.held(Object(model)))

    def _many(self, shape: Many, node: Node, path: Path) -> Any:
        if isinstance(node, Sequence):
            made = [self.value(shape.item, n, (*path, i)) for i, n in enumerate(node.items)]
            return tuple(value for value in made if value is not None) or None
        if shape.alone:
            value = self.value(shape.item, node, (*path, 0))
            return None if value is None else (value,)
        return self._wrong_shape(node, say("a list"))

    def _by_key(self, shape: ByKey, node: Node, path: Path) -> Any:
        if not isinstance(node, Map):
            return self._wrong_shape(node, say("keys, each with its own fields"))
        return tuple(self._keyed(shape, node, path))

    def _keyed(self, shape: ByKey, node: Map, path: Path) -> Iterator[Any]:
        for key, child in node.entries:
            id, problem = leaves.slug(key)
            if problem:
                self.problems.append(problem)
            value = None
            if isinstance(child, Map):
                value = self.object(shape.model, child, (*path, key.text), **{shape.name: id})
            else:
                self._wrong_shape(child, say("keys and values"))
            if value is None or id is None:
                self.broken.add(key.text)
            else:
                yield value

    def _either(self, shape: Either, node: Node, path: Path) -> Any:
        if not isinstance(node, Scalar):
            return self.value(shape.other, node, path)
        if node.text in shape.word.words:
            return node.text
        hint = did_you_mean(node.text, shape.word.words)
        return self._wrong_shape(node, naming.held(shape), hint)

    def _words(self, shape: Localized, node: Node, path: Path) -> Words | None:
        if isinstance(node, Scalar):
            spoken = sorted(self.languages) if shape.everywhere else self.languages[:1]
            return Words(tuple((lang, node.text.strip()) for lang in spoken))
        if not isinstance(node, Map):
            self._wrong_shape(
                node, say("a text for each language ({names})", names=", ".join(self.languages))
            )
            return None
        texts = [self._translation(key, child, path) for key, child in node.entries]
        return Words(tuple(sorted(text for text in texts if text))) if any(texts) else None

    def _translation(self, key: Scalar, child: Node, path: Path) -> tuple[str, str] | None:
        self.places[(*path, key.text)] = child.where
        if key.text not in self.languages:
            hint = did_you_mean(key.text, self.languages)
            known = ", ".join(self.languages)
            self.refuse(
                "unknown-language",
                say("'{text}' is no language of this site ({known})", text=key.text, known=known),
                key.where,
                hint or say("add it to `languages` in site.yaml, or take it out here"),
            )
        elif not isinstance(child, Scalar):
            self._wrong_shape(child, say("a text"))
        elif child.text.strip():
            return key.text, child.text.strip()
        return None

    def _unknown_keys(self, specs: list[FieldSpec], tree: Map) -> frozenset[str]:
        """Refuse the keys that no field has; return those that were probably meant."""
        if any(isinstance(spec.shape, Localized) and spec.shape.rest for spec in specs):
            return frozenset()
        known = [spec.key for spec in specs]
        unknown = [key for key, _ in tree.entries if key.text not in known]
        for key in unknown:
            message = say("there is no field '{key}' here", key=key.text)
            all_known = say("known here: {names}", names=", ".join(known))
            hint = did_you_mean(key.text, known) or all_known
            self.refuse("unknown-key", message, key.where, hint)
        return frozenset(nearest(key.text, known) for key in unknown)

    def _missing(self, spec: FieldSpec, tree: Map) -> None:
        where = next((k.where for k, _ in tree.entries if k.text == spec.key), tree.where)
        message = say("'{key}' is required and is not given", key=spec.key)
        self.refuse("missing-key", message, where, naming.how_to_write(spec))

    def _wrong_shape(self, node: Node, wanted: str, hint: str = "") -> None:
        found = naming.written(node)
        message = say("this should be {wanted}; it is {found}", wanted=wanted, found=found)
        self.refuse("wrong-shape", message, node.where, hint)
