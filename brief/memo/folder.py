"""The folder `.cache/` of a brief: git sees nothing of it, and nobody misses it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def of(root: Path) -> Path:
    """Return the folder in which a brief's cache lies."""
    return root / ".cache" / "brief"


def write(root: Path, name: str, parts: Iterable[bytes]) -> None:
    """Write a file of the cache as a whole, or leave it as it was: a full disk does no harm."""
    with suppress(OSError):
        new = made(root) / f"{name}.{os.getpid()}"
        try:
            with new.open("wb") as file:
                file.writelines(parts)
            new.replace(of(root) / name)
        finally:
            new.unlink(missing_ok=True)


def made(root: Path) -> Path:
    """Return the folder, made if need be; git is told to look away."""
    folder = of(root)
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", "utf-8")
    return folder
