"""The site's own settings: content/site.yaml."""

import re
from dataclasses import dataclass
from typing import Annotated

from brief.content.refs import ClaimRef
from brief.frontmatter import Mapping, Scalar, Sequence
from brief.problems import Problem, Problems
from brief.sayings import say
from brief.schema import Keyed, Reading, Words, read
from brief.schema.kinds import Contact, Id, Percent, Web, Whole
from brief.urls import Base, parse_base

_REPOSITORY = re.compile(r"[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}")

Length = Annotated[int, Whole(1, 100_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lane of the timeline."""

    id: Annotated[Id, "its key under `lanes`"]
    name: Annotated[Words, "its name, as a reader sees it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A course that things may take, in which expectations are grouped."""

    id: Annotated[Id, "its key under `scenarios`"]
    name: Annotated[Words, "its name, as a reader sees it"]
    claims: Annotated[tuple[ClaimRef, ...], "the claims that describe it"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracts:
    """How much of one source the site may print."""

    share: Annotated[Percent, "the most of one source's text that is printed, in percent"]
    longest: Annotated[Length, "the longest single extract, in characters"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Admin:
    """Editing in the browser, at /admin/."""

    repository: Annotated[str, "the repository on GitHub, as owner/name"]
    branch: Annotated[str | None, "the branch that is published; main if it isn't said"] = None
    login: Annotated[Web | None, "the service by which editors log in, https://…"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """content/site.yaml."""

    title: Annotated[Words, "the name of the site"]
    description: Annotated[Words, "one sentence that says what it is"]
    publisher: Annotated[Words, "who publishes it"]
    languages: Annotated[tuple[str, ...], "its languages, the default one first"]
    base_url: Annotated[str, "where it will be published, such as https://example.org/brief/"]
    licence: Annotated[Words, "the licence of its texts"]
    licence_url: Annotated[Web | None, "where that licence can be read"] = None
    contact: Annotated[
        Contact | None, "where errors and weaknesses are reported: https://… or mailto:…"
    ] = None
    lanes: Annotated[tuple[Lane, ...], Keyed("id"), "the lanes of the timeline, by id"]
    scenarios: Annotated[tuple[Scenario, ...], Keyed("id"), "the scenarios, by id"] = ()
    extracts: Annotated[Extracts, "how much of one source may be printed"]
    admin: Annotated[Admin | None, "makes /admin/, for editing in the browser"] = None


@dataclass(frozen=True, slots=True)
class Config:
    """The site's settings, checked, with the base URL in force."""

    site: Site
    base: Base
    reading: Reading

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages, the default one first."""
        return self.site.languages


def configure(tree: Mapping, base_url: str | None = None) -> tuple[Config | None, Problems]:
    """Return the settings that `tree` gives; `base_url`, where given, goes before the file's."""
    reading = read(Site, tree, _languages(tree))
    site: Site | None = reading.value
    if site is None:
        return None, reading.problems
    if site.admin and not _REPOSITORY.fullmatch(site.admin.repository):
        return None, (*reading.problems, _no_repository(site.admin, reading))
    base = parse_base(base_url or site.base_url)
    if isinstance(base, Base):
        return Config(site, base, reading), reading.problems
    hint = say("write it like https://example.org/ or https://example.org/brief/")
    problem = Problem("bad-base-url", base, reading.places[("base_url",)], hint)
    return None, (*reading.problems, problem)


def _no_repository(admin: Admin, reading: Reading) -> Problem:
    message = say("'{name}' is no repository on GitHub", name=admin.repository)
    hint = say("write its owner and its name: owner/name")
    return Problem("bad-repository", message, reading.places[("admin", "repository")], hint)


def _languages(tree: Mapping) -> tuple[str, ...]:
    """Return the languages before the file is read whole: its own texts are keyed by them."""
    node = tree.get("languages")
    items = node.items if isinstance(node, Sequence) else ()
    return tuple(item.text for item in items if isinstance(item, Scalar)) or ("en",)
