"""What the program says, in the language of who reads it.

The program says everything in English (`brief.sayings`). `<language>.yaml` in this folder has, for
each English sentence, the same in another language, with the same {places}.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from brief import frontmatter
from brief.frontmatter import Scalar
from brief.problems import Problems
from brief.sayings import LANGUAGES, Saying, Speak


def speaker(lang: str) -> Speak:
    """Return what gives a sentence in `lang`; what has no translation stays in English."""
    return str if lang == LANGUAGES[0] else partial(_said, table(lang))


def told(problems: Problems, speak: Speak) -> Problems:
    """Return the problems in a speaker's language."""
    return tuple(
        replace(each, message=speak(each.message), hint=speak(each.hint)) for each in problems
    )


@cache
def table(lang: str) -> Mapping[str, str]:
    """Return the sentences of a language by their English."""
    path = Path(__file__).with_name(f"{lang}.yaml")
    tree, problems = frontmatter.read_yaml(path.name, path.read_text("utf-8"))
    assert tree is not None, problems
    return {key.text: node.text for key, node in tree.entries if isinstance(node, Scalar)}


def _said(sentences: Mapping[str, str], text: Any) -> Any:
    """Return a sentence in another language, and anything else as it is."""
    if not isinstance(text, Saying):
        return text
    template = sentences.get(text.template, text.template)
    values = {name: _said(sentences, value) for name, value in text.values.items()}
    return template.format(**values) if values else template
