"""The files of a new brief, as values: what the generator gives, and a skeleton to fill in."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from brief.founding.kit import kit
from brief.founding.wishes import Wishes

SKELETON = Path(__file__).parent / "skeleton"
EMPTY = (
    "content/briefs", "content/corrections", "content/entities", "content/events",
    "content/expectations", "content/sources", "content/topics", "seeds",
)  # fmt: skip


def known_languages() -> tuple[str, ...]:
    """Return the languages that a new brief can have, the default one first."""
    return tuple(_words())


def files_of(wishes: Wishes) -> Mapping[str, bytes]:
    """Return all files of a new brief by their paths, with '/'."""
    return dict((*kit(), *_skeleton(wishes)))


def _skeleton(wishes: Wishes) -> Iterator[tuple[str, bytes]]:
    values = _values(wishes)
    for path in sorted(path for path in SKELETON.joinpath("files").rglob("*") if path.is_file()):
        lang = Path(path.stem).suffix.removeprefix(".")  # about.en.md
        if lang not in known_languages() or lang in wishes.languages:
            name = path.relative_to(SKELETON / "files").as_posix().replace("dot.", ".")
            yield name, Template(path.read_text("utf-8")).safe_substitute(values).encode()
    yield from ((f"{folder}/.gitkeep", b"") for folder in EMPTY)


def _values(wishes: Wishes) -> Mapping[str, str]:
    """Return what stands for the $places of the skeleton."""
    words = _words()
    texts = {"title": dict.fromkeys(wishes.languages, wishes.title)}
    for key in words[wishes.languages[0]]:
        texts[key] = {lang: words[lang][key] for lang in wishes.languages}
    localized = {key: _flow(by_language) for key, by_language in texts.items()}
    return {**localized, "heading": wishes.title, "languages": ", ".join(wishes.languages)}


def _words() -> dict[str, dict[str, str]]:
    """Return what the settings of a new brief say, by language."""
    words: dict[str, dict[str, str]] = json.loads((SKELETON / "words.json").read_text("utf-8"))
    return words


def _flow(texts: Mapping[str, str]) -> str:
    """Return a mapping in a line of YAML; JSON's quotes are YAML's too."""
    pairs = (f"{lang}: {json.dumps(text, ensure_ascii=False)}" for lang, text in texts.items())
    return f"{{{', '.join(pairs)}}}"
