"""Which files of the site name an object, and why; and what the object rests on."""

from collections.abc import Iterable, Iterator
from typing import Any

from brief.config import Config
from brief.explain.finding import object_at
from brief.library import Key, Library
from brief.load import Document
from brief.markdown import Block
from brief.publish import File
from brief.sayings import labelled, say
from brief.schema import Pointer
from brief.urls import url_of
from brief.views.edition import address

Documents = tuple[Document[Any], ...]

LISTS = {
    "/": say("the root, with the newest of each language"),
    "": say("what is new, and what comes next"),
    "timeline/": say("all events"),
    "expect/": say("all expectations"),
    "expect/record/": say("what came of the expectations"),
    "sources/": say("all sources"),
    "entities/": say("all entities"),
    "topics/": say("all topics"),
    "corrections/": say("all corrections"),
}


def documents_of(key: Key, library: Library) -> Documents:
    """Return the files of an object; of a claim, that of its source."""
    kind, id = ("source", key[1].partition("/")[0]) if key[0] == "claim" else key
    return tuple(doc for doc in library.documents() if (doc.kind, doc.id) == (kind, id))


def addresses(key: Key, documents: Documents, config: Config) -> tuple[str, ...]:
    """Return where an object is published: an address for each language that it has."""
    spoken = {document.lang for document in documents if document.lang} or set(config.languages)
    return tuple(address(*key, lang) for lang in config.languages if lang in spoken)


def listed(key: Key, files: Iterable[File], library: Library, config: Config) -> Iterator[str]:
    """Yield a line "address: reason" for each page that leads to an object, and one for the rest.

    The same page in several languages is one line.
    """
    own = addresses(key, documents_of(key, library), config)
    pages: dict[str, list[str]] = {}
    others = []
    for url in _leading_to(own, files, config):
        lang, _, rest = url.removeprefix("/").partition("/")
        if not url.endswith("/"):
            others.append(url)
        elif lang in config.languages:
            pages.setdefault(rest, []).append(lang)
        else:
            pages[url] = []
    for rest, languages in sorted(pages.items()):
        url = f"/{languages[0]}/{rest}" if languages else rest
        others_of_it = ", ".join(languages[1:])
        where = say("{url} (and in {names})", url=url, names=others_of_it) if others_of_it else url
        yield labelled(where, _because(url, rest, key, library, config))
    if others:
        yield say(
            "and {count} feeds, calendars and files of data, such as {first}",
            count=len(others),
            first=others[0],
        )


def _leading_to(own: tuple[str, ...], files: Iterable[File], config: Config) -> Iterator[str]:
    """Yield the other addresses that link to one of some: pages as href, data and feeds in full."""
    homes = {url.partition("#")[0] for url in own}
    hrefs = [config.base.href(url) for url in own]
    ends = [f"{href}{end}" for href in hrefs for end in ('"', "#")]
    needles = [*(f'"{end}' for end in ends), *(config.base.absolute(url) for url in own)]
    wanted = [needle.encode() for needle in needles]
    for file in files:
        url = url_of(file.url)
        if url not in homes and any(needle in file.data for needle in wanted):
            yield url


def _because(url: str, rest: str, key: Key, library: Library, config: Config) -> str:
    """Return why a page leads to an object."""
    if rest in LISTS:
        return LISTS[rest]
    other = object_at(url, "", library, config.languages)
    there = documents_of(other, library) if other else ()
    if pointer := _pointer(there, key):
        return say("names it in {where}", where=pointer.where)
    if other and (pointer := _pointer(documents_of(key, library), other)):
        return say("is named in {where}", where=pointer.where)
    if block := next(_blocks(there), None):
        return say("a block may list it: {where}", where=block.where)
    return say("by way of what it lists")


def _pointer(documents: Documents, key: Key) -> Pointer | None:
    """Return the first reference to an object, or to a claim of that source."""
    kind, id = key
    found = (pointer for document in documents for pointer in document.pointers)
    return next((p for p in found if _leads(p, kind, id)), None)


def _leads(pointer: Pointer, kind: str, id: str) -> bool:
    claim_of_source = kind == "source" and pointer.id.startswith(f"{id}/")
    return (pointer.kinds[0] == kind and pointer.id == id) or claim_of_source


def _blocks(documents: Documents) -> Iterator[Block]:
    for document in documents:
        for body in document.bodies.values():
            yield from (part for part in body.parts if isinstance(part, Block))


def rests(key: Key, library: Library) -> Iterator[str]:
    """Yield a line for each object that an object names, once, with the place."""
    pointers: dict[Key, Pointer] = {}
    for document in documents_of(key, library):
        for pointer in _own(document, key):
            pointers.setdefault((pointer.kinds[0], pointer.id), pointer)
    for (kind, id), pointer in sorted(pointers.items()):
        standing = library.standings.get(id, "") if kind == "claim" else ""
        name = f"{kind} {id} ({standing})" if standing else f"{kind} {id}"
        yield labelled(name, pointer.where)


def _own(document: Document[Any], key: Key) -> Iterable[Pointer]:
    """Return the references of an object; of a claim, those in its part of the source's file."""
    if key[0] != "claim":
        return document.pointers
    part = ("claims", key[1].partition("/")[2])
    inside = {where for path, where in document.places.items() if path[:2] == part}
    return (pointer for pointer in document.pointers if pointer.where in inside)
