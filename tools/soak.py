"""Edit a site at random, again and again: what is built with a memory is what is built without.

`python3 build.py dev tools.soak 10000` makes so many edits of the small site of the tests: it
adds, changes, renames and deletes files of the content, the seeds and the templates, and harms
the cache. After each it builds twice, with the cache and from nothing, and compares every byte
and every problem. The edits follow from `--seed`, so that a fault can be met again.
"""

import argparse
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from brief import pipeline
from brief.memo import Memo, folder
from tests.small_site import lay_out

Outcome = tuple[dict[str, bytes], list[str]]


def main() -> int:
    """Make the edits that the arguments ask for; 1 if a build with a memory differed."""
    parser = argparse.ArgumentParser(prog="soak", description=__doc__.partition("\n")[0])
    parser.add_argument("edits", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - nothing secret
    with TemporaryDirectory() as place:
        root, clean = lay_out(Path(place, "site")), Path(place, "clean")
        shutil.copytree(root, clean)
        for number in range(1, asked.edits + 1):
            done = _edit(root, clean, chance)
            if _built(root, Memo(root)) != _built(root, Memo()):
                print(f"edit {number} ({done}), seed {asked.seed}: the two builds differ")
                return 1
            if number % 100 == 0:
                print(f"{number} edits, all the same", flush=True)
    return 0


def _built(root: Path, memory: Memo) -> Outcome:
    result = pipeline.build(pipeline.Options(root), memory)
    memory.save()
    return {file.url: file.data for file in result.files}, sorted(map(repr, result.problems))


def _edit(root: Path, clean: Path, chance: random.Random) -> str:
    """Make one edit and say which; every tenth mends all, so that there is a site to build."""
    if chance.random() < 0.1:
        for part in ("content", "seeds", "templates"):
            shutil.rmtree(root / part)
            shutil.copytree(clean / part, root / part)
        return "mend"
    edit, path = chance.choice(EDITS), chance.choice(_files(root))
    edit(path, chance)
    return f"{edit.__name__} {path.relative_to(root)}"


def _files(root: Path) -> list[Path]:
    parts = [path for part in ("content", "templates") for path in (root / part).rglob("*")]
    return sorted(path for path in (*parts, folder.of(root) / "memo") if path.is_file())


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
