"""Files become sources, sources become documents."""

from brief.load.documents import Document, Parsed, parse
from brief.load.files import Blob, Inputs, Seed, Text, read

__all__ = ["Blob", "Document", "Inputs", "Parsed", "Seed", "Text", "parse", "read"]
