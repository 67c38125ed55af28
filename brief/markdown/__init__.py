"""Markdown bodies as values that templates lay out: the room of markdown-it-py and its plugins."""

from brief.markdown.body import (
    Block,
    Body,
    Cite,
    Heading,
    Html,
    Link,
    Part,
    Sentence,
)
from brief.markdown.reading import parse
from brief.markdown.typography import french, plain

__all__ = [
    "Block",
    "Body",
    "Cite",
    "Heading",
    "Html",
    "Link",
    "Part",
    "Sentence",
    "french",
    "parse",
    "plain",
]
