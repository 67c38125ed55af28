"""The languages of a site: which language files it needs, and what they lack."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from brief import frontmatter, language, strings
from brief.config import Config
from brief.language import Language
from brief.layers import OWN, SUPPLIED
from brief.load import Text
from brief.problems import Problem, Problems
from brief.sayings import say


def languages_of(
    config: Config, texts: tuple[Text, ...]
) -> tuple[Mapping[str, Language], Problems]:
    """Return the languages of the site, in its order, from the files in strings/ of all layers.

    The site's file says only what it says otherwise than the generator's, if that has one. A file
    that the site does not use counts only as a witness of what the others lack.
    """
    supplied = _by_code(texts, SUPPLIED)
    bases = {code: _tree(text) for code, text in supplied.items()}
    own = _by_code(texts, OWN)
    read = {code: _read(code, own.get(code), bases) for code in {**supplied, **own}}
    known = [made for made, _ in read.values() if made]
    found: dict[str, Language] = {}
    problems: list[Problem] = []
    for number, code in enumerate(config.languages):
        made, faults = read.get(code, (None, (_absent(config, number, code),)))
        problems.extend(faults)
        if made:
            found[code] = made
            problems.extend(language.missing(made, known, _path(code)))
    return found, tuple(problems)


def _by_code(texts: Iterable[Text], layer: str) -> dict[str, Text]:
    paths = {PurePosixPath(text.path): text for text in texts}
    return {path.stem: text for path, text in paths.items() if path.parts[0] == layer}


@lru_cache(maxsize=8)  # they are the same for all builds of a process
def _tree(text: Text) -> frontmatter.Mapping:
    """Return the strings that the generator supplies, which are no editor's to mend."""
    tree, _ = frontmatter.read_yaml(text.path, text.text)
    assert tree is not None
    return tree


def _read(
    code: str, own: Text | None, bases: Mapping[str, frontmatter.Mapping]
) -> tuple[Language | None, Problems]:
    if own is None:
        return language.made(code, f"{SUPPLIED}/strings/{code}.yaml", bases[code])
    tree, problems = frontmatter.read_yaml(own.path, own.text)
    if tree is None:
        return None, problems
    faults = strings.faults(tree, bases.values()) if bases else ()
    sound = strings.without(tree, {fault.where for fault in faults})
    whole = strings.laid_over(bases.get(code, sound), sound)
    made, more = language.made(code, own.path, whole)
    return made, (*problems, *faults, *more)


def _path(code: str) -> str:
    return f"{OWN}/strings/{code}.yaml"


def _absent(config: Config, number: int, code: str) -> Problem:
    where = config.reading.places[("languages", number)]
    message = say("there are no interface strings for the language '{code}'", code=code)
    return Problem("language-missing", message, where, say("add the file {path}", path=_path(code)))
