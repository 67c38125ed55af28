"""Finished sites, as tests look at them: files, parsed pages, and what links to what."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from brief import pipeline, report
from brief.config import Config
from brief.library import Library
from brief.urls import Base, file_of, url_of
from tests.golden_sites import GOLDEN, lay_out

ROOT = GOLDEN.parent.parent
BASES = ("https://example.org/", "https://example.org/sub/path/")


@dataclass(frozen=True)
class Finished:
    """A site that was built without a problem. `base` is where it is to be published."""

    base: Base
    library: Library
    config: Config
    files: Mapping[str, bytes]
    pages: Mapping[str, LexborHTMLParser]

    @property
    def root(self) -> str:
        """The address of the site's root, such as https://example.org/sub/path/."""
        return self.base.absolute("/")

    def resolve(self, page: str, href: str) -> str:
        """Return the absolute address that `href` means in the page of the file `page`."""
        return urljoin(self.base.absolute(url_of(page)), href)

    def is_here(self, address: str) -> bool:
        """Tell whether an address is on the same host; then it must be one of the site."""
        return address.startswith(self.base.origin + "/")

    def asset(self, name: str) -> str:
        """Return the file that an asset is published as, with a digest before its suffix."""
        stem, _, suffix = name.rpartition(".")
        return next(
            url for url in self.files if re.fullmatch(f"{stem}\\.[0-9a-f]+\\.{suffix}", url)
        )

    def fault(self, address: str) -> str:
        """Return what an address of this host lacks: a file, an anchor in it, or nothing."""
        path, _, fragment = address.partition("#")
        if not path.startswith(self.root):
            return "is not below the base path"
        file = file_of("/" + unquote(path.removeprefix(self.root)))
        if file not in self.files:
            return f"has no file {file}"
        return "" if not fragment or fragment in ids(self.pages[file]) else f"has no #{fragment}"


@cache
def real(base_url: str) -> Finished:
    """Return the project's own site, built for a base URL."""
    return finished(ROOT, base_url)


@cache
def everything() -> Finished:
    """Return the golden site that holds every type of content, with the project's templates."""
    with TemporaryDirectory() as folder:
        return finished(lay_out(GOLDEN / "everything", Path(folder), with_own_templates=False))


SITES: Mapping[str, Callable[[], Finished]] = {
    "at-the-root": lambda: real(BASES[0]),
    "under-a-path": lambda: real(BASES[1]),
    "everything": everything,
}


def finished(root: Path, base_url: str | None = None) -> Finished:
    """Build the site in `root`, which must have no problem."""
    result = pipeline.build(pipeline.Options(root, base_url))
    assert not pipeline.has_errors(result.problems), report.as_text(result.problems, _no_lines)
    config, library = result.content.config, result.content.library
    assert config
    assert library
    files = {file.url: file.data for file in result.files}
    pages = {
        url: LexborHTMLParser(data.decode("utf-8"))
        for url, data in files.items()
        if url.endswith(".html")
    }
    return Finished(config.base, library, config, files, pages)


def _no_lines(_: str) -> None:
    return None


def ids(page: LexborHTMLParser) -> list[str]:
    """Return the ids of a page, in their order."""
    return [attribute(node, "id") for node in page.css("[id]")]


def attribute(node: LexborNode, name: str) -> str:
    """Return an attribute that the node must have."""
    value = node.attributes[name]
    assert value is not None, f"{name} is empty in {node.html}"
    return value


def links(page: LexborHTMLParser) -> Iterator[str]:
    """Yield every address that a page names, in whatever attribute it stands."""
    for name in ("href", "src", "action", "poster", "data", "cite"):
        yield from (attribute(node, name) for node in page.css(f"[{name}]"))
    for node in page.css("[srcset]"):
        yield from (part.split()[0] for part in attribute(node, "srcset").split(","))
    for node in page.css("meta[http-equiv=refresh]"):
        yield attribute(node, "content").partition("url=")[2]
    yield from (attribute(node, "content") for node in page.css("meta[property='og:image']"))


def path_of(address: str) -> str:
    """Return the path of an address."""
    return urlsplit(address).path


def only(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the one node that a selector finds."""
    found = node.css(selector)
    assert 1 == len(found), f"{len(found)} × {selector}"
    return found[0]
