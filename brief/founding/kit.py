"""What the generator gives every brief: itself, its front door, workflows, documentation.

It is found beside the package, in its repository and in every brief; a wheel holds it within.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from brief.layers import SUPPLIED, supplied
from brief.sayings import filled, say

PACKAGE = Path(__file__).parent.parent
_WITHIN = PACKAGE / "_kit"

# pyproject.toml says the same of the wheel.
KIT = (
    ".editorconfig", ".github", ".vscode", "LICENSE", "build.py", "docs/editors",
    "docs/publishers", "requirements.lock", "schemas",
)  # fmt: skip
# What looks after the generator itself.
_OWN = (".github/workflows/renew.yml", ".github/workflows/test.yml")
_TO_DEVELOPERS = re.compile(r"\[([^]]*)\]\(\.\./developers/[^)]*\)")
_PICTURES = ("            pictures/\n", " and the pictures", ", pictures of its pages")
_STEP = re.compile(r"^      - name: .*\n(?:^(?!      - |  \S).*\n)+", re.MULTILINE)


def lacking() -> str:
    """Return that this copy of the generator can't give all of the kit, or ""."""
    missing = ", ".join(name for name in KIT if not _place(name).exists())
    said = say("this copy of brief lacks {names}; run one that is whole")
    return filled(said, names=missing) if missing else ""


def kit() -> Iterator[tuple[str, bytes]]:
    """Yield the path in a new brief, and the bytes, of each file that the generator gives."""
    yield from (("brief/" + name, data) for name, data in _tree(PACKAGE, ("_kit", "_templates")))
    yield from (("brief/_templates/" + name, data) for name, data in _tree(supplied()))
    for name in KIT:
        path = _place(name)
        found = _tree(path) if path.is_dir() else ((".", path.read_bytes()),)
        for inner, data in found:
            full = (PurePosixPath(name) / inner).as_posix()
            if full not in _OWN:
                yield _renamed(full), _adapted(full, data)


def _root() -> Path:
    return _WITHIN if _WITHIN.is_dir() else PACKAGE.parent


def _place(name: str) -> Path:
    """Return where a part of the kit lies; a brief holds it where it was given it."""
    given = _root() / _renamed(name)
    return given if given.exists() else _root() / name


def _tree(folder: Path, without: tuple[str, ...] = ()) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in without and "__pycache__" not in name.parts:
            yield name.as_posix(), path.read_bytes()


def _renamed(name: str) -> str:
    """Return where a file of the kit belongs: the licence is that of the generator alone."""
    return f"{SUPPLIED}/LICENSE" if name == "LICENSE" else name


def _adapted(name: str, data: bytes) -> bytes:
    """Return a file without what only the generator's repository has: tools, developers' pages."""
    if name.endswith((".yml", ".yaml")) and "/workflows/" in name:
        return without_tools(data.decode()).encode()
    if name.endswith(".md"):
        return _TO_DEVELOPERS.sub(r"\1", data.decode()).encode()
    return data


def without_tools(workflow: str) -> str:
    """Return a workflow without the steps that run development tools, and what they made."""
    kept = _STEP.sub(lambda step: "" if "build.py dev" in step[0] else step[0], workflow)
    for words in _PICTURES:
        kept = kept.replace(words, "")
    return kept
