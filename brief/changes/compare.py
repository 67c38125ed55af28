"""Two libraries, compared: what was added, what is gone, what says something else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from brief.changes.facts import Facts, Key, Value, facts_of
from brief.changes.renames import Follow, follow, renamed
from brief.library import Library

What: TypeAlias = Literal["added", "gone", "withdrawn", "renamed", "changed"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A field that says something else; None where it said nothing, or says nothing now."""

    field: str
    was: Value | None
    now: Value | None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an object. `former` is the id that a renamed one had, "" for all others.

    `standing` is how well it stood and how well it stands, where that is another.
    """

    kind: str
    id: str
    what: What
    edits: tuple[Edit, ...] = ()
    standing: tuple[str, str] | None = None
    former: str = ""


def compared(old: Library, new: Library) -> tuple[Change, ...]:
    """Return the changes from one library to another, by kind and id."""
    before, after = facts_of(old), facts_of(new)
    renamings = renamed(before, after)
    followed = follow(renamings)
    standings = dict(_standings(old, new))
    changes = [*_gone(before, after, renamings)]
    for key, facts in after.items():
        former = renamings.get(key, "")
        known = _brought_up(before.get((key[0], former or key[1])), facts, followed)
        change = change_of(key, known, facts, former, standings.get(key))
        changes += [change] if change else []
    return tuple(sorted(changes, key=lambda change: (change.kind, change.id)))


def _brought_up(was: Facts | None, now: Facts, followed: Follow) -> Facts | None:
    """Return the facts before, with those of now where only an id in them was changed."""
    if was is None:
        return None
    return {f: now[f] if f in now and followed(v) == now[f] else v for f, v in was.items()}


def change_of(
    key: Key,
    was: Facts | None,
    now: Facts,
    former: str = "",
    standing: tuple[str, str] | None = None,
) -> Change | None:
    """Return what became of one object, None if nothing did; `was` is None for a new one."""
    if was is None:
        return Change(*key, "added")
    edits = edits_of(was, now)
    if "withdrawn.on" in now and "withdrawn.on" not in was:
        return Change(*key, "withdrawn", edits, standing)
    if former:
        return Change(*key, "renamed", edits, standing, former)
    return Change(*key, "changed", edits, standing) if edits or standing else None


def edits_of(was: Facts, now: Facts) -> tuple[Edit, ...]:
    """Return the fields that differ, in the order in which they are written."""
    fields = dict.fromkeys([*was, *now])
    return tuple(
        Edit(field, was.get(field), now.get(field))
        for field in fields
        if was.get(field) != now.get(field)
    )


def _gone(
    before: Mapping[Key, Facts], after: Mapping[Key, Facts], renamings: Mapping[Key, str]
) -> Iterator[Change]:
    moved = {(kind, former) for (kind, _), former in renamings.items()}
    for key in before:
        if key not in after and key not in moved:
            yield Change(*key, "gone")


def _standings(old: Library, new: Library) -> Iterator[tuple[Key, tuple[str, str]]]:
    for id, standing in new.standings.items():
        was = old.standings.get(id, standing)
        if was != standing:
            yield ("claim", id), (was, standing)
