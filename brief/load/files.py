r"""Read the files of a project: content, captured source texts, language files.

Only regular files inside the project are read. A byte order mark is dropped and line ends
become '\\n' in what editors write; a captured source text is kept exactly as it is.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from brief.layers import Layer, layers
from brief.problems import Problem, Problems, Where
from brief.sayings import say

LARGEST = 2_000_000  # bytes of one file that an editor writes


@dataclass(frozen=True, slots=True)
class Text:
    """A file that an editor wrote: its path inside the project, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Seed:
    """A captured source text, exactly as captured, with the SHA-256 of its bytes."""

    path: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A file that is published as it is: its path below templates/, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that is read of a project, in the order of the paths.

    `unread` are the paths of content that is there and could not be read.
    """

    site: Text | None
    content: tuple[Text, ...]
    unread: tuple[str, ...]
    seeds: tuple[Seed, ...]
    strings: tuple[Text, ...]
    ledger: Text | None
    assets: tuple[Blob, ...]


def read(root: Path) -> tuple[Inputs, Problems]:
    """Read the project in `root`: language files of all layers, each asset of the first."""
    problems: list[Problem] = []
    project = Layer(root, "")
    texts = {text.path: text for text in _texts(project, "content", problems)}
    unread = tuple(sorted({problem.where.path for problem in problems} - set(texts)))
    site = texts.pop("content/site.yaml", None)
    ledger = texts.pop("content/published.txt", None)
    content = tuple(text for text in texts.values() if _belongs(text, problems))
    seeds = tuple(_seeds(project, problems))
    strings = tuple(text for it in layers(root) for text in _texts(it, "strings", problems))
    assets = tuple(_blobs(layers(root), problems))
    return Inputs(site, content, unread, seeds, strings, ledger, assets), tuple(problems)


def edited(inputs: Inputs, texts: Mapping[str, str]) -> Inputs:
    """Return the inputs with other texts of content, by their paths, new files among them."""
    if not texts:
        return inputs
    content = {text.path: text for text in inputs.content}
    content |= {path: Text(path, text) for path, text in texts.items() if _is_content(path)}
    site = texts.get("content/site.yaml")
    return replace(
        inputs,
        site=inputs.site if site is None else Text("content/site.yaml", site),
        content=tuple(content[path] for path in sorted(content)),
    )


def _is_content(path: str) -> bool:
    return path.startswith("content/") and path.endswith(".md")


def _belongs(text: Text, problems: list[Problem]) -> bool:
    """Tell whether a file of content/ is one that editors write; note a problem if not."""
    if text.path.endswith(".md"):
        return True
    message = say("this file is no part of the content and is not read")
    hint = say("content/ holds Markdown files (.md) and site.yaml: rename it, or move it elsewhere")
    problems.append(Problem("unexpected-file", message, Where(text.path), hint, "warning"))
    return False


def _texts(layer: Layer, folder: str, problems: list[Problem]) -> Iterator[Text]:
    found = (text_at(layer, path, problems) for path in _files(layer, folder, problems))
    return (text for text in found if text)


def text_at(layer: Layer, path: Path, problems: list[Problem]) -> Text | None:
    """Return the text of one file; if it can't be read, None and one problem more."""
    name = layer.called(path)
    data = _bytes(path, name, LARGEST, problems)
    text = None if data is None else _decoded(data, name, problems)
    if text is None:
        return None
    return Text(name, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def _seeds(project: Layer, problems: list[Problem]) -> Iterator[Seed]:
    found = (seed_at(project, path, problems) for path in _files(project, "seeds", problems))
    return (seed for seed in found if seed)


def seed_at(project: Layer, path: Path, problems: list[Problem]) -> Seed | None:
    """Return one captured text, like `text_at`."""
    name = project.called(path)
    data = _bytes(path, name, 10 * LARGEST, problems)
    text = None if data is None else _decoded(data, name, problems)
    if data is None or text is None:
        return None
    return Seed(name, text, hashlib.sha256(data).hexdigest())


def _blobs(folders: tuple[Layer, ...], problems: list[Problem]) -> Iterator[Blob]:
    paths = {
        path.relative_to(layer.folder).as_posix(): (path, layer)
        for layer in reversed(folders)
        for path in _files(layer, "assets", problems)
    }
    found = (blob_at(layer, path, problems) for _, (path, layer) in sorted(paths.items()))
    return (blob for blob in found if blob)


def blob_at(layer: Layer, path: Path, problems: list[Problem]) -> Blob | None:
    """Return one asset, like `text_at`."""
    data = _bytes(path, layer.called(path), 10 * LARGEST, problems)
    return None if data is None else Blob(path.relative_to(layer.folder).as_posix(), data)


def _files(layer: Layer, folder: str, problems: list[Problem]) -> list[Path]:
    """Return the visible files under a folder, sorted; links out of the layer are refused."""
    found = []
    for parent, folders, names in os.walk(layer.folder / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in (*names, *(f for f in folders if (Path(parent) / f).is_symlink())):
            path = Path(parent) / name
            if not name.startswith(".") and _inside(layer, path, problems):
                found.append(path)
    return sorted(found, key=layer.called)


def _inside(layer: Layer, path: Path, problems: list[Problem]) -> bool:
    if not path.is_symlink():
        return path.is_file()
    if not path.resolve().is_relative_to(layer.folder.resolve()):
        message = say("this is a link that leads out of the project, and is not followed")
        where = Where(layer.called(path))
        problems.append(Problem("link-outside", message, where, say("put the file itself here")))
        return False
    return path.is_file()


def _bytes(path: Path, name: str, largest: int, problems: list[Problem]) -> bytes | None:
    try:
        size = path.stat().st_size
        if size <= largest:
            return path.read_bytes()
    except OSError as error:
        message = say("this file can't be read: {reason}", reason=error.strerror)
        problems.append(Problem("unreadable", message, Where(name)))
        return None
    message = say(
        "this file has {size:,} bytes; the most that is read is {largest:,}",
        size=size,
        largest=largest,
    )
    problems.append(Problem("too-large", message, Where(name), say("split it, or shorten it")))
    return None


def _decoded(data: bytes, name: str, problems: list[Problem]) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = say(
            "byte {start} (0x{value:02X}) is not UTF-8", start=error.start, value=data[error.start]
        )
        hint = say("save the file as UTF-8 (in most editors: Save with encoding → UTF-8)")
        problems.append(Problem("not-utf8", message, Where(name, line), hint))
        return None
