"""The site in memory: its files planned, none made, and which of them answers a request."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from brief import outputs, pipeline, render
from brief.checks import SITE_CHECKS, Subject
from brief.config import Config
from brief.language import MissingStringError, unsaid
from brief.library import Library
from brief.load import Blob
from brief.outputs.plan import Editions, Plan
from brief.pipeline import Content, Options
from brief.problems import Problem
from brief.publish import File
from brief.render import Press
from brief.urls import Base, file_of
from brief.views import Page
from brief.views.edition import address

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Site:
    """What makes each file, by the name of the file; `files` fills as they are asked for."""

    base: Base
    plans: Mapping[str, Plan]
    assets: tuple[Blob, ...]
    editions: Editions
    press: Press
    files: dict[str, File | Problem | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Redirect:
    """The path of the address that was meant."""

    path: str


def site_of(options: Options, content: Content, config: Config, held: Library) -> Site:
    """Return the site that the content makes, its drafts among the briefs."""
    editions = pipeline.editions_of(content, config, _with_drafts(held))
    plans = {file_of(url): plan for plan in outputs.plan(editions) for url in plan.urls}
    press = pipeline.press_of(options, config, editions)
    return Site(config.base, plans, content.inputs.assets, editions, press)


def site_after(
    last: Site, options: Options, content: Content, held: Library, is_retouched: bool
) -> Site:
    """Return the site after an edit that left the plans as they were.

    The templates stay compiled unless one `is_retouched`.
    """
    config = last.editions[0].config
    editions = pipeline.editions_of(content, config, _with_drafts(held))
    if is_retouched:
        press = pipeline.press_of(options, config, editions)
    else:
        press = replace(last.press, frames=pipeline.frames_of(options, editions))
    assets = content.inputs.assets
    return replace(last, assets=assets, editions=editions, press=press, files={})


def _with_drafts(held: Library) -> Library:
    """Return the library with its drafts among the briefs, as no reader gets it."""
    if not held.drafts:
        return held
    briefs = {**held.briefs, **held.drafts}
    return replace(held, briefs={id: briefs[id] for id in sorted(briefs)})


def misnamed(site: Site, subject: Subject) -> Iterator[Problem]:
    """Yield what the checks of a finished site find in the names of its files."""
    files = tuple(File(file, b"") for file in (*site.plans, *(blob.path for blob in site.assets)))
    for name in ("addresses", "permanence"):
        yield from SITE_CHECKS[name](subject, files)


def made(site: Site, file: str) -> File | Problem | None:
    """Return a file of the site, made now if it was not asked for before; None if it is not there.

    It may raise anything if the content was not checked and has errors.
    """
    if file not in site.files:
        found = {blob.path: File(blob.path, blob.data) for blob in site.assets}.get(file)
        site.files.update({file: found} if found else _made(site, file))
    return site.files[file]


def _made(site: Site, file: str) -> dict[str, File | Problem | None]:
    try:
        items = tuple(site.plans[file].make(site.editions))
    except MissingStringError as missing:
        return {file: unsaid(missing)}
    files: dict[str, File | Problem | None] = {file: None}
    for item in items:
        name = file_of(item.url)
        if isinstance(item, Page):
            files[name] = render.render(item, site.press)
        else:
            files[name] = File(name, item.data)
    return files


def route(site: Site, path: str) -> str | Redirect:
    """Return the file that answers the path of a request, or where to go instead."""
    url = site.base.local(path)
    if url is None:
        meant = path == "/" or f"{path}/" == site.base.path
        return Redirect(site.base.path) if meant else NOT_FOUND
    file = file_of(url)
    if file in site.plans or any(file == blob.path for blob in site.assets):
        return file
    return Redirect(site.base.href(f"{url}/")) if file_of(f"{url}/") in site.plans else NOT_FOUND


def drafts_of(site: Site) -> tuple[str, ...]:
    """Return the addresses of drafts."""
    drafts = site.editions[0].library.drafts.items()
    return tuple(address("brief", id, lang) for id, versions in drafts for lang in versions)
