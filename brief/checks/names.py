"""What there is to point to: the ids of all kinds, and the nearest to a mistyped one."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from brief.checks.subject import Subject
from brief.checks.tombstones import claim_is_withdrawn, is_withdrawn
from brief.library import Key
from brief.problems import did_you_mean
from brief.sayings import say


def ids_by_kind(subject: Subject) -> Mapping[str, frozenset[str]]:
    """Return the ids of each kind, of objects in whatever state, lanes and scenarios as well."""
    site, ids = subject.config.site, dict[str, set[str]]()
    for document in subject.library.documents():
        ids.setdefault(document.kind, set()).add(document.id)
    ids["claim"] = set(subject.library.claims)
    ids["lane"] = {lane.id for lane in site.lanes}
    ids["scenario"] = {scenario.id for scenario in site.scenarios}
    return {kind: frozenset(held) for kind, held in ids.items()}


def withdrawn(subject: Subject) -> frozenset[Key]:
    """Return all objects that were withdrawn."""
    library = subject.library
    documents = {(doc.kind, doc.id) for doc in library.documents() if is_withdrawn(doc)}
    claims = {("claim", c.id) for c in library.claims.values() if claim_is_withdrawn(c)}
    return frozenset(documents | claims)


def nearest(kind: str, id: str, ids: Collection[str]) -> str:
    """Return "did you mean 'x'?" for the id nearest to `id`, or an empty string."""
    return _nearest_claim(id, ids) if kind == "claim" else did_you_mean(id, ids)


def _nearest_claim(id: str, ids: Collection[str]) -> str:
    """Look among the claims of the same source first, then among all; compare their own names."""
    source, _, name = id.rpartition("/")
    family = [other for other in ids if other.startswith(f"{source}/")]
    for claims in (family, ids):
        names = {other.rpartition("/")[2]: other for other in sorted(claims)}
        if near := get_close_matches(name, names, n=1):
            return say("did you mean '{near}'?", near=names[near[0]])
    return ""
