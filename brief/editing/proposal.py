"""Changes that were checked in memory, with all gates, before a file is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from brief import pipeline
from brief.editing.disk import Change, raw
from brief.editing.edits import Edit, applied, as_read
from brief.load import Inputs, Text
from brief.pipeline import Content, Options
from brief.problems import Problem, Problems
from brief.sayings import say


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be written, the content that it makes, and the problems that are new in it."""

    changes: tuple[Change, ...]
    content: Content
    problems: Problems

    @property
    def errors(self) -> Problems:
        """The new problems that are more than warnings."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing is to be written: in words, or by the problems of a content."""

    why: str
    problems: Problems = ()
    content: Content | None = None


def proposed(
    before: Content,
    options: Options,
    edits: Mapping[str, Iterable[Edit]],
    new_paths: Mapping[str, str] | None = None,
) -> Proposal | Refusal:
    """Return what edits of files, by path, would make of the content; some files may move."""
    changes = []
    for text in _texts(before.inputs):
        if text.path in edits:
            found = raw(options.root, text.path)
            if as_read(found) != text.text:
                return Refusal(say("{path} was changed in this moment: try again", path=text.path))
            path = (new_paths or {}).get(text.path, "")
            changes.append(Change(text.path, applied(found, edits[text.path]), path))
    inputs = _with(before.inputs, {change.path: change for change in changes})
    content = pipeline.examine(inputs, (), options)
    known = {_identity(problem) for problem in before.problems}
    new = tuple(problem for problem in content.problems if _identity(problem) not in known)
    return Proposal(tuple(changes), content, new)


def _texts(inputs: Inputs) -> tuple[Text, ...]:
    return (*filter(None, (inputs.site,)), *inputs.content)


def _identity(problem: Problem) -> tuple[str, str, str]:
    """Return what tells a problem from another: not its line, which may have moved."""
    return problem.code, problem.where.path, str(problem.message)


def _with(inputs: Inputs, changed: Mapping[str, Change]) -> Inputs:
    texts = [_changed(text, changed) for text in inputs.content]
    site = _changed(inputs.site, changed) if inputs.site else None
    return replace(inputs, site=site, content=tuple(sorted(texts, key=lambda text: text.path)))


def _changed(text: Text, changed: Mapping[str, Change]) -> Text:
    change = changed.get(text.path)
    return Text(change.new_path or text.path, as_read(change.text)) if change else text
