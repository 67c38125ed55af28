"""A disk on which any step of publishing may fail."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from brief.publish import swap

CALLS = ("link", "mkdir", "chmod", "fsync", "rename", "open", "unlink", "rmdir", "scandir")
STEPS = [(os, n) for n in CALLS]
STAGE = import_module("brief.publish.stage")  # its function has the same name
FULL = OSError(28, "No space left on device")


@contextmanager
def failing(error: BaseException, first: int, last: int) -> Iterator[list[str]]:
    """Let the `first` to the `last` step that changes the disk fail; give the steps taken."""
    taken: list[str] = []

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **kwargs: Any) -> Any:
            taken.append(name)
            if first <= len(taken) <= last:
                raise error
            return real(*args, **kwargs)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for module, name in [*STEPS, (STAGE, "settle"), (swap, "exchange"), (Path, "open")]:
            patch.setattr(module, name, wrapped(name, getattr(module, name)))
        yield taken
