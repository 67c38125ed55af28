"""The receipt of the last good build: what went in, what came out, what was said of it.

If all of that is still so, there is nothing to do. Its bytes are compared, never times.
"""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from brief import trees
from brief.memo import folder
from brief.memo.engine import fingerprint

NAME = "receipt.json"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build is asked for: the folders it reads, the one it writes, and all its options."""

    root: Path
    inputs: tuple[Path, ...]
    output: Path
    options: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """`asked` and `output` are digests: of all that went in, and of the site.

    `report` is what was said of problems, `summary` in short.
    `pages` and `files` count what the site has; `turn` is the day of its next change by itself,
    `left_out` how much content is dated later, `words` what is said of the words if the day is an
    earlier one, `size` how large it is, in words.
    """

    asked: str
    output: str
    pages: int
    files: int
    as_of: str
    turn: str
    left_out: int
    words: str
    size: str
    report: str
    summary: str


def digest_of(asked: Asked) -> str:
    """Return the digest of all that a build depends on; "" if it can't be known."""
    inputs = trees.digest(asked.inputs)
    return inputs and f"{fingerprint()} {inputs} {asked.options}"


def kept(asked: Asked) -> Receipt | None:
    """Return the receipt of the last build if the same went into it; else None."""
    receipt = _read(asked.root)
    if receipt is None or receipt.asked != digest_of(asked) or not receipt.asked:
        return None
    return receipt


def keep(asked: Asked, receipt: Receipt) -> None:
    """Write the receipt down, for the next build. A disk that refuses it does no harm."""
    folder.write(asked.root, NAME, [json.dumps(asdict(receipt)).encode()])


def _read(root: Path) -> Receipt | None:
    try:
        told = json.loads((folder.of(root) / NAME).read_bytes())
        receipt = Receipt(**told)
    except (
        OSError,
        ValueError,
        TypeError,
        RecursionError,
    ):  # there is none, or something else lies there
        return None
    whole = all(type(getattr(receipt, f.name)) is f.type for f in fields(receipt))
    return receipt if whole else None
