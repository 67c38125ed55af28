"""Which feeds there are, and what stands in each: nothing but what has a date of its own."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from brief.library import Key, Library, is_withdrawn
from brief.outputs.feeds.entries import (
    Entry,
    brief_entry,
    correction_entry,
    expectation_entry,
)
from brief.views import Edition
from brief.views.edition import address
from brief.views.feeds import title_of_part

Pointers: TypeAlias = Mapping[Key, AbstractSet[Key]]


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed. `page` is the address of the page that it follows; the newest entries first.

    `updated` is the newest date of its entries; of a feed without any, the site's as-of date.
    """

    page: str
    title: str
    description: str
    lang: str
    publisher: str
    rights: str
    updated: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry, and what it is about: every object that it names or points to."""

    entry: Entry
    about: AbstractSet[Key]


def channels(edition: Edition, editions: tuple[Edition, ...]) -> Iterator[Channel]:
    """Yield the feeds in one language; `editions` are all, for briefs not translated into it."""
    pointers = _pointers(edition.library)
    items = (
        *_briefs(edition, editions, pointers), *_corrections(edition, pointers),
        *_expectations(edition, pointers),
    )  # fmt: skip
    site, page = edition.config.site, f"/{edition.lang}/"
    about = edition.text(site.description).text
    yield _channel(page, edition.text(site.title).text, about, items, edition)
    corrected = [item for item in items if item.entry.kind == "correction"]
    text = edition.language.text
    title, about = text("corrections.title"), text("corrections.description")
    yield _part(f"{page}corrections/", title, about, corrected, edition)
    for key in _subjects(edition.library):
        yield _of_subject(key, items, edition)


def followed(edition: Edition) -> Iterator[str]:
    """Yield the addresses of the pages that have a feed."""
    lang = edition.lang
    yield from (f"/{lang}/", f"/{lang}/corrections/")
    yield from (address(*key, lang) for key in _subjects(edition.library))


def _subjects(library: Library) -> Iterator[Key]:
    for kind in ("topic", "entity"):
        keys = ((kind, id) for id in library.of_kind(kind))
        yield from (key for key in keys if key not in library.withdrawn)


def _of_subject(key: Key, items: Iterable[_Item], edition: Edition) -> Channel:
    link = edition.link(*key)
    about = edition.language.text("subject.description", name=link.name.text)
    found = [item for item in items if key in item.about]
    return _part(link.url, link.name.text, about, found, edition)


def _part(
    page: str, name: str, description: str, items: Iterable[_Item], edition: Edition
) -> Channel:
    return _channel(page, title_of_part(name, edition), description, items, edition)


def _channel(
    page: str, title: str, description: str, items: Iterable[_Item], edition: Edition
) -> Channel:
    site = edition.config.site
    entries = sorted((item.entry for item in items), key=lambda e: (-e.updated.toordinal(), e.id))
    return Channel(
        page=page,
        title=title,
        description=description,
        lang=edition.lang,
        publisher=edition.text(site.publisher).text,
        rights=edition.text(site.licence).text,
        updated=max((entry.updated for entry in entries), default=edition.library.as_of),
        entries=tuple(entries),
    )


def _pointers(library: Library) -> Pointers:
    """Return, for each object, itself and all that it points to."""
    found: dict[Key, set[Key]] = {}
    for to, pointing in library.backlinks.items():
        for key in pointing:
            found.setdefault(key, {key}).add(to)
    return found


def _briefs(edition: Edition, editions: tuple[Edition, ...], pointers: Pointers) -> Iterator[_Item]:
    """Yield the briefs, each as it is read in its own language."""
    written = {one.lang: one for one in editions}
    for id in edition.library.briefs:
        document = edition.version("brief", id)
        if not is_withdrawn(document):
            entry = brief_entry(document, written[document.lang])
            yield _Item(entry, pointers.get(("brief", id), set()))


def _corrections(edition: Edition, pointers: Pointers) -> Iterator[_Item]:
    for document in edition.library.corrections.values():
        if not is_withdrawn(document):
            about = _corrected(document.meta.target, edition, pointers)
            yield _Item(correction_entry(document, edition), about)


def _corrected(target: str, edition: Edition, pointers: Pointers) -> AbstractSet[Key]:
    """Return what a correction is about: its target, and all that this points to."""
    kind, _, id = target.partition(":")
    if kind != "claim":
        return pointers.get((kind, id), {(kind, id)})
    claim = edition.library.claims[id].claim
    entities = {("entity", entity) for entity in (*claim.about, *claim.who)}
    return entities | {("topic", topic) for topic in claim.topics}


def _expectations(edition: Edition, pointers: Pointers) -> Iterator[_Item]:
    for id, document in edition.library.expectations.items():
        entry = None if is_withdrawn(document) else expectation_entry(document, edition)
        if entry:
            yield _Item(entry, pointers.get(("expectation", id), set()))
