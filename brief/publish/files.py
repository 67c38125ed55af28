"""The files of a site, and what changes between two of them."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from brief.urls import file_fault

KEPT = (".gitignore", ".gitkeep")  # they belong to the project, and stay in the output's root
FILE_MODE, FOLDER_MODE = 0o644, 0o755  # a web server, or GitHub Pages, must be able to read them


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
    """The urls that a build writes, leaves alone and removes, each sorted."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal, as `read` gives it."""
    return sha256(data).hexdigest()


def diff(files: Iterable[File], current: Mapping[str, str]) -> Changes:
    """Return what has to change where `current`, url → digest, is published."""
    new = {file.url: digest(file.data) for file in files}
    return Changes(
        written=tuple(sorted(url for url in new if current.get(url) != new[url])),
        unchanged=tuple(sorted(url for url in new if current.get(url) == new[url])),
        removed=tuple(sorted(current.keys() - new.keys())),
    )


def read(folder: Path) -> dict[str, str]:
    """Return url → digest of all that `folder` holds; nothing if it does not exist.

    The digest is "" for what is not a plain readable file of mode 0644, so that it counts as
    changed. Symbolic links are not followed.
    """
    found = dict(_walk(folder, "")) if folder.is_dir() else {}
    return {url: value for url, value in sorted(found.items()) if url not in KEPT}


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            url, path = prefix + entry.name, folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(path, url + "/")
            else:
                yield url, _digest_of(path)


def _digest_of(path: Path) -> str:
    mode = path.lstat().st_mode
    if not stat.S_ISREG(mode) or stat.S_IMODE(mode) != FILE_MODE or not os.access(path, os.R_OK):
        return ""
    return digest(path.read_bytes())
