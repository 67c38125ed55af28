"""A key that an editor wrote and left empty counts as not given."""

from brief.frontmatter import Mapping, Node, Scalar, Sequence
from brief.schema.fields import Localized, Shape


def is_empty(node: Node, shape: Shape) -> bool:
    """Tell whether nothing is written: no text, no item, no text in any language."""
    match node:
        case Scalar(text):
            return not text.strip()
        case Sequence(items):
            return not items
        case Mapping(entries) if isinstance(shape, Localized):
            return all(isinstance(child, Scalar) and not child.text.strip() for _, child in entries)
        case Mapping(entries):
            return not entries
