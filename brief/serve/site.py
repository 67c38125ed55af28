"""The site in memory: its pages planned, none rendered, and which of them answers a request."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from brief import pipeline
from brief.checks import SITE_CHECKS
from brief.config import Config
from brief.library import Library
from brief.pipeline import Content, Options
from brief.problems import Problem, Problems
from brief.publish import File
from brief.render import Press
from brief.serve.watch import Mark
from brief.urls import Base, file_of
from brief.views import Page

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Site:
    """Pages and assets by the file that they are, and what the pages are rendered with."""

    base: Base
    pages: Mapping[str, Page]
    assets: Mapping[str, bytes]
    press: Press


@dataclass(frozen=True, slots=True)
class Built:
    """What the files with this mark make, in a numbered state of the preview.

    If there are errors among the problems, `site` is the last one without; None if there never
    was one. `rendered` fills as pages are asked for.
    """

    epoch: int
    mark: Mark
    content: Content
    problems: Problems
    site: Site | None
    rendered: dict[str, File | Problem] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Redirect:
    """The path of the address that was meant."""

    path: str


def build(options: Options, epoch: int, mark: Mark, last: Site | None) -> Built:
    """Return the site with its drafts, or `last` with the errors that are in its way."""
    content = pipeline.gather(options)
    config, held = content.config, content.library
    if config is None or held is None or pipeline.has_errors(content.problems):
        return Built(epoch, mark, content, content.problems, last)
    site, found = _planned(options, content, config, held)
    problems = (*content.problems, *found)
    return Built(epoch, mark, content, problems, last if found else site)


def _planned(
    options: Options, content: Content, config: Config, held: Library
) -> tuple[Site, Problems]:
    editions = pipeline.editions_of(content, config, _with_drafts(held))
    pages, assets, gaps = pipeline.planned(content, editions)
    urls = (*(page.url for page in pages), *(asset.url for asset in assets))
    files = tuple(File(file_of(url), b"") for url in urls)
    site = Site(
        config.base,
        {file_of(page.url): page for page in pages},
        {file_of(asset.url): asset.data for asset in assets},
        pipeline.press_of(options, config, editions),
    )
    return site, (*gaps, *SITE_CHECKS["addresses"](held, files))


def _with_drafts(held: Library) -> Library:
    """Return the library with its drafts among the briefs, as no reader gets it."""
    briefs = {**held.briefs, **held.drafts}
    return replace(held, briefs={id: briefs[id] for id in sorted(briefs)})


def route(site: Site, path: str) -> str | Redirect:
    """Return the file that answers the path of a request, or where to go instead."""
    url = site.base.local(path)
    if url is None:
        meant = path == "/" or f"{path}/" == site.base.path
        return Redirect(site.base.path) if meant else NOT_FOUND
    file = file_of(url)
    if file in site.pages or file in site.assets:
        return file
    return Redirect(site.base.href(f"{url}/")) if file_of(f"{url}/") in site.pages else NOT_FOUND
