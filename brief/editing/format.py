"""A file in the one form: `brief fmt`. What can't be shown to have lost nothing is not changed."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from brief.config import Site
from brief.content import TYPES
from brief.editing.gaps import comments_within
from brief.editing.layout import laid_out
from brief.editing.manuscript import Manuscript, opened
from brief.editing.order import Expected
from brief.frontmatter import Written, WrittenList, WrittenText, written
from brief.problems import Problems
from brief.schema.fields import Object

_EMPTY_ABOVE = re.compile(r"\A(?:[ \t]*\n)+")
_EMPTY_BELOW = re.compile(r"(?:\n[ \t]*)*\Z")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file in the one form. `text` is None if it is left alone: for its problems, or for none.

    Without problems it is left alone because its values or comments would not be the same.
    """

    path: str
    text: str | None
    problems: Problems = ()


def formatted(path: str, text: str, languages: tuple[str, ...]) -> Formatted:
    """Return a file of content/ in the one form; `text` is as `load.read` gives it."""
    manuscript, problems = opened(path, text)
    if manuscript is None:
        return Formatted(path, None, problems)
    model = model_of(path)
    expected = Expected(Object(model) if model else None, languages)
    front = laid_out(manuscript.front, manuscript.root, expected)
    if not _is_the_same(manuscript.front, front):
        return Formatted(path, None)
    return Formatted(path, _whole(manuscript, front))


def model_of(path: str) -> type[Any] | None:
    """Return the dataclass that the content model has for a file, if it has one."""
    parts = PurePosixPath(path).parts
    if parts == ("content", "site.yaml"):
        return Site
    folders: dict[str, type[Any]] = {type.folder: type.model for type in TYPES.values()}
    return folders.get(parts[1]) if len(parts) > 2 else None


def _whole(manuscript: Manuscript, front: str) -> str:
    if manuscript.start == 0:
        return front
    body = manuscript.text[manuscript.end :].partition("\n")[2]
    body = _EMPTY_BELOW.sub("\n", _EMPTY_ABOVE.sub("", body), count=1)
    return f"---\n{front}---\n" + (f"\n{body}" if body.strip() else "")


def _is_the_same(before: str, after: str) -> bool:
    """Tell whether two blocks have the same values under the same keys, and the same comments."""
    if opened("after.yaml", after)[0] is None:
        return False
    old, new = written(before), written(after)
    said, still = (
        Counter(comments_within(b, r, 0, len(b))) for b, r in ((before, old), (after, new))
    )
    return said == still and _value(old) == _value(new)


def _value(node: Written) -> Any:
    if isinstance(node, WrittenText):
        return node.text
    if isinstance(node, WrittenList):
        return [_value(item) for item in node.items]
    return {key.text: _value(value) for key, value in node.entries}
