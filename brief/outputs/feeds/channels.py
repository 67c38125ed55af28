"""Which feeds there are, and what stands in each: nothing but what has a date of its own.

A feed holds the newest entries only, as a reader's program asks for all of it every hour.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from brief.library import Key, Library, is_withdrawn
from brief.load import Document
from brief.memo import Task
from brief.outputs.feeds import written
from brief.outputs.feeds.channel import Channel
from brief.outputs.feeds.entries import day_of
from brief.outputs.feeds.written import Written
from brief.views import Edition
from brief.views.edition import address
from brief.views.feeds import title_of_part
from brief.views.naming import former_addresses, identity

MOST = 50  # entries of a feed

Pointers: TypeAlias = Mapping[Key, AbstractSet[Key]]


@dataclass(frozen=True, slots=True)
class _Item:
    """What has an entry: `edition` is that in whose language it is written.

    `updated` and `identity` give its place; `about` is every object that it names or points to.
    """

    document: Document[Any]
    edition: Edition
    write: Callable[[Document[Any], Edition], Written]
    updated: date
    identity: str
    about: AbstractSet[Key]


def of_site(edition: Edition, editions: tuple[Edition, ...]) -> Channel:
    """Return the feed of all; `editions` are all, for briefs not translated into this one."""
    site, text = edition.config.site, edition.text
    about = text(site.description).text
    items = _items(edition, editions)
    return _channel(f"/{edition.lang}/", text(site.title).text, about, items, edition)


def of_corrections(edition: Edition, editions: tuple[Edition, ...]) -> Channel:
    """Return the feed of the corrections."""
    all_items = _items(edition, editions)
    items = [item for item in all_items if item.document.kind == "correction"]
    text = edition.language.text
    title, about = text("corrections.title"), text("corrections.description")
    return _part(f"/{edition.lang}/corrections/", title, about, items, edition)


def of_subject(key: Key, edition: Edition, editions: tuple[Edition, ...]) -> Channel:
    """Return the feed of a topic or an entity."""
    document = edition.document(*key)
    text, name = edition.language.text, edition.name(*key).text
    if is_withdrawn(document):
        name = text("withdrawn.title")
    about = text("subject.description", name=name)
    items = _filed(edition, editions).get(key, ())
    return replace(
        _part(edition.url(*key), name, about, items, edition),
        first=identity(document, edition.lang, edition),
        former=former_addresses(document, edition.lang),
    )


def subjects(library: Library) -> Iterator[Key]:
    """Yield what has a feed; that of what was withdrawn goes on, since somebody may follow it."""
    for kind in ("topic", "entity"):
        yield from ((kind, id) for id in library.of_kind(kind))


def _items(edition: Edition, editions: tuple[Edition, ...]) -> list[_Item]:
    """Return what has an entry, the newest first."""
    return edition.once(_all_items, editions, "all")


def _all_items(editions: tuple[Edition, ...], edition: Edition) -> list[_Item]:
    pointers = _pointers(edition.library)
    found = (
        *_briefs(edition, editions, pointers), *_corrections(edition, pointers),
        *_expectations(edition, pointers),
    )  # fmt: skip
    return sorted(found, key=lambda item: (-item.updated.toordinal(), item.identity))


def _filed(edition: Edition, editions: tuple[Edition, ...]) -> Mapping[Key, list[_Item]]:
    """Return the same by what it is about."""
    return edition.once(_all_filed, editions, "all")


def _all_filed(editions: tuple[Edition, ...], edition: Edition) -> Mapping[Key, list[_Item]]:
    filed: dict[Key, list[_Item]] = {}
    for item in _items(edition, editions):
        for key in item.about:
            filed.setdefault(key, []).append(item)
    return filed


def _part(
    page: str, name: str, description: str, items: Sequence[_Item], edition: Edition
) -> Channel:
    return _channel(page, title_of_part(name, edition), description, items, edition)


def _channel(
    page: str, title: str, description: str, items: Sequence[_Item], edition: Edition
) -> Channel:
    site, newest = edition.config.site, items[:MOST]
    return Channel(
        page=page,
        first=edition.config.base.absolute(page),
        former=(),
        title=title,
        description=description,
        lang=edition.lang,
        publisher=edition.text(site.publisher).text,
        rights=edition.text(site.licence).text,
        updated=newest[0].updated if newest else edition.library.as_of,
        entries=tuple(item.edition.again(*_writing(item)) for item in newest),
    )


def _writing(
    item: _Item,
) -> tuple[Callable[[Document[Any], Edition], Written], Document[Any], str]:
    """Return what writes an item's entry, once for all feeds, and what it is remembered by."""
    return item.write, item.document, item.document.id


def tasks(editions: tuple[Edition, ...]) -> Iterator[tuple[str, Task[Written]]]:
    """Yield the work that makes the entries of briefs, by the addresses of briefs."""
    wanted: dict[tuple[str, str], _Item] = {}
    for edition in editions:
        filed = _filed(edition, editions)
        parts = (filed.get(key, []) for key in subjects(edition.library))
        for feed in (_items(edition, editions), *parts):
            briefs = (item for item in feed[:MOST] if item.document.kind == "brief")
            wanted |= {(item.edition.lang, item.document.id): item for item in briefs}
    for (lang, id), item in wanted.items():
        yield address("brief", id, lang), item.edition.task(*_writing(item))


def _pointers(library: Library) -> Pointers:
    """Return, for each object, itself and all that it points to."""
    found: dict[Key, set[Key]] = {}
    for to, pointing in library.backlinks.items():
        for key in pointing:
            found.setdefault(key, {key}).add(to)
    return found


def _briefs(edition: Edition, editions: tuple[Edition, ...], pointers: Pointers) -> Iterator[_Item]:
    """Yield the briefs, each as it is read in its own language."""
    languages = {one.lang: one for one in editions}
    for id in edition.library.briefs:
        document = edition.version("brief", id)
        about = pointers.get(("brief", id), set())
        yield from _item(document, languages[document.lang], written.brief, about)


def _corrections(edition: Edition, pointers: Pointers) -> Iterator[_Item]:
    for document in edition.library.corrections.values():
        about = _corrected(document.meta.target, edition, pointers)
        yield from _item(document, edition, written.correction, about)


def _expectations(edition: Edition, pointers: Pointers) -> Iterator[_Item]:
    for id, document in edition.library.expectations.items():
        about = pointers.get(("expectation", id), set())
        yield from _item(document, edition, written.expectation, about)


def _item(
    document: Document[Any],
    edition: Edition,
    write: Callable[[Document[Any], Edition], Written],
    about: AbstractSet[Key],
) -> Iterator[_Item]:
    """Yield what has an entry: it has a day, and still stands."""
    updated = day_of(document.meta)
    if updated and not is_withdrawn(document):
        known = identity(document, edition.lang, edition)
        yield _Item(document, edition, write, updated, known, about)


def _corrected(target: str, edition: Edition, pointers: Pointers) -> AbstractSet[Key]:
    """Return what a correction is about: its target, and all that this points to."""
    kind, _, id = target.partition(":")
    if kind != "claim":
        return pointers.get((kind, id), {(kind, id)})
    claim = edition.library.claims[id].claim
    entities = {("entity", entity) for entity in (*claim.about, *claim.who)}
    return entities | {("topic", topic) for topic in claim.topics}
