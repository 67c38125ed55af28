"""Turn pages into files: the room of Jinja.

A template sees its view (`view`), the frame of its language (`site`), the interface strings
(`t`, and `n` for counted things) and the filters `href`, `absolute` and, for what is drawn,
`fitted`. Nothing else. A template that makes a *.png is an SVG. `base.html` is the site's own,
if it has one, and otherwise the generator's, which is always `brief/base.html`.
"""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import jinja2

from brief import cards
from brief.language import Language, MissingStringError, unsaid
from brief.layers import SUPPLIED, Layer
from brief.problems import Problem, Problems, Where
from brief.publish import File
from brief.sayings import say
from brief.urls import Base, file_of
from brief.views import Asset, Page
from brief.views.frame import Frame


@dataclass(frozen=True, slots=True)
class Press:
    """Everything that rendering needs beside the pages."""

    environment: jinja2.Environment
    frames: Mapping[str, Frame]
    languages: Mapping[str, Language]
    layers: tuple[Layer, ...]
    fonts: Mapping[str, Path]


def press(
    layers: tuple[Layer, ...],
    base: Base,
    frames: Mapping[str, Frame],
    languages: Mapping[str, Language],
) -> Press:
    """Return a press for the templates of all layers; the first that has one supplies it."""
    environment = jinja2.Environment(
        loader=_loader(layers),
        autoescape=jinja2.select_autoescape(("html", "svg"), ("txt",)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["href"] = base.href
    environment.filters["absolute"] = base.absolute
    fonts = cards.fonts(layer.folder / "card" for layer in layers)
    environment.filters["fitted"] = partial(cards.fitted, fonts)
    return Press(environment, frames, languages, layers, fonts)


def _loader(layers: tuple[Layer, ...]) -> jinja2.BaseLoader:
    supplied = jinja2.FileSystemLoader(layers[-1].folder)
    either = jinja2.FileSystemLoader([layer.folder for layer in layers])
    return jinja2.ChoiceLoader([jinja2.PrefixLoader({SUPPLIED: supplied}), either])


def render(page: Page, press: Press) -> File | Problem:
    """Return the file of a page, or what is wrong with its template."""
    lang = page.view.head.lang
    language = press.languages[lang]
    values = {
        "view": page.view, "site": press.frames[lang], "t": language.text, "n": language.count,
    }  # fmt: skip
    try:
        text = press.environment.get_template(page.template).render(values)
        data = cards.draw(text, press.fonts) if page.url.endswith(".png") else text.encode()
    except Exception as error:  # noqa: BLE001 - a template is a program, and may fail in any way
        return _problem(page, error, press.layers)
    return File(file_of(page.url), data)


def render_all(pages: tuple[Page, ...], press: Press) -> tuple[tuple[File, ...], Problems]:
    """Return the files of all pages, and one problem for each place where a template fails."""
    made = [render(page, press) for page in pages]
    files = tuple(one for one in made if isinstance(one, File))
    return files, tuple(dict.fromkeys(one for one in made if isinstance(one, Problem)))


def copied(assets: tuple[Asset, ...]) -> tuple[File, ...]:
    """Return the files of assets."""
    return tuple(File(file_of(asset.url), asset.data) for asset in assets)


def _problem(page: Page, error: Exception, layers: tuple[Layer, ...]) -> Problem:
    where = _where(page, error, layers)
    match error:
        case MissingStringError():
            return unsaid(error, where)
        case jinja2.TemplateNotFound(name=name):
            return Problem("template-error", say("there is no template '{name}'", name=name), where)
        case UnicodeDecodeError():
            return Problem(
                "template-error", say("byte {start} of it is not UTF-8", start=error.start), where
            )
        case RecursionError():
            message = say("it extends or includes itself")
            name = f"{SUPPLIED}/base.html"
            hint = say("the generator's own goes by another name: '{name}'", name=name)
            return Problem("template-error", message, where, hint)
    return Problem("template-error", str(error) or type(error).__name__, where)


def _where(page: Page, error: Exception, layers: tuple[Layer, ...]) -> Where:
    """Return the line of the template at which rendering failed."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _called(error.filename or page.template, layers, error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f for f in frames if Path(f.filename).suffix in (".html", ".svg", ".txt")]
    if not lines:
        return _called(page.template, layers)
    return _called(lines[-1].filename, layers, lines[-1].lineno or 0)


def _called(file: str, layers: tuple[Layer, ...], line: int = 0) -> Where:
    """Return the place of a line of a file, by the name that its layer gives it."""
    for layer in layers:
        path = layer.folder / file  # or `file` itself, where that is a whole path
        if path.is_relative_to(layer.folder) and path.is_file():
            return Where(layer.called(path), line)
    return Where(f"{layers[0].name}/{file}", line)
