"""What a page depends on, as digests: its view, its template, and what all pages see."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b, sha256

from brief import memo
from brief.render.press import Press
from brief.views import Page

# A tag that brings another template in; the second group is its name, if it is written out.
_TAG = re.compile(
    r"{%[-+]?\s*(?:extends|include|import|from)\b\s*"
    r"(?:(['\"])([^'\"]*)\1\s*(?:[-+]?%}|import|as\b|with|ignore)|.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Marks:
    """A page of which all three are the same is the same."""

    view: str
    template: str
    frame: str


@dataclass(frozen=True, slots=True)
class Marker:
    """The marks that pages share: of each template, and of each language's frame."""

    templates: Mapping[str, str]
    frames: Mapping[str, str]


def marker_of(press: Press) -> Marker:
    """Return the marks of a press: of the templates, and of what they see beside the view."""
    fonts = tuple(
        (name, sha256(path.read_bytes()).hexdigest()) for name, path in press.fonts.items()
    )
    texts = {name: data.decode("utf-8", "replace") for name, data in press.sources.items()}
    used = {name: _used(name, texts) for name in texts}
    return Marker(
        templates={name: _digest(press.sources, used[name]) for name in used},
        frames={
            lang: memo.mark((press.base, frame, *_strings(press, lang), fonts))
            for lang, frame in press.frames.items()
        },
    )


def marks_of(page: Page, marker: Marker) -> Marks | None:
    """Return the marks of a page; None if it can't be known what it depends on."""
    template, frame = marker.templates.get(page.template), marker.frames[page.view.head.lang]
    view = memo.mark((page.url, page.view))
    return Marks(view, template, frame) if template and frame and view else None


def _strings(press: Press, lang: str) -> tuple[object, ...]:
    language = press.languages[lang]
    return language.code, language.strings, language.lists


def _used(name: str, texts: Mapping[str, str]) -> frozenset[str]:
    """Return a template and all that it brings in; all there are, where a name is computed."""
    found, waiting = {name}, [name]
    while waiting:
        for tag in _TAG.finditer(texts[waiting.pop()]):
            names = {tag[2]} & texts.keys() if tag[2] else set(texts)
            waiting += names - found
            found |= names
    return frozenset(found)


def _digest(sources: Mapping[str, bytes], names: frozenset[str]) -> str:
    seen = blake2b(digest_size=32)
    for name in sorted(names):
        seen.update(f"{len(name)} {len(sources[name])} {name}".encode("utf-8", "surrogateescape"))
        seen.update(sources[name])
    return seen.hexdigest()
