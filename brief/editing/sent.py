"""A file of content that was sent by the editor in the browser: what is written, or why not."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from brief import load
from brief.editing.format import formatted
from brief.editing.gaps import comments_within
from brief.editing.manuscript import opened
from brief.load import Text
from brief.problems import Problem
from brief.sayings import joined, say

_PLACE = re.compile(r"content/[a-z]+/[^/\\]+\.md")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file's path in the project, and the text that it shall have."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file is not written, as a sentence for who sent it."""

    why: str


def accepted(sent: Sent, before: str | None, languages: tuple[str, ...]) -> Text | Refused:
    """Return a file as it is to be written, in the form of `brief fmt`.

    `before` is its text now, None for a new one. It is refused if its path is no place of
    content, if it can't be read without an error, or if a remark of an editor would be lost.
    """
    if not _PLACE.fullmatch(sent.path):
        return Refused(say("'{path}' is no place for a file of content", path=sent.path))
    name = load.file_name(sent.path, languages)
    if isinstance(name, Problem):
        return Refused(_told((name,)))
    made = formatted(sent.path, sent.text, languages)
    if made.text is None:
        lost = say("it is not written, since something of it would be lost")
        return Refused(_told(made.problems) or lost)
    gone = _remarks(sent.path, before or "") - _remarks(sent.path, made.text)
    for remark in gone:
        return Refused(say("the remark '{remark}' in the file would be lost", remark=remark))
    text = Text(sent.path, made.text)
    problems = load.parse((text,), (), languages)[1]
    errors = [problem for problem in problems if problem.severity == "error"]
    return Refused(_told(errors)) if errors else text


def _told(problems: Iterable[Problem]) -> str:
    return joined(" · ", (_one(problem) for problem in problems))


def _one(problem: Problem) -> str:
    line = str(problem.where.line or "")
    return joined(" — ", (joined(": ", (line, problem.message)), problem.hint))


def _remarks(path: str, text: str) -> Counter[str]:
    """Return the remarks in a file's front matter, as often as each stands there."""
    manuscript, _ = opened(path, text)
    if manuscript is None:
        return Counter()
    front = manuscript.front
    return Counter(comments_within(front, manuscript.root, 0, len(front)))
