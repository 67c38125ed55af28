"""What the harness knows of a generator."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bench.corpus import Corpus

Command: TypeAlias = tuple[str, ...]


class FailedError(Exception):
    """A generator can't be installed, or a command of it failed; the message says why."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator: how it is installed, given the corpus, run, and asked for a preview.

    `write` makes a project in a folder; commands are run in that folder. `output` is where the
    site is then; `leftovers` is what else a cold build starts without. `text` is the file of the
    entry with a given id, and `page` the address of its page. `serve` is given a port; None if
    the preview is not measured.
    """

    name: str
    version: str
    install: Callable[[], None]
    write: Callable[[Corpus, Path], None]
    build: Command
    output: str
    text: str
    page: str
    leftovers: tuple[str, ...] = ()
    serve: Callable[[int], Command] | None = None
