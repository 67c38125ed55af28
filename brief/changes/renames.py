"""What got another id, and what only follows it: that is no change of what is said."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from brief.changes.facts import Facts, Key, Value

Follow: TypeAlias = Callable[[Value | None], Value | None]


def renamed(before: Mapping[Key, Facts], after: Mapping[Key, Facts]) -> dict[Key, str]:
    """Return the former ids of what is new under its own and was known under another."""
    found = {}
    for key in after:
        former = [id for id in _former(key, after) if (key[0], id) in before]
        if key not in before and former:
            found[key] = former[-1]
    return found


def _former(key: Key, facts: Mapping[Key, Facts]) -> Iterator[str]:
    """Yield the ids that an object had; a claim had another one with its source as well."""
    kind, id = key
    if kind != "claim":
        yield from _listed(facts[key])
        return
    source, _, own = id.partition("/")
    for holder in (*_listed(facts.get(("source", source), {})), source):
        yield from (f"{holder}/{name}" for name in (*_listed(facts[key]), own))


def _listed(facts: Facts) -> Iterator[str]:
    for path, value in facts.items():
        if path.rpartition(".")[2] == "former_ids" and isinstance(value, tuple):
            yield from value


def follow(renamings: Mapping[Key, str]) -> Follow:
    """Return what puts the new ids in the place of the old ones, wherever they stand as words."""
    new = {former: id for (_, id), former in renamings.items()}
    names = "|".join(sorted(map(re.escape, new), key=len, reverse=True))
    word = re.compile(rf"(?<![a-z0-9/-])(?:{names or '(?!)'})(?![a-z0-9/-])")

    def followed(value: Value | None) -> Value | None:
        if isinstance(value, tuple):
            return tuple(word.sub(lambda found: new[found[0]], one) for one in value)
        return value and word.sub(lambda found: new[found[0]], value)

    return followed
