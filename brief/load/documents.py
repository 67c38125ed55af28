"""Parse what editors wrote into documents: typed front matter and Markdown bodies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from brief import frontmatter, markdown, schema
from brief.content import TYPES, ContentType
from brief.load.bodies import Section, sections
from brief.load.files import Text
from brief.markdown import Body, Cite, Link, Sentence
from brief.memo import Memo, mark
from brief.problems import Problem, Problems, Where, did_you_mean
from brief.sayings import say
from brief.schema import Path, Pointer
from brief.urls import is_id, slug

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Document(Generic[T]):
    """One object: its kind and id, its front matter typed, its body in each language.

    `lang` is set only for types that have a file for each language. `targets` are the kinds and
    ids that it points to. `details` are what is behind the properties: the text, and the places
    of things. `outline` is a digest of all else; "" if it isn't known.
    """

    kind: str
    id: str
    lang: str
    path: str
    meta: T
    targets: tuple[tuple[str, str], ...]
    details: Mapping[str, Any]
    outline: str = ""

    @property
    def bodies(self) -> Mapping[str, Body]:
        """The text in each language."""
        bodies: Mapping[str, Body] = self.details["bodies"]
        return bodies

    @property
    def pointers(self) -> tuple[Pointer, ...]:
        """All references with their places, from the front matter and the bodies."""
        pointers: tuple[Pointer, ...] = self.details["pointers"]
        return pointers

    @property
    def places(self) -> Mapping[Path, Where]:
        """The places of the values of the front matter."""
        places: Mapping[Path, Where] = self.details["places"]
        return places

    def at(self, *path: str | int) -> Where:
        """Return the place of a value by its path, or of the nearest thing that holds it."""
        places = self.places
        while path and path not in places:
            path = path[:-1]
        return places.get(path, Where(self.path))


@dataclass(frozen=True, slots=True)
class Parsed:
    """All documents, and the objects that are there but could not be made."""

    documents: tuple[Document[Any], ...]
    broken: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class FileName:
    """What a path says: the type of the content, its id and its language."""

    type: ContentType
    id: str
    lang: str


def parse(
    texts: tuple[Text, ...],
    unread: tuple[str, ...],
    languages: tuple[str, ...],
    memo: Memo | None = None,
) -> tuple[Parsed, Problems]:
    """Return the documents that the files under content/ make, and the problems in them.

    `unread` are the paths of files that are there and could not be read. `memo` remembers what
    the same file made before.
    """
    calls: list[tuple[Any, ...]] = []
    names = (file_name(path, languages) for path in unread)
    broken = {(name.type.kind, name.id) for name in names if isinstance(name, FileName)}
    problems: list[Problem] = []
    taken: dict[tuple[str, str, str], str] = {}
    for text in texts:
        name = file_name(text.path, languages)
        if isinstance(name, Problem):
            problems.append(name)
            continue
        first = taken.setdefault((name.type.kind, name.id, name.lang), text.path)
        if first != text.path:
            problems.append(_duplicate(name, text.path, first))
            continue
        calls.append((text, name.type.kind, name.id, name.lang, languages))
    made = (memo or Memo()).each(read_document, calls)
    for _, lost, found in made:
        problems.extend(found)
        broken.update(lost)
    documents = tuple(document for document, _, _ in made if document)
    return Parsed(documents, frozenset(broken)), tuple(problems)


def file_name(path: str, languages: tuple[str, ...]) -> FileName | Problem:
    """Return what the path of a file under content/ says, or what is wrong with it."""
    parts = PurePosixPath(path).parts[1:]
    folders = {type.folder: type for type in TYPES.values()}
    if len(parts) < 2 or parts[0] not in folders:
        hint = did_you_mean(parts[0], folders) or say(
            "the folders are {names}", names=", ".join(sorted(folders))
        )
        message = say("no type of content belongs in this folder, so the file is not read")
        return Problem("unknown-folder", message, Where(path), hint)
    type = folders[parts[0]]
    stem = parts[-1].removesuffix(".md")
    id, dot, lang = stem.rpartition(".") if type.per_language else (stem, "", "")
    if type.per_language and lang not in languages:
        message = say(
            "the file's name doesn't end in one of the site's languages ({found})",
            found=lang or stem,
        )
        hint = say("name it {name}.{lang}.md", name=slug(id or stem) or "name", lang=languages[0])
        return Problem("file-language", message, Where(path), hint)
    if not is_id(id):
        message = say(
            "'{id}' can't be an id: an id has lower-case letters a-z, digits, and '-'", id=id
        )
        hint = say(
            "name the file {name}{dot}{lang}.md", name=slug(id) or "name", dot=dot, lang=lang
        )
        return Problem("bad-id", message, Where(path), hint)
    return FileName(type, id, lang)


def _duplicate(name: FileName, path: str, first: str) -> Problem:
    message = say(
        "there is already a {kind} '{id}', in {first}", kind=name.type.kind, id=name.id, first=first
    )
    return Problem("duplicate-id", message, Where(path), say("give one of the two another name"))


def read_document(
    text: Text, kind: str, id: str, lang: str, languages: tuple[str, ...]
) -> tuple[Document[Any] | None, frozenset[tuple[str, str]], Problems]:
    """Return the document of one file, the objects lost with it, and the problems in it.

    `lang` is the language of a type that has a file for each. Nothing else counts.
    """
    name = FileName(TYPES[kind], id, lang)
    lost = frozenset({(kind, id)})
    parts, faults = frontmatter.read(text.path, text.text)
    if parts is None:
        return None, lost, faults
    reading = schema.read(name.type.model, parts.front, languages)
    bodies, flaws = _bodies(text.path, parts, name, languages)
    problems = (*faults, *reading.problems, *flaws)
    claims = frozenset(("claim", f"{name.id}/{key}") for key in reading.broken)
    if reading.value is None:
        return None, lost | claims | _claims_of(name, parts.front), problems
    pointers = (*reading.pointers, *_pointers(bodies))
    targets = targets_of(pointers)
    details = {"bodies": bodies, "pointers": pointers, "places": reading.places}
    outline = mark((kind, id, lang, text.path, reading.value, targets))
    document = Document(
        name.type.kind, name.id, name.lang, text.path, reading.value, targets,
        MappingProxyType(details), outline,
    )  # fmt: skip
    return document, claims, problems


def targets_of(pointers: Iterable[Pointer]) -> tuple[tuple[str, str], ...]:
    """Return the kinds and ids that pointers mean, in order and each once."""
    return tuple(sorted({(to, pointer.id) for pointer in pointers for to in pointer.kinds}))


def _claims_of(name: FileName, front: frontmatter.Mapping) -> set[tuple[str, str]]:
    """Return the claims of a source that could not be made, so that none is reported again."""
    claims = front.get("claims")
    keys = claims.keys() if isinstance(claims, frontmatter.Mapping) else ()
    return {("claim", f"{name.id}/{key}") for key in keys}


def _bodies(
    path: str, parts: frontmatter.Parts, name: FileName, languages: tuple[str, ...]
) -> tuple[Mapping[str, Body], Problems]:
    spoken = (name.lang,) if name.lang else languages
    bodies: dict[str, Body] = {}
    problems: list[Problem] = []
    for section in sections(parts.body, parts.body_line, spoken):
        body, flaws = markdown.parse(section.text, section.lang)
        bodies[section.lang] = _placed(body, path, section)
        problems += [replace(p, where=_shift(p.where, path, section)) for p in flaws]
    return bodies, tuple(problems)


def _shift(where: Where, path: str, section: Section) -> Where:
    """Return a place of a section's text as a place of its file."""
    return Where(path, where.line + section.line - 1, where.column, where.width)


def _placed(body: Body, path: str, section: Section) -> Body:
    parts = tuple(
        part if isinstance(part, markdown.Html)
        else replace(part, where=_shift(part.where, path, section))
        for part in body.parts
    )  # fmt: skip
    sentences = tuple(
        Sentence(s.text, _shift(s.where, path, section), s.claims, s.links, s.place)
        for s in body.sentences
    )
    return replace(body, parts=parts, sentences=sentences)


def _pointers(bodies: Mapping[str, Body]) -> Iterator[Pointer]:
    for body in bodies.values():
        for part in body.parts:
            if isinstance(part, Cite):
                yield from (Pointer(("claim",), claim, part.where) for claim in part.claims)
            elif isinstance(part, Link):
                yield Pointer((kind_of(part),), part.id, part.where)


def kind_of(link: Link) -> str:
    """Return the kind of object that a link in a text points to."""
    return "expectation" if link.kind == "expect" else link.kind
