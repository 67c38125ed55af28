"""Which program this is, to the byte: what another program has made is worth nothing to it."""

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

from brief import trees

PACKAGE = Path(__file__).parent.parent


@cache
def fingerprint() -> str:
    """Return the digest of Python's version, of what is installed and of this package's files.

    A library that is installed is known by the name of its folder of metadata, which holds its
    version.
    """
    seen = blake2b(sys.version.encode(), digest_size=32)
    seen.update("\n".join(sorted(_installed())).encode("utf-8", "surrogateescape"))
    seen.update(trees.digest((PACKAGE,)).encode())
    return seen.hexdigest()


def _installed() -> list[str]:
    folders = {folder or "." for folder in sys.path if Path(folder).is_dir()}
    names = (name for folder in folders for name in os.listdir(folder))  # noqa: PTH208 - speed
    return [name for name in names if name.endswith((".dist-info", ".egg-info"))]
