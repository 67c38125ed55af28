"""A small declarative schema: frozen dataclasses say what an editor may write."""

from brief.schema.fields import FieldSpec, fields_of
from brief.schema.kinds import Keyed, OneOrMany, Ref, Rest, Words, words
from brief.schema.read import Path, Pointer, Reading, read

__all__ = [
    "FieldSpec",
    "Keyed",
    "OneOrMany",
    "Path",
    "Pointer",
    "Reading",
    "Ref",
    "Rest",
    "Words",
    "fields_of",
    "read",
    "words",
]
