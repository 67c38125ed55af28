"""What was measured on this machine, kept after each round, so that a run can go on later."""

import json
import os
import platform
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.peers.places import ROOT, WORK
from bench.results import Parities, Results
from brief import trees


@dataclass(slots=True)
class Record:
    """Whole rounds, and what is measured once.

    `of` is the digest of `brief` and of the bench, and what is measured.
    """

    of: str
    rounds: int = 0
    results: Results = field(default_factory=dict)
    parity: Parities = field(default_factory=dict)


def machine() -> str:
    """Return the processor, how many of it there are, the memory and Python's version."""
    known = Path("/proc/cpuinfo").read_text("utf-8") if Path("/proc/cpuinfo").exists() else ""
    name = re.search(r"model name\s*: (.*)", known)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    processor = name[1].strip() if name else platform.machine()
    processors = len(os.sched_getaffinity(0))
    return f"{processor}, {processors} of it, {memory:.0f} GB, Python {platform.python_version()}"


def file_of(n: int, names: list[str]) -> Path:
    """Return the file for the record of `n` entries and these generators on this machine."""
    folder = re.sub(r"[^a-z0-9.]+", "-", machine().lower())
    return WORK / "results" / folder / f"{n}-{'-'.join(names)}.json"


def known(file: Path, what: list[str]) -> Record:
    """Return the record in a file; an empty one if there is none of the same programs."""
    programs = trees.digest(ROOT / name for name in ("brief", "templates", "bench"))
    fresh = Record(f"{programs} {' '.join(what)}")
    try:
        found = Record(**json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, TypeError):  # there is none, or it was cut short
        return fresh
    return found if found.of == fresh.of else fresh


def keep(record: Record, file: Path) -> None:
    """Write a record to its file, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(asdict(record), indent=1) + "\n", "utf-8")
    beside.replace(file)
