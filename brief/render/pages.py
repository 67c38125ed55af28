"""A page becomes a file, or the problem of the template that failed."""

import traceback
from pathlib import Path

import jinja2

from brief import cards
from brief.language import MissingStringError, unsaid
from brief.layers import SUPPLIED, Layer
from brief.problems import Problem, Problems, Where
from brief.publish import File
from brief.render.press import Press
from brief.sayings import say
from brief.urls import file_of
from brief.views import Asset, Page


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
        for path in (Path(file), layer.folder / file):  # a path, or a template's name
            if path.is_relative_to(layer.folder) and path.is_file():
                return Where(layer.called(path), line)
    return Where(f"{layers[0].name}/{file}", line)
