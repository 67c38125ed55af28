"""The files of a site, and what changes between two of them."""

import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from brief import trees
from brief.trees import Found
from brief.urls import file_fault

KEPT = (".gitignore", ".gitkeep")  # they belong to the project, and stay in the output's root
FILE_MODE, FOLDER_MODE = 0o644, 0o755  # a web server, or GitHub Pages, must be able to read them
PLAIN = stat.S_IFREG | FILE_MODE


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: `url` is its path in the output, with '/': "en/about/index.html".

    A path that no site may hold raises ValueError: `urls.file_fault` tells beforehand.
    """

    url: str
    data: bytes

    def __post_init__(self) -> None:
        fault = "it is kept for the project" if self.url in KEPT else file_fault(self.url)
        if fault:
            raise ValueError(f"{self.url!r} cannot be published: {fault}")


@dataclass(frozen=True, slots=True)
class Changes:
    """The urls that a build writes, leaves alone and removes, each sorted.

    `digest` is that of the site as it will be.
    """

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    digest: str = field(default="", compare=False)


def diff(files: Iterable[File], current: Mapping[str, str]) -> Changes:
    """Return what has to change where `current`, url → digest, is published."""
    new = {file.url: digest(file.data) for file in files}
    return Changes(
        written=tuple(sorted(url for url in new if current.get(url) != new[url])),
        unchanged=tuple(sorted(url for url in new if current.get(url) == new[url])),
        removed=tuple(sorted(current.keys() - new.keys())),
        digest=_digest_of(new),
    )


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal, as `published` gives it."""
    return sha256(data).hexdigest()


def published(found: Mapping[str, Found]) -> dict[str, str]:
    """Return url → digest of what a folder was found to hold, without what is the project's.

    The digest is "" for what is not a plain readable file of mode 0644, so that it counts as
    changed.
    """
    sound = {url: one.digest if one.mode == PLAIN else "" for url, one in found.items()}
    return {url: digest for url, digest in sound.items() if url not in KEPT}


def digest_at(folder: Path) -> str:
    """Return the digest of the site that a folder holds, as `Changes` has it; "" if of none."""
    try:
        current = published(trees.read(folder))
    except OSError:
        return ""
    return _digest_of(current)


def _digest_of(site: Mapping[str, str]) -> str:
    return trees.digest_of({url: (PLAIN, data) for url, data in site.items()})
