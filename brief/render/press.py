"""The press: the templates as they are now, and what they see beside their views."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from brief import cards
from brief.language import Language
from brief.layers import SUPPLIED, Layer
from brief.urls import Base
from brief.views.frame import Frame

NO_TEMPLATES = ("assets", "strings", "card")
MOST_COMPILED = 500  # templates, of which a site has some thirty


@dataclass(frozen=True, slots=True)
class Press:
    """Everything that rendering needs beside the pages. `sources` are the templates by name."""

    environment: jinja2.Environment
    frames: Mapping[str, Frame]
    languages: Mapping[str, Language]
    layers: tuple[Layer, ...]
    fonts: Mapping[str, Path]
    sources: Mapping[str, bytes]
    base: Base


def press(
    layers: tuple[Layer, ...],
    base: Base,
    frames: Mapping[str, Frame],
    languages: Mapping[str, Language],
) -> Press:
    """Return a press for the templates of all layers; the first that has one supplies it."""
    environment = jinja2.Environment(
        loader=_loader(layers),
        bytecode_cache=_compiled(),
        autoescape=jinja2.select_autoescape(("html", "svg"), ("txt",)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["href"] = _uncompiled(base.href)
    environment.filters["absolute"] = _uncompiled(base.absolute)
    fonts = cards.fonts(layer.folder / "card" for layer in layers)
    environment.filters["fitted"] = _uncompiled(partial(cards.fitted, fonts))
    return Press(environment, frames, languages, layers, fonts, _sources(layers), base)


def compile_all(press: Press) -> None:
    """Compile all templates, so that copies of this process needn't.

    A faulty template says so when it is used.
    """
    for name in press.sources:
        if not name.startswith(f"{SUPPLIED}/"):
            with suppress(jinja2.TemplateError, UnicodeDecodeError, RecursionError):
                press.environment.get_template(name)


def _loader(layers: tuple[Layer, ...]) -> jinja2.BaseLoader:
    supplied = jinja2.FileSystemLoader(layers[-1].folder)
    either = jinja2.FileSystemLoader([layer.folder for layer in layers])
    return jinja2.ChoiceLoader([jinja2.PrefixLoader({SUPPLIED: supplied}), either])


def _sources(layers: tuple[Layer, ...]) -> Mapping[str, bytes]:
    """Return the templates by the names under which the loader finds them."""
    supplied = dict(_files(layers[-1].folder))
    found = {f"{SUPPLIED}/{name}": data for name, data in supplied.items()} | supplied
    for layer in reversed(layers[:-1]):
        found |= dict(_files(layer.folder))
    return found


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each template of a folder; one that can't be read is as good as none."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if name.parts[0] not in NO_TEMPLATES and path.is_file():
            with suppress(OSError):
                yield name.as_posix(), path.read_bytes()


def _uncompiled(function: Callable[..., object]) -> Callable[..., object]:
    """Return a filter that Jinja does not apply to constants when it compiles a template.

    What is compiled would hold the address of one site, and another may take it.
    """

    @jinja2.pass_context
    def applied(_: jinja2.runtime.Context, *values: object) -> object:
        return function(*values)

    return applied


class Compiled(jinja2.BytecodeCache):
    """What this process has compiled, by the name and the text of the template.

    It spares a second press of the same templates the work, wherever these lie.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._code: dict[tuple[str, str], object] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """Return what a template is known by, beside its text: its name, wherever it lies."""
        return name

    def get_bucket(
        self, environment: jinja2.Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return what was compiled of the text, as if of this file: errors name it."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code is not None and filename is not None:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was compiled of the same text."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))  # type: ignore[assignment]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if len(self._code) >= MOST_COMPILED:
            self._code.clear()
        self._code[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled() -> Compiled:
    return Compiled()
