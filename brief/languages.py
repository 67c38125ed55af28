"""The languages of a site: which language files it needs, and what they lack."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from brief import language
from brief.config import Config
from brief.language import Language
from brief.load import Text
from brief.problems import Problem, Problems
from brief.sayings import say


def languages_of(
    config: Config, texts: tuple[Text, ...]
) -> tuple[Mapping[str, Language], Problems]:
    """Return the languages of the site, in its order, from the files in templates/strings/.

    A file that the site does not use counts only as a witness of what the others lack.
    """
    read = {PurePosixPath(text.path).stem: _read(text) for text in texts}
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


def _read(text: Text) -> tuple[Language | None, Problems]:
    return language.read(PurePosixPath(text.path).stem, text.path, text.text)


def _path(code: str) -> str:
    return f"templates/strings/{code}.yaml"


def _absent(config: Config, number: int, code: str) -> Problem:
    where = config.reading.places[("languages", number)]
    message = say("there are no interface strings for the language '{code}'", code=code)
    return Problem("language-missing", message, where, say("add the file {path}", path=_path(code)))
