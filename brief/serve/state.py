"""One state of the preview: what the files make as they are at one moment."""

from dataclasses import dataclass, replace
from pathlib import Path

from brief import pipeline
from brief.pipeline import Content, Options
from brief.serve import saved
from brief.serve.saved import Reading
from brief.serve.site import Site, site_after, site_of


@dataclass(frozen=True, slots=True)
class Built:
    """A numbered state of the preview.

    If there are errors among the content's problems, `site` is the last one without; None if
    there never was one. `changed` are the paths of files that differ from the state before.
    """

    epoch: int
    content: Content
    site: Site | None
    changed: frozenset[str] = frozenset()

    @property
    def is_sound(self) -> bool:
        """Whether all could be read, and the site is that of this state."""
        return not pipeline.has_errors(self.content.problems) and self.site is not None


def first(options: Options, epoch: int, reading: Reading) -> Built:
    """Return the state of the files, made from all of them."""
    return _anew(options, epoch, frozenset(), None, reading)


def after(before: Built, options: Options, paths: frozenset[str], reading: Reading) -> Built:
    """Return the state after the files at `paths` changed, at the least cost that is safe."""
    epoch, last = before.epoch + 1, before.site
    content = saved.from_saved(before.content, options, paths, reading)
    if content is None or content.library is None:
        return _anew(options, epoch, paths, last, reading)
    if pipeline.has_errors(content.problems):
        return Built(epoch, content, last, paths)
    if last is None:
        return _anew(options, epoch, paths, last, reading)
    is_retouched = any(_is_template(path, options) for path in paths)
    site = site_after(last, options, content, content.library, is_retouched)
    return Built(epoch, content, site, paths)


def _anew(
    options: Options, epoch: int, paths: frozenset[str], last: Site | None, reading: Reading
) -> Built:
    content = _equipped(saved.from_all(options, reading), options)
    config, held = content.config, content.library
    if config is None or held is None or pipeline.has_errors(content.problems):
        return Built(epoch, content, last, paths)
    return Built(epoch, content, site_of(options, content, config, held), paths)


def _equipped(content: Content, options: Options) -> Content:
    """Return the content with the CMS, or with a warning that it can't be had."""
    made = pipeline.equipped(content, options)
    lacking = (replace(problem, severity="warning") for problem in made.problems
               if problem not in content.problems)  # fmt: skip
    return replace(made, problems=(*content.problems, *lacking))


def _is_template(path: str, options: Options) -> bool:
    folders = (layer.folder.absolute() for layer in options.templates)
    return any(
        Path(path).is_relative_to(folder) and not Path(path).is_relative_to(folder / "assets")
        for folder in folders
    )
