"""Edit a site at random, again and again: what is built with a memory is what is built without.

`python3 build.py dev tools.soak 10000` makes so many edits of the small site of the tests: it
adds, changes, renames and deletes files of the content, the seeds and the templates, and harms
the cache and what is published. After each it builds twice, with the cache and from nothing,
publishes, and compares every byte and every problem. Every hundred edits it begins again with a
fresh site and the next seed, and says how far it is: the same with `--seed` goes on from there,
or meets a fault again.

For the background, on one processor: `nice -n 19 taskset -c 0 python3 build.py dev tools.soak`.
"""

import argparse
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from brief import pipeline, publish
from brief.memo import Memo
from brief.publish import SPARE, File
from tests.small_site import lay_out

Outcome = tuple[dict[str, bytes], list[str]]

SPELL = 100  # edits of one site, all from one seed
PARTS = ("content", "seeds", "templates")
OUTPUT, CACHE = "site", ".cache/brief"
HARMED = (*PARTS, f"{CACHE}/memo")
PUBLISHED = (OUTPUT, f"{CACHE}/{SPARE}")  # the site, and what the next one is made of


def main() -> int:
    """Make the edits that the arguments ask for; 1 if a build with a memory differed."""
    parser = argparse.ArgumentParser(prog="soak", description=__doc__.partition("\n")[0])
    parser.add_argument("edits", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    started = time.monotonic()
    for first in range(0, asked.edits, SPELL):
        seed, last = asked.seed + first // SPELL, min(first + SPELL, asked.edits)
        fault = fault_of(seed, last - first)
        if fault:
            print(f"seed {seed}: {fault}\nto meet it again: tools.soak {SPELL} --seed {seed}")
            return 1
        each = (time.monotonic() - started) / last
        print(f"{last} edits, all the same, {each:.2f} s each", end="", flush=True)
        left = asked.edits - last
        print(f"; to go on: tools.soak {left} --seed {seed + 1}" if left else "", flush=True)
    return 0


def fault_of(seed: int, edits: int) -> str:
    """Make edits that follow from a seed; return the first after which builds differ, or ""."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    with TemporaryDirectory() as place:
        root, clean = lay_out(Path(place, "site")), Path(place, "clean")
        shutil.copytree(root, clean)
        for number in range(1, edits + 1):
            done = f"edit {number} ({_edit(root, clean, chance)})"
            try:
                warm = _built(root, Memo(root))
                told = _difference(warm, _built(root, Memo())) or _published(root, warm[0])
            except Exception as fault:  # noqa: BLE001 - a build never raises, whatever it reads
                return f"{done}: the build failed with {fault!r}"
            if told:
                return f"{done}: the two builds differ in {told}"
    return ""


def _built(root: Path, memory: Memo) -> Outcome:
    result = pipeline.build(pipeline.Options(root), memory)
    memory.save()
    return {file.url: file.data for file in result.files}, sorted(map(repr, result.problems))


def _published(root: Path, files: dict[str, bytes]) -> str:
    """Publish a site, if there is one; return which files are not as they should be, or ""."""
    if not files:
        return ""
    output = root / OUTPUT
    _, problems = publish.update(output, (File(url, data) for url, data in files.items()), root)
    paths = (path for path in output.rglob("*") if path.is_symlink() or not path.is_dir())
    held = {path.relative_to(output).as_posix(): path.read_bytes() for path in paths}
    return _difference((held, sorted(map(repr, problems))), (files, []))


def _difference(one: Outcome, other: Outcome) -> str:
    """Return which files and problems of two builds differ, or ""."""
    files = (url for url in {*one[0], *other[0]} if one[0].get(url) != other[0].get(url))
    mine, others = Counter(one[1]), Counter(other[1])
    return ", ".join(sorted((*files, *(mine - others), *(others - mine))))


def _edit(root: Path, clean: Path, chance: random.Random) -> str:
    """Make one edit and say which; every tenth mends all, so that there is a site to build."""
    if chance.random() < 0.1:
        for part in PARTS:
            shutil.rmtree(root / part)
            shutil.copytree(clean / part, root / part)
        return "mend"
    parts = PUBLISHED if chance.random() < 0.1 else HARMED
    edit, path = chance.choice(EDITS), chance.choice(_files(root, parts) or _files(root, PARTS))
    edit(path, chance)
    return f"{edit.__name__} {path.relative_to(root)}"


def _files(root: Path, parts: tuple[str, ...]) -> list[Path]:
    found = (path for part in parts for path in (root / part, *(root / part).rglob("*")))
    return sorted(path for path in found if path.is_file())


def swap_words(path: Path, chance: random.Random) -> None:
    """Swap two words of a line."""
    lines = path.read_bytes().split(b"\n")
    at = chance.randrange(len(lines))
    words = lines[at].split(b" ")
    chance.shuffle(words)
    lines[at] = b" ".join(words)
    path.write_bytes(b"\n".join(lines))


def add_line(path: Path, chance: random.Random) -> None:
    """Add a sentence at the end."""
    path.write_bytes(path.read_bytes() + b"\nA sentence with number %d." % chance.randrange(99))


def drop_line(path: Path, chance: random.Random) -> None:
    """Delete a line."""
    lines = path.read_bytes().split(b"\n")
    del lines[chance.randrange(len(lines))]
    path.write_bytes(b"\n".join(lines))


def rename(path: Path, chance: random.Random) -> None:
    """Give a file another name."""
    path.rename(path.with_name(f"n{chance.randrange(9)}-{path.name}"))


def duplicate(path: Path, chance: random.Random) -> None:
    """Copy a file to another name."""
    shutil.copyfile(path, path.with_name(f"d{chance.randrange(9)}-{path.name}"))


def delete(path: Path, _: random.Random) -> None:
    """Delete a file."""
    path.unlink()


Edit = Callable[[Path, random.Random], None]
EDITS: tuple[Edit, ...] = (add_line, add_line, swap_words, drop_line, rename, duplicate, delete)

if __name__ == "__main__":
    sys.exit(main())
