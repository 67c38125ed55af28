"""Files become sources, sources become documents."""

from brief.load.again import reread
from brief.load.documents import Document, FileName, Parsed, file_name, parse, targets_of
from brief.load.files import Blob, Inputs, Seed, Text, edited, read
from brief.load.watched import watched

__all__ = [
    "Blob",
    "Document",
    "FileName",
    "Inputs",
    "Parsed",
    "Seed",
    "Text",
    "edited",
    "file_name",
    "parse",
    "read",
    "reread",
    "targets_of",
    "watched",
]
