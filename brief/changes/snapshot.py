"""The content of a commit, in a folder of its own: the room of git."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from brief.sayings import say

HELD = ("content", "seeds")  # of a commit; templates are today's, so that only content differs


class NoSnapshotError(Exception):
    """There is no such commit here, or no git; `why` is for the user."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touched a file: name, day (YYYY-MM-DD), subject, the path it had."""

    name: str
    day: str
    subject: str
    path: str


@contextmanager
def snapshot(root: Path, ref: str) -> Iterator[Path]:
    """Give a folder with the content of a commit and the templates of `root`, for a while.

    Raises NoSnapshotError.
    """
    archive = _git(root, "archive", "--format=tar", _commit(root, ref), ".")
    with TemporaryDirectory(prefix="brief-") as name:
        folder = Path(name)
        _unpack(archive, folder)
        if (root / "templates").is_dir():
            (folder / "templates").symlink_to((root / "templates").resolve())
        yield folder


def commits_of(root: Path, path: str, most: int) -> tuple[Commit, ...]:
    """Return the commits that touched a file, the newest first, under all names that it had.

    Raises NoSnapshotError.
    """
    form = "--format=%x00%h%x1f%cs%x1f%s"
    told = _git(root, "log", "--follow", f"-{most}", form, "--name-only", "--relative", "--", path)
    return tuple(_commits(told.decode("utf-8", "replace")))


def text_at(root: Path, commit: str, path: str) -> str | None:
    """Return the text of a file in a commit, None if it is not there."""
    try:
        return _git(root, "show", f"{commit}:./{path}").decode("utf-8", "replace")
    except NoSnapshotError:
        return None


def _commits(told: str) -> Iterator[Commit]:
    for record in filter(None, told.split("\0")):
        head, _, rest = record.partition("\n")
        name, day, subject = head.split("\x1f", 2)
        paths = [line for line in rest.splitlines() if line]
        if paths:
            yield Commit(name, day, subject, paths[0])


def _commit(root: Path, ref: str) -> str:
    """Return the full name of a commit; a ref that looks like an option is none."""
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    return found.decode().strip().splitlines()[-1]


def _unpack(archive: bytes, folder: Path) -> None:
    """Write the regular files of what is compared; a link in a commit leads nowhere here."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            path = PurePosixPath(member.name)
            held = tar.extractfile(member) if member.isreg() else None
            if held and path.parts[0] in HELD and ".." not in path.parts:
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(held.read())


def _git(root: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoSnapshotError(say("this needs git, which is not installed")) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoSnapshotError(said[-1] if said else say("there is no such commit here"))
    return done.stdout
