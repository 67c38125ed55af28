"""A source, and the claims that were read in it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from brief.content.common import Lasting
from brief.content.refs import ClaimRef, EntityRef, TopicRef
from brief.dates import Date
from brief.schema.kinds import Id, Keyed, Lines, Long, OneOrMany, Rest, Web, Words

SourceKind = Literal["news", "official", "court", "company", "social", "research", "dataset"]
Voice = Literal[
    "article",
    "named_person",
    "official",
    "document",
    "named_media",
    "anonymous_source",
    "anonymous_group",
    "testimony",
    "public_post",
    "unclear",
]
Mood = Literal["indicative", "hearsay", "potential", "future", "presupposed"]
Status = Literal["alleged", "reported", "analysis", "confirmed", "disputed", "denied", "retracted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A lasting copy of the source."""

    url: Annotated[Web, "the address of the copy"]
    on: Annotated[date, "the day on which it was made, YYYY-MM-DD"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When the source was published, and how that is known."""

    when: Annotated[Date, "EDTF, as precise as it is known and no more"]
    basis: Annotated[Literal["stated", "metadata", "inferred"], "how the date is known"]
    note: Annotated[Words | None, "how it was inferred"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Lines of the source's text that are no part of it, such as scraping debris."""

    lines: Annotated[Lines, "a line or a range of lines, counted from 1: 27 or 27-29"]
    why: Annotated[Words, "what these lines are, as a reader will see it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The short extract of a claim's quotation that pages may print."""

    excerpt: Annotated[str, Long(), "a part of the quotation, verbatim"]
    translation: Annotated[Words | None, Rest(), "its translation, a key for each language"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The answer of a living person who is at issue."""

    sought: Annotated[Literal["yes", "no", "not_possible"], "whether an answer was sought"]
    words: Annotated[Words | None, "what was answered"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one source says at one passage: "source S, at this passage, states F"."""

    id: Annotated[Id, "its key under `claims`; permanent"]
    quote: Annotated[
        tuple[Annotated[str, Long()], ...],
        OneOrMany(),
        "the passage, verbatim; a list where it needs two",
    ]
    says: Annotated[Words, "the statement in the editor's own words"]
    voice: Annotated[Voice, "whose voice the source gives it"]
    words: Annotated[str | None, Long(), "how the source attributes it, verbatim"] = None
    who: Annotated[tuple[EntityRef, ...], "who speaks, where the source names them"] = ()
    mood: Annotated[Mood, "the grammatical mood of the passage"]
    status: Annotated[Status, "how well it stands"]
    about: Annotated[tuple[EntityRef, ...], "whom or what it is about"] = ()
    topics: Annotated[tuple[TopicRef, ...], "its subjects"] = ()
    show: Annotated[Show | None, "the extract that pages may print"] = None
    confirms: Annotated[tuple[ClaimRef, ...], "claims that it independently confirms"] = ()
    contradicts: Annotated[tuple[ClaimRef, ...], "claims that it contradicts"] = ()
    repeats: Annotated[tuple[ClaimRef, ...], "claims that it merely repeats"] = ()
    supersedes: Annotated[tuple[ClaimRef, ...], "claims that it replaces"] = ()
    response: Annotated[Response | None, "the answer of a living person at issue"] = None
    withdrawn: Annotated[Words | None, "why the claim was withdrawn, if it was"] = None
    former_ids: Annotated[
        tuple[Id, ...], "keys under which it was published before, the first one first"
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Lasting):
    """A text from which claims are read. The body is the editor's appraisal of it."""

    kind: Annotated[SourceKind, "what sort of text it is"]
    title: Annotated[str, "its title, verbatim, in its own language"]
    lang: Annotated[str, "its language, such as fr"]
    publisher: Annotated[EntityRef, "who published it"]
    authors: Annotated[tuple[str, ...] | Literal["unnamed"], "its authors, or unnamed"] = ()
    url: Annotated[Web | None, "its address"] = None
    archived: Annotated[Archived | None, "a lasting copy"] = None
    published: Annotated[Publication | None, "when it was published, if that is known"] = None
    retrieved: Annotated[date | None, "the day on which it was captured, YYYY-MM-DD"] = None
    taken_from: Annotated[
        Literal["plain_text", "web_page", "pdf"] | None, "what its text was taken from"
    ] = None
    text: Annotated[str, "the file in seeds/ that holds its text"]
    sha256: Annotated[str, "the SHA-256 of that file, 64 hexadecimal digits"]
    skip: Annotated[tuple[Skip, ...], "lines that no quotation may come from"] = ()
    relays: Annotated[tuple[EntityRef, ...], "what it cites as its own sources"] = ()
    claims: Annotated[tuple[Claim, ...], Keyed("id"), "the claims read in it, by id"] = ()
