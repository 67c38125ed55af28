"""What a Markdown body is, once read: markup and references in order, headings, sentences.

Every `Where` has an empty path; its line and column count from 1 in the body's own text.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from brief.problems import Where

LINK_KINDS = ("event", "expect", "entity", "topic", "source", "claim", "brief", "page")
BLOCK_NAMES = ("timeline", "expect")

Setting: TypeAlias = Literal["prose", "heading", "item", "cell", "quotation"]


@dataclass(frozen=True, slots=True)
class Html:
    """Safe markup. It may be a fragment: an element opened here may close in a later part."""

    html: str


@dataclass(frozen=True, slots=True)
class Cite:
    """`[@source/claim; @other/claim]`: the claims as `source/claim`, as written."""

    claims: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Link:
    """`[[kind:id|words]]` or `[words](kind:id)`; `words` is plain text, or empty."""

    kind: str
    id: str
    words: str
    where: Where


@dataclass(frozen=True, slots=True)
class Block:
    """`::: kind key=value …` closed by `:::`; its options in order. It stands in no `<p>`."""

    kind: str
    options: tuple[tuple[str, str], ...]
    where: Where


Part: TypeAlias = Html | Cite | Link | Block


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `id` is its anchor, unique in the body; `text` is plain."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as the editor typed it, without markup, and what it rests on.

    `claims` are cited inside it, or after its full stop and before the next sentence.
    `links` are written `kind:id`. A link without words stands in `text` as its id.
    """

    text: str
    where: Where
    claims: tuple[str, ...]
    links: tuple[str, ...]
    place: Setting


@dataclass(frozen=True, slots=True)
class Body:
    """A body: `parts` in the order of the page, of which no text is missing."""

    parts: tuple[Part, ...]
    headings: tuple[Heading, ...]
    sentences: tuple[Sentence, ...]
