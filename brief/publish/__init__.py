"""Publishing: a built site replaces the published one as a whole, or not at all.

The new site is put together in a folder beside the old one, with hard links to the files that
did not change. Then the two folders change places in one step. So a build that dies leaves the old
site or the new one, never a mixture; and unchanged files keep their inode and time. The old one
is put aside in the project's cache, where the next site is put together of it.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from brief import trees
from brief.memo import folder
from brief.problems import Problem, Problems, Where
from brief.publish.files import KEPT, Changes, File, diff, digest_at, published
from brief.publish.guard import MARK, foreign, unmarked, unsafe
from brief.publish.lock import locked
from brief.publish.stage import stage, sync
from brief.publish.swap import fetch, put_aside, recover, replace, staging_of
from brief.sayings import say
from brief.trees import Found

SPARE = "replaced"  # the name of the site before, in the cache

__all__ = [
    "KEPT",
    "MARK",
    "SPARE",
    "Changes",
    "File",
    "apply",
    "diff",
    "digest_at",
    "published",
    "update",
]


def update(
    output: Path, files: Iterable[File], root: Path, inputs: Iterable[Path] = ()
) -> tuple[Changes, Problems]:
    """Make the folder `output` hold exactly `files`; return what changed and what went wrong.

    `root` is the project, `inputs` are the folders that a build reads. If there are errors
    (output-unsafe, output-not-ours, output-unmarked, output-busy, output-failed) nothing has
    changed. Another build of the same folder is waited for.
    """
    new = tuple(files)
    problems = unsafe(output, root, tuple(inputs)) + unmarked(new)
    if problems:
        return Changes(), problems
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with locked(output.parent) as free:
            return _update(output, new, root) if free else (Changes(), (_busy(output),))
    except OSError as error:
        return Changes(), (_failed(output, error),)


def _update(output: Path, files: tuple[File, ...], root: Path) -> tuple[Changes, Problems]:
    recover(output)
    problems = foreign(output)
    if problems:
        return Changes(), problems
    found = trees.read(output)
    changes = diff(files, published(found))
    return changes, apply(output, files, changes, found, folder.of(root) / SPARE)


def apply(
    output: Path,
    files: Iterable[File],
    changes: Changes,
    found: Mapping[str, Found],
    spare: Path,
) -> Problems:
    """Carry out `changes`, which are between `files` and what was `found` in the folder `output`.

    What was replaced is put aside as `spare`, if that can be done. It acts without lock and
    without checks: `update` is the safe way in. An OSError is raised with the old site in its
    place. The one problem that is returned is a warning: the site is published, but what was left
    of the old one could not be deleted.
    """
    if not (changes.written or changes.removed) and output.is_dir():
        return ()
    try:
        fetch(spare, output)
        stage(staging_of(output), output, files, changes, found)
        replace(output)
    except OSError:
        _tidy(output)
        raise
    error = _tidy(output, spare)
    return (_leftover(output, error),) if error else ()


def _tidy(output: Path, spare: Path | None = None) -> OSError | None:
    """Settle on the disk which site is in place, and clean up; the next build does the rest."""
    try:
        sync(output.parent)
        if spare:
            put_aside(output, spare)
        recover(output)
    except OSError as error:
        return error
    return None


def _busy(output: Path) -> Problem:
    message = say("another build is writing the site at this moment")
    return Problem("output-busy", message, Where(output.name), say("wait until it is done"))


def _failed(output: Path, error: OSError) -> Problem:
    message = say(
        "the site could not be written ({reason}); the last good site is untouched",
        reason=_words(error),
    )
    hint = say("free some space or mend the permissions, then build again")
    return Problem("output-failed", message, Where(output.name), hint)


def _leftover(output: Path, error: OSError) -> Problem:
    message = say(
        "the site is published, but the old one could not be deleted ({reason})",
        reason=_words(error),
    )
    hint = say("delete '{name}' beside it", name=staging_of(output).name)
    return Problem("output-leftover", message, Where(output.name), hint, "warning")


def _words(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
