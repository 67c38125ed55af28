"""Texts for readers, as they are given to a command: "en=…" and "fr=…", or one text alone."""

import re
from collections.abc import Iterable, Mapping

from brief.editing.spelling import Value, one_line
from brief.problems import did_you_mean
from brief.sayings import say

_GIVEN = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)", re.DOTALL)


def texts_of(given: Iterable[str], languages: tuple[str, ...]) -> dict[str, str] | str:
    """Return the texts by language, the site's first one where none is named, or what is wrong."""
    texts: dict[str, str] = {}
    for text in given:
        found = _GIVEN.fullmatch(text)
        lang, said = (found[1], found[2]) if found else (languages[0], text)
        if lang not in languages:
            near = did_you_mean(lang, languages) or say(
                "it has {names}", names=", ".join(languages)
            )
            return say("the site has no language '{lang}'; {near}", lang=lang, near=near)
        if lang in texts:
            return say("there are two texts in '{lang}': write en=… and fr=…, each once", lang=lang)
        texts[lang] = one_line(said)
    missing = [lang for lang in languages if not texts.get(lang)]
    return (
        say("a text is missing for {names}", names=", ".join(missing))
        if len(missing) == len(languages)
        else texts
    )


def written(texts: Mapping[str, str], languages: tuple[str, ...]) -> Value:
    """Return the value of a field that holds these texts: one text on a site of one language."""
    if len(languages) == 1:
        return texts[languages[0]]
    return {lang: texts[lang] for lang in languages if texts.get(lang)}
