"""Which folders a site may replace: none that a person would miss."""

import os
from collections.abc import Iterable
from pathlib import Path

from brief.problems import Problem, Problems, Where
from brief.publish.files import KEPT, File
from brief.sayings import say

MARK = b'<meta name="generator" content="brief'  # in the site's index.html: the folder is ours
INDEX = "index.html"
HIDDEN = ".nojekyll"  # all that is left of a site of ours after `rm -r site/*`


def unsafe(output: Path, root: Path, inputs: Iterable[Path]) -> Problems:
    """Refuse an output folder whose replacement would harm the project or its owner."""
    if output.is_symlink():
        return _refusal(output, say("it is a symbolic link"))
    real = _real(output)
    if any(real in (place, *place.parents) for place in (_real(root), _real(Path("~")))):
        return _refusal(output, say("it is the project, your home folder, or one that holds them"))
    for source in map(_real, inputs):
        if real in (source, *source.parents) or source in real.parents:
            return _refusal(
                output, say("it holds, or lies in, '{name}', which a build reads", name=source.name)
            )
    return ()


def foreign(output: Path) -> Problems:
    """Refuse to replace a folder that has content without our mark."""
    message = say("'{name}' holds something that this program did not make", name=output.name)
    hint = say("choose a new folder for the output, or empty this one yourself")
    problem = Problem("output-not-ours", message, Where(output.name), hint)
    return () if not os.path.lexists(output) or _is_ours(output) else (problem,)


def unmarked(files: tuple[File, ...]) -> Problems:
    """Refuse a site without our mark: the next build could not tell that the folder is ours."""
    if not files or any(file.url == INDEX and MARK in file.data for file in files):
        return ()
    message = say("the site's first page does not say which program made it")
    hint = say(
        'put {mark}"> into the <head> that the template of {index} writes',
        mark=MARK.decode(),
        index=INDEX,
    )
    return (Problem("output-unmarked", message, Where(INDEX), hint),)


def _refusal(output: Path, why: str) -> Problems:
    message = say("the site cannot be written to '{output}': {why}", output=output, why=why)
    hint = say("choose a folder of its own for the output, such as 'site'")
    return (Problem("output-unsafe", message, Where(output.name), hint),)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(os.path.expanduser(path)))  # noqa: PTH111 (never raises)


def _is_ours(output: Path) -> bool:
    if not output.is_dir():
        return False
    index = output / INDEX
    if index.is_file() and not index.is_symlink():
        return MARK in index.read_bytes()
    return all(path.name in (*KEPT, HIDDEN) for path in output.iterdir())
