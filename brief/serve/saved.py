"""What a save makes of the content in memory: no more is read and parsed than was saved."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from brief import library, load, pipeline
from brief.library import Library
from brief.load import Inputs, Text
from brief.memo import Memo
from brief.pipeline import Content, Options
from brief.problems import Problems

T = TypeVar("T")


class Reading(Memo):
    """Remembers of each file what was last read in it, as it is; of others, what the memo has."""

    def __init__(self, root: Path | None = None, workers: int = 1) -> None:
        """Begin with what builds have read in the brief in `root`."""
        super().__init__(root, workers)
        self._known: dict[str, tuple[tuple[Any, ...], Any]] = {}

    def each(self, function: Callable[..., T], calls: Sequence[tuple[Any, ...]]) -> list[T]:
        """Return what `function` makes of each call, whose first argument is a file's text."""
        lost = [call for call in calls if self._known.get(call[0].path, ((), None))[0] != call]
        for call, made in zip(lost, super().each(function, lost), strict=True):
            self._known[call[0].path] = (call, made)
        return [self._known[call[0].path][1] for call in calls]


def from_all(options: Options, reading: Reading) -> Content:
    """Return the content as the files are now; whatever changed, this is right."""
    return pipeline.assembled(*load.read(options.root), options, reading)


def from_saved(
    before: Content, options: Options, paths: Iterable[str], reading: Reading
) -> Content | None:
    """Return the content after the files at `paths` were saved; None if all must be made anew.

    While a document has errors the library holds the one before: no page is made from it.
    """
    if before.config is None or before.library is None:
        return None
    files = tuple(Path(path) for path in paths)
    inputs = load.reread(before.inputs, options.root.absolute(), files)
    if inputs is None or inputs.strings is not before.inputs.strings:
        return None
    content = replace(before, inputs=inputs, library=_with_seeds(before.library, inputs))
    was = before.inputs.content
    pairs = zip(was, inputs.content, strict=True)
    saved = [new for old, new in pairs if old is not new and old != new]
    for text in saved:
        found = _with_text(content, text, reading)
        if found is None:
            return None
        content = found
    return content


def _with_seeds(held: Library, inputs: Inputs) -> Library:
    if all(held.seeds.get(seed.path) is seed for seed in inputs.seeds):
        return held
    return replace(held, seeds={seed.path: seed for seed in inputs.seeds})


def _with_text(content: Content, text: Text, reading: Reading) -> Content | None:
    """Return the content with one document read anew."""
    assert content.config
    assert content.library
    known = {document.path: document for document in content.parsed.documents}
    old = known.get(text.path)
    parsed, faults = load.parse((text,), (), content.config.languages, reading)
    if old is None or content.parsed.broken:
        return None
    problems = (*_elsewhere(content.problems, text.path), *faults)
    if pipeline.has_errors(faults) or not parsed.documents:
        return replace(content, problems=problems)
    new = parsed.documents[0]
    held = library.edited(content.library, old, new)
    documents = tuple({**known, text.path: new}.values())
    parsed = replace(content.parsed, documents=documents)
    return replace(content, parsed=parsed, library=held, problems=problems) if held else None


def _elsewhere(problems: Problems, path: str) -> Problems:
    return tuple(problem for problem in problems if problem.where.path != path)
