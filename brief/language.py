"""The interface strings of one language, from templates/strings/<language>.yaml.

Strict: a string that a page asks for and the file lacks is a problem, never a fallback.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from brief import frontmatter
from brief.dates import DateWords, date_words, word_faults
from brief.frontmatter import Node, Scalar, Sequence
from brief.markdown import plain
from brief.problems import Problem, Problems, Where
from brief.sayings import say
from brief.strings import leaves


class MissingStringError(KeyError):
    """A page asked a language for a string that it lacks; `args` are the language and the key."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its interface strings by dotted key, and its lists of words."""

    code: str
    strings: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    dates: DateWords

    def text(self, key: str, **values: object) -> str:
        """Return the string of `key` with `values` in its {places}.

        Raises MissingStringError, which becomes a problem where pages are planned and rendered.
        """
        if key not in self.strings:
            raise MissingStringError(self.code, key)
        return self.strings[key].format(**values)

    def count(self, key: str, n: int) -> str:
        """Return the string of `key` for `n` things: its form `none`, `one` or `other`."""
        if n == 0 and f"{key}.none" in self.strings:
            return self.strings[f"{key}.none"]
        form = "one" if str(n) in self.lists["plural.one"] else "other"
        return self.text(f"{key}.{form}", n=n)


def read(code: str, path: str, text: str) -> tuple[Language | None, Problems]:
    """Return the language whose file at `path` has this `text`, with the problems in it."""
    tree, problems = frontmatter.read_yaml(path, text)
    if tree is None:
        return None, problems
    language, faults = made(code, path, tree)
    return language, (*problems, *faults)


def made(code: str, path: str, tree: frontmatter.Mapping) -> tuple[Language | None, Problems]:
    """Return the language that a tree makes, with what is wrong with its date words."""
    table, faults = _date_table(path, tree)
    if faults:
        return None, faults
    said = tuple(leaves(tree))
    strings = {key: plain(node.text, code) for key, _, node in said if isinstance(node, Scalar)}
    lists = {key: _texts(node) for key, _, node in said if isinstance(node, Sequence)}
    words = date_words(table)
    return Language(code, MappingProxyType(strings), MappingProxyType(lists), words), ()


def missing(language: Language, others: Iterable[Language], path: str) -> Problems:
    """Return a problem for each string and list that other languages have and one lacks."""
    wanted = {key for other in others for key in (*other.strings, *other.lists)}
    hint = say("add it to this file, as in the files of the other languages")
    return tuple(
        Problem("language-incomplete", say("there is no '{key}' here", key=key), Where(path), hint)
        for key in sorted(wanted - {*language.strings, *language.lists})
        if not key.startswith("dates.")  # a language has the forms that its grammar needs
    )


def unsaid(error: MissingStringError, where: Where | None = None) -> Problem:
    """Return the problem of a string that is missing, at a place or in its language's file."""
    code, key = error.args
    hint = say("add it to the language files in templates/strings/, or correct its name")
    place = where or Where(f"templates/strings/{code}.yaml")
    return Problem(
        "missing-string", say("there is no interface string '{key}'", key=key), place, hint
    )


def _date_table(path: str, tree: frontmatter.Mapping) -> tuple[dict[str, object], Problems]:
    """Return the section `dates` as plain values, and what is wrong with it."""
    node = tree.get("dates")
    if not isinstance(node, frontmatter.Mapping):
        message = say("the section 'dates' is missing")
        hint = say("add it, as in the other languages")
        return {}, (Problem("date-words", message, Where(path), hint),)
    table = {key.text: _plain(child) for key, child in node.entries}
    where = {key.text: key.where for key, _ in node.entries}
    return table, tuple(
        Problem(
            "date-words",
            say("dates.{key}: {fault}", key=key, fault=fault),
            where.get(key, node.where),
        )
        for key, fault in word_faults(table)
    )


def _texts(node: Sequence) -> tuple[str, ...]:
    return tuple(item.text for item in node.items if isinstance(item, Scalar))


def _plain(node: Node) -> object:
    """Return a tree as plain dicts, lists and strings."""
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return [_plain(item) for item in items]
        case frontmatter.Mapping(entries):
            return {key.text: _plain(child) for key, child in entries}
