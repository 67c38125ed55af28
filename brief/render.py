"""Turn pages into files: the room of Jinja.

A template sees its view (`view`), the frame of its language (`site`), the interface strings
(`t`, and `n` for counted things) and the filters `href`, `absolute` and, for what is drawn,
`fitted`. Nothing else. A template that makes a *.png is an SVG.
"""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import jinja2

from brief import cards
from brief.language import Language, MissingStringError, unsaid
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
    fonts: Path


def press(
    folder: Path, base: Base, frames: Mapping[str, Frame], languages: Mapping[str, Language]
) -> Press:
    """Return a press for the templates in `folder`."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=jinja2.select_autoescape(("html", "svg"), ("txt",)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["href"] = base.href
    environment.filters["absolute"] = base.absolute
    environment.filters["fitted"] = partial(cards.fitted, folder / "card")
    return Press(environment, frames, languages, folder / "card")


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
        return _problem(page, error)
    return File(file_of(page.url), data)


def render_all(pages: tuple[Page, ...], press: Press) -> tuple[tuple[File, ...], Problems]:
    """Return the files of all pages, and one problem for each place where a template fails."""
    made = [render(page, press) for page in pages]
    files = tuple(one for one in made if isinstance(one, File))
    return files, tuple(dict.fromkeys(one for one in made if isinstance(one, Problem)))


def copied(assets: tuple[Asset, ...]) -> tuple[File, ...]:
    """Return the files of assets."""
    return tuple(File(file_of(asset.url), asset.data) for asset in assets)


def _problem(page: Page, error: Exception) -> Problem:
    where = _where(page, error)
    match error:
        case MissingStringError():
            return unsaid(error, where)
        case jinja2.TemplateNotFound(name=name):
            return Problem("template-error", say("there is no template '{name}'", name=name), where)
        case UnicodeDecodeError():
            return Problem(
                "template-error", say("byte {start} of it is not UTF-8", start=error.start), where
            )
    return Problem("template-error", str(error) or type(error).__name__, where)


def _where(page: Page, error: Exception) -> Where:
    """Return the line of the template at which rendering failed."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Where(f"templates/{error.name or page.template}", error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f for f in frames if f.filename.endswith(".html")]
    if not lines:
        return Where(f"templates/{page.template}")
    return Where(f"templates/{Path(lines[-1].filename).name}", lines[-1].lineno or 0)
