"""What tests of commands that change files ask of the small site."""

from pathlib import Path

from brief import pipeline
from brief.editing.disk import save
from brief.editing.naming import Object, all_objects
from brief.editing.proposal import Proposal, Refusal
from brief.pipeline import Content, Options


def content_of(root: Path) -> Content:
    return pipeline.gather(Options(root))


def objects_of(root: Path) -> tuple[Object, ...]:
    library = content_of(root).library
    assert library
    return all_objects(library)


def written(root: Path, made: Proposal | Refusal) -> Proposal:
    """Write what was proposed."""
    assert isinstance(made, Proposal), made
    assert "" == save(root, made.changes)
    return made


def refused(made: Proposal | Refusal) -> Refusal:
    assert isinstance(made, Refusal)
    return made


def files_of(root: Path) -> dict[str, bytes]:
    files = (path for path in (root / "content").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
