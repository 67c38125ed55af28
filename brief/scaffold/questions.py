"""What is asked about a new object: all that is required, and what is best said at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief.content import ContentType
from brief.sayings import say
from brief.scaffold.template import in_order
from brief.schema import fields_of
from brief.schema.fields import ByKey, Edtf, Localized, Many, Object, Reference, Shape

# Fields that are asked for although they can be left out.
ALSO = {
    "source": ("url", "published", "retrieved"),
    "event": ("when", "dated_by", "entities", "topics"),
    "expectation": ("horizon", "criteria", "scenario", "entities", "topics"),
    "brief": ("topics",),
    "entity": ("living", "summary"),
    "topic": ("definition", "broader"),
}
DERIVED = ("sha256",)  # never asked for: they follow from another field


@dataclass(frozen=True, slots=True)
class Question:
    """One value that is asked for: its path, what it is for, what it holds, whether it must be."""

    path: tuple[str, ...]
    doc: str
    shape: Shape
    required: bool

    @property
    def key(self) -> str:
        """The path as --set takes it: `dated_by.basis`."""
        return ".".join(self.path)


def questions(type: ContentType, languages: tuple[str, ...]) -> Iterator[Question]:
    """Yield the questions for a new object of a type, in the order of its file."""
    for spec in in_order(type.model):
        is_asked = spec.required or spec.key in ALSO.get(type.kind, ())
        if is_asked and spec.key not in DERIVED:
            yield from _of((spec.key,), spec.doc, spec.shape, spec.required, languages)


def _of(
    path: tuple[str, ...], doc: str, shape: Shape, required: bool, languages: tuple[str, ...]
) -> Iterator[Question]:
    match shape:
        case Localized(everywhere=False):
            for lang in languages:
                yield Question((*path, lang), doc, shape, required)
        case Object(model):
            for spec in fields_of(model):
                if spec.required or _is_telling(spec.shape):
                    inner, about = required and spec.required, _about(doc, spec.doc)
                    yield from _of((*path, spec.key), about, spec.shape, inner, languages)
        case Many(Object() as item):
            yield from _of((*path, "1"), doc, item, required, languages)
        case ByKey():
            return
        case _:
            yield Question(path, doc, shape, required)


def _about(group: str, part: str) -> str:
    """Return what a part of a field is for: "when it was published – how the date is known"."""
    return say("{group} – {part}", group=group, part=part) if part != group else part


def _is_telling(shape: Shape) -> bool:
    """Tell whether an optional part of a field is asked for with it: a date, a claim."""
    return isinstance(shape, Edtf | Reference)
