"""The words of the schema's messages: what a shape holds, what a node is, how to write a field."""

from brief.frontmatter import Mapping, Node, Scalar
from brief.sayings import say
from brief.schema.fields import Choice, Either, FieldSpec, Many, Object, Shape, fields_of


def held(shape: Shape) -> str:
    """Return what a shape can hold."""
    match shape:
        case Object(model):
            keys = ", ".join(spec.key for spec in fields_of(model))
            return say("keys and values ({keys})", keys=keys)
        case Either(word, other):
            return say("'{word}', or {other}", word=word.words[0], other=held(other))
        case Many():
            return say("a list")
        case _:
            return say("a text")


def written(node: Node) -> str:
    """Return what somebody wrote."""
    if isinstance(node, Scalar):
        return say("a text")
    return say("keys and values") if isinstance(node, Mapping) else say("a list")


def how_to_write(spec: FieldSpec) -> str:
    """Return the hint for a field that is missing."""
    words = f": {', '.join(spec.shape.words)}" if isinstance(spec.shape, Choice) else ""
    return say("write `{key}: …` ({doc}{words})", key=spec.key, doc=spec.doc, words=words)
