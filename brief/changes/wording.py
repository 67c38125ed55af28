"""Changes in plain words, as text for a terminal and as Markdown for a pull request."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from brief.changes.compare import Change, Edit
from brief.report import visible

LONG = 240  # characters of a value that are shown
DATES = {"when": "date", "until": "end", "horizon.when": "horizon", "published": "publication"}
WHAT = {
    "added": "is new",
    "gone": "is gone, without a tombstone",
    "withdrawn": "is withdrawn",
}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|])")


def sentences(change: Change) -> Iterator[str]:
    """Yield what a change means, a sentence without a full stop for each thing."""
    if change.what in WHAT:
        yield WHAT[change.what]
    if change.what == "renamed":
        yield f"was {change.former} before"
    if change.standing:
        yield "went from {} to {}".format(*change.standing)
    if change.what != "withdrawn":
        yield from (_edit(edit) for edit in change.edits if not _is_former(edit))


def as_text(changes: Iterable[Change]) -> str:
    """Return all changes, a block for each object; "" if there are none."""
    blocks = (
        "\n".join([f"{change.kind} {change.id}", *(f"  {line}" for line in sentences(change))])
        for change in changes
    )
    return "\n".join(blocks)


def as_markdown(changes: Iterable[Change]) -> str:
    """Return all changes, a heading for each kind; nothing in them is read as markup."""
    return "\n\n".join(
        f"### {kind}\n\n" + "\n".join(_item(change) for change in of_kind)
        for kind, of_kind in groupby(changes, key=lambda change: change.kind)
    )


def _item(change: Change) -> str:
    said = [_MARKUP.sub(r"\\\1", line) for line in sentences(change)]
    if len(said) == 1:
        return f"- `{change.id}` {said[0]}"
    return "\n".join([f"- `{change.id}`", *(f"  - {line}" for line in said)])


def _edit(edit: Edit) -> str:
    name = edit.field
    if isinstance(edit.was, tuple) or isinstance(edit.now, tuple):
        return _lists(name, tuple(edit.was or ()), tuple(edit.now or ()))
    was, now = _shown(edit.was), _shown(edit.now)
    if name in DATES and was and now:
        return f"{DATES[name]} moved from {was} to {now}"
    if name.rpartition(".")[2] == "status" and was and now:
        return f"{name} went from {was} to {now}"
    if not was:
        return f"{name} is now “{now}”"
    return f"{name} was “{was}”, and is now {f'“{now}”' if now else 'empty'}"


def _lists(name: str, was: tuple[str, ...], now: tuple[str, ...]) -> str:
    """Return what a list lost and what it gained."""
    lost = [one for one in was if one not in now]
    gained = [one for one in now if one not in was]
    parts = [f"without “{_shown(one)}”" for one in lost] + [
        f"with “{_shown(one)}”" for one in gained
    ]
    return f"{name}: {', '.join(parts) or 'in another order'}"


def _shown(value: object) -> str:
    """Return a value on one line, cut where it is very long, with nothing in it that acts."""
    text = visible(" ".join(str(value or "").split()))
    return text if len(text) <= LONG else f"{text[:LONG]}…"


def _is_former(edit: Edit) -> bool:
    return edit.field.rpartition(".")[2] == "former_ids"
