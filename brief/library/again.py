"""The library after an edit: only what the edited document touches is made anew.

The result equals what `assemble` makes of all documents; a test holds it to that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from brief.library.asof import recorded
from brief.library.claims import claims_of
from brief.library.model import Key, Library, is_withdrawn
from brief.library.order import ordered
from brief.library.standing import standings_of
from brief.load import Document

_HELD = {
    "source": "sources", "event": "events", "expectation": "expectations", "entity": "entities",
    "topic": "topics", "correction": "corrections", "brief": "briefs", "page": "pages",
}  # fmt: skip


def edited(held: Library, old: Document[Any], new: Document[Any]) -> Library | None:
    """Return the library in which `old` has become `new`; None if that needs all documents.

    It needs them if another object stands under the address, or if the edit changes which pages
    there are, or the as-of date. So the plans of outputs that were made before stay good.
    """
    if _outline(old) != _outline(new) or list(recorded(old)) != list(recorded(new)):
        return None
    is_draft = new.kind == "brief" and new.id in held.drafts
    name = "drafts" if is_draft else _HELD[new.kind]
    known: Mapping[str, Any] = getattr(held, name)
    one = MappingProxyType({**known[new.id], new.lang: new}) if new.lang else new
    part: dict[str, Any] = {name: MappingProxyType({**known, new.id: one})}
    made = replace(held, **part)
    if not is_draft:
        made = replace(made, backlinks=_relinked(made, old, new))
    return _recomputed(made, old, new)


def _outline(document: Document[Any]) -> tuple[Any, ...]:
    """Return what decides which pages an object has."""
    status = getattr(document.meta, "status", "") if document.kind == "brief" else ""
    claims = tuple(c.id for c in document.meta.claims) if document.kind == "source" else ()
    return (
        document.kind, document.id, document.lang, is_withdrawn(document), status,
        document.meta.former_ids, claims,
    )  # fmt: skip


def _recomputed(made: Library, old: Document[Any], new: Document[Any]) -> Library:
    """Return the library with its claims, standings and order of events as they follow."""
    if new.kind == "source":
        claims = claims_of(made.sources.values())
        return replace(made, claims=claims, standings=standings_of(claims))
    if new.kind == "event" and _placing(old) != _placing(new):
        places = {id: place for place, id in enumerate(made.claims)}
        return replace(made, timeline=ordered(made.events, places))
    return made


def _placing(event: Document[Any]) -> tuple[Any, ...]:
    """Return what an event's place in the timeline depends on."""
    return (event.meta.when, event.meta.after, event.meta.before, event.meta.claims[:1])


def _relinked(
    made: Library, old: Document[Any], new: Document[Any]
) -> Mapping[Key, tuple[Key, ...]]:
    """Return the backlinks, with what the object points to now."""
    key = (new.kind, new.id)
    before = _targets([old]) | _targets(_others(made, new))
    now = _targets([new]) | _targets(_others(made, new))
    if before == now:
        return made.backlinks
    links = dict(made.backlinks)
    for to in now - before:
        links[to] = tuple(sorted({*links.get(to, ()), key}))
    for to in before - now:
        links[to] = tuple(one for one in links[to] if one != key)
    return MappingProxyType({to: links[to] for to in sorted(links) if links[to]})


def _others(made: Library, document: Document[Any]) -> list[Document[Any]]:
    """Return the versions of an object in its other languages."""
    if not document.lang:
        return []
    versions = made.of_kind(document.kind)[document.id]
    return [version for lang, version in versions.items() if lang != document.lang]


def _targets(documents: Iterable[Document[Any]]) -> set[Key]:
    return {target for document in documents for target in document.targets}
