"""A new brief is written into a folder that is empty, and nowhere else."""

from collections.abc import Mapping
from pathlib import Path

from brief.founding.kit import PACKAGE, kit, lacking
from brief.layers import SUPPLIED
from brief.sayings import filled, reason, say

KEPT = ".git"  # a repository that has no files yet


def fault_of(folder: Path) -> str:
    """Return why no brief can begin in a folder, or ""."""
    if missing := lacking():
        return missing
    if folder.exists() and not folder.is_dir():
        return say(
            "{folder} is a file; name a folder that is empty or not there yet", folder=folder
        )
    try:
        held = sorted(path.name for path in folder.iterdir() if path.name != KEPT)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return say("{file} can't be read: {error}", file=folder, error=reason(error))
    if not held:
        return ""
    full = say("{folder} is not empty (it holds {name}); nothing was written")
    return filled(full, folder=folder, name=held[0])


def write(folder: Path, files: Mapping[str, bytes]) -> str:
    """Write files into a folder, which is made if need be; return why that failed, or ""."""
    try:
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    except OSError as error:
        return say(
            "{file} could not be written: {error}",
            file=error.filename,
            error=reason(error),
        )
    return ""


def renew(folder: Path) -> str:
    """Replace what the generator gave the brief in a folder by what it gives now.

    Content, captured texts, templates and all that the kit doesn't have stay. Return why it
    failed, or "".
    """
    if not (folder / "content" / "site.yaml").is_file():
        return say("there is no brief in {folder}: it has no content/site.yaml", folder=folder)
    package = folder / SUPPLIED
    if package.resolve() == PACKAGE.resolve():
        return say(
            "{folder} is where this brief runs from; run a newer one, from elsewhere", folder=folder
        )
    if package.is_symlink():
        return say(
            "{package} is a link; put the folder itself there, or take it away", package=package
        )
    if missing := lacking():
        return missing
    given = dict(kit())
    return write(folder, given) or _clear(package, {folder / name for name in given})


def _clear(package: Path, given: set[Path]) -> str:
    """Take away what an older generator had and this one has not; return why that failed, or ""."""
    try:
        for path in sorted(package.rglob("*"), reverse=True):  # a folder after what is in it
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path not in given:
                path.unlink()
    except OSError as error:
        return say(
            "{file} could not be taken away: {error}",
            file=error.filename,
            error=reason(error),
        )
    return ""
