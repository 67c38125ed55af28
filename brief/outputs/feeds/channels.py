"""Which feeds there are, and what stands in each: nothing but what has a date of its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from brief.library import Key, Library, is_withdrawn
from brief.memo import Task
from brief.outputs.feeds.channel import Channel
from brief.outputs.feeds.written import Written, brief, correction, expectation
from brief.views import Edition
from brief.views.feeds import title_of_part
from brief.views.naming import former_addresses, identity

Pointers: TypeAlias = Mapping[Key, AbstractSet[Key]]


@dataclass(frozen=True, slots=True)
class _Item:
    """What has an entry, if it has one: `about` is every object that it names or points to."""

    kind: str
    about: AbstractSet[Key]
    make: Callable[[], Written | None]


def of_site(edition: Edition, editions: tuple[Edition, ...]) -> Channel:
    """Return the feed of all; `editions` are all, for briefs not translated into this one."""
    site, text = edition.config.site, edition.text
    about = text(site.description).text
    items = _items(edition, editions)
    return _channel(f"/{edition.lang}/", text(site.title).text, about, items, edition)


def of_corrections(edition: Edition, editions: tuple[Edition, ...]) -> Channel:
    """Return the feed of the corrections."""
    items = [item for item in _items(edition, editions) if item.kind == "correction"]
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
    found = [item for item in _items(edition, editions) if key in item.about]
    return replace(
        _part(edition.url(*key), name, about, found, edition),
        first=identity(document, edition.lang, edition),
        former=former_addresses(document, edition.lang),
    )


def subjects(library: Library) -> Iterator[Key]:
    """Yield what has a feed; that of what was withdrawn goes on, since somebody may follow it."""
    for kind in ("topic", "entity"):
        yield from ((kind, id) for id in library.of_kind(kind))


def _items(edition: Edition, editions: tuple[Edition, ...]) -> tuple[_Item, ...]:
    return edition.once(_all_items, editions, "all")


def _all_items(editions: tuple[Edition, ...], edition: Edition) -> tuple[_Item, ...]:
    pointers = _pointers(edition.library)
    return (
        *_briefs(edition, editions, pointers), *_corrections(edition, pointers),
        *_expectations(edition, pointers),
    )  # fmt: skip


def _part(
    page: str, name: str, description: str, items: Iterable[_Item], edition: Edition
) -> Channel:
    return _channel(page, title_of_part(name, edition), description, items, edition)


def _channel(
    page: str, title: str, description: str, items: Iterable[_Item], edition: Edition
) -> Channel:
    site = edition.config.site
    made = (entry for item in items if (entry := item.make()))
    entries = sorted(made, key=lambda entry: (-entry.updated.toordinal(), entry.id))
    return Channel(
        page=page,
        first=edition.config.base.absolute(page),
        former=(),
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
    languages = {one.lang: one for one in editions}
    for id in edition.library.briefs:
        document = edition.version("brief", id)
        if not is_withdrawn(document):
            make = partial(languages[document.lang].again, brief, document, id)
            yield _Item("brief", pointers.get(("brief", id), set()), make)


def tasks(editions: tuple[Edition, ...]) -> Iterator[Task[Written]]:
    """Yield the work that makes the entries of briefs, which many feeds share."""
    for edition in editions:
        for id, versions in edition.library.briefs.items():
            if edition.lang in versions and not is_withdrawn(versions[edition.lang]):
                yield edition.task(brief, versions[edition.lang], id)


def _corrections(edition: Edition, pointers: Pointers) -> Iterator[_Item]:
    for document in edition.library.corrections.values():
        if not is_withdrawn(document):
            about = _corrected(document.meta.target, edition, pointers)
            make = partial(edition.again, correction, document, document.id)
            yield _Item("correction", about, make)


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
        if not is_withdrawn(document):
            make = partial(edition.again, expectation, document, id)
            yield _Item("expectation", pointers.get(("expectation", id), set()), make)
