"""A site's interface strings, laid over the generator's one by one."""

from collections.abc import Collection, Iterable, Iterator
from string import Formatter

from brief.frontmatter import Mapping, Node, Scalar, Sequence
from brief.problems import Problem, Problems, Where, did_you_mean
from brief.sayings import joined, say

OWN = "own"  # the section for what only the site's own templates say

# Sections with keys that the generator can't know: a site's own, languages, and dates, which
# have a check of their own.
_FREE = (f"{OWN}.", "fallback.", "brief.translated_from.", "dates.")


def laid_over(base: Mapping, tree: Mapping) -> Mapping:
    """Return `base` with what `tree` says in its place; sections are laid over, lists replaced."""
    given = {key.text: (key, node) for key, node in tree.entries}
    kept = [_entry(key, node, given.pop(key.text, None)) for key, node in base.entries]
    return Mapping((*kept, *given.values()), base.where)


def _entry(key: Scalar, node: Node, given: tuple[Scalar, Node] | None) -> tuple[Scalar, Node]:
    if given and isinstance(node, Mapping) and isinstance(given[1], Mapping):
        return given[0], laid_over(node, given[1])
    return given or (key, node)


def without(tree: Mapping, places: Collection[Where]) -> Mapping:
    """Return a tree without the texts and lists at these places."""
    kept = (
        (key, without(node, places) if isinstance(node, Mapping) else node)
        for key, node in tree.entries
        if key.where not in places and not (isinstance(node, Scalar) and node.where in places)
    )
    return Mapping(tuple(kept), tree.where)


def faults(tree: Mapping, supplied: Iterable[Mapping]) -> Problems:
    """Return what is wrong with a site's strings: what the generator knows in no language."""
    known = {name: node for one in supplied for name, _, node in leaves(one)}
    return tuple(
        problem
        for name, key, node in leaves(tree)
        if not name.startswith(_FREE)
        for problem in _faults(name, key, node, known)
    )


def leaves(tree: Mapping, prefix: str = "") -> Iterator[tuple[str, Scalar, Node]]:
    """Yield each text and list of a tree, with its dotted name and its key."""
    for key, node in tree.entries:
        if isinstance(node, Mapping):
            yield from leaves(node, f"{prefix}{key.text}.")
        else:
            yield f"{prefix}{key.text}", key, node


def _faults(name: str, key: Scalar, node: Node, known: dict[str, Node]) -> Iterator[Problem]:
    if name not in known:
        message = say("there is no interface string '{key}'", key=name)
        own = say("strings for templates of your own stand in the section '{section}'", section=OWN)
        hint = joined("\n", (did_you_mean(name, known), own))
        yield Problem("unknown-string", message, key.where, hint)
    elif isinstance(node, Sequence) and not isinstance(known[name], Sequence):
        message = say("'{key}' is one text, and here is a list", key=name)
        yield Problem("string-form", message, key.where)
    elif isinstance(known[name], Sequence) and not isinstance(node, Sequence):
        message = say("'{key}' is a list of words, and here is one text", key=name)
        yield Problem("string-form", message, key.where)
    elif isinstance(node, Scalar) and (fault := _misplaced(name, node.text, known[name])):
        yield Problem("string-form", fault, node.where, _places_hint(known[name]))


def _misplaced(name: str, text: str, known: Node) -> str:
    """Return what is wrong with the {places} of a text, or ""."""
    try:
        unknown = _places(text) - _places(known.text if isinstance(known, Scalar) else "")
    except ValueError:
        return say("'{key}' has a brace without its partner", key=name)
    if not unknown:
        return ""
    place = f"{{{min(unknown)}}}"
    return say("'{key}' has a place {place}, which nothing fills", key=name, place=place)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _places_hint(known: Node) -> str:
    places = sorted(_places(known.text)) if isinstance(known, Scalar) else []
    if not places:
        return say("it has none; a brace itself is written twice: {{")
    return say("it may have: {places}", places=", ".join(f"{{{place}}}" for place in places))
