"""Changes in plain words, as text for a terminal and as Markdown for a pull request."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from brief.changes.compare import Change, Edit
from brief.report import visible
from brief.sayings import Speak, joined, labelled, say

LONG = 240  # characters of a value that are shown
DATES = {
    "when": say("date"),
    "until": say("end"),
    "horizon.when": say("horizon"),
    "published": say("publication"),
}
WHAT = {
    "added": say("is new"),
    "gone": say("is gone, without a tombstone"),
    "withdrawn": say("is withdrawn"),
}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|])")


def sentences(change: Change) -> Iterator[str]:
    """Yield what a change means, a sentence without a full stop for each thing."""
    if change.what in WHAT:
        yield WHAT[change.what]
    if change.what == "renamed":
        yield say("was {former} before", former=change.former)
    if change.standing:
        was, now = change.standing
        yield say("went from {was} to {now}", was=was, now=now)
    if change.what != "withdrawn":
        yield from (_edit(edit) for edit in change.edits if not _is_former(edit))


def as_text(changes: Iterable[Change], speak: Speak = str) -> str:
    """Return all changes, a block for each object; "" if there are none."""
    blocks = (
        "\n".join([f"{each.kind} {each.id}", *(f"  {speak(line)}" for line in sentences(each))])
        for each in changes
    )
    return "\n".join(blocks)


def as_markdown(changes: Iterable[Change], speak: Speak = str) -> str:
    """Return all changes, a heading for each kind; nothing in them is read as markup."""
    return "\n\n".join(
        f"### {kind}\n\n" + "\n".join(_item(change, speak) for change in of_kind)
        for kind, of_kind in groupby(changes, key=lambda change: change.kind)
    )


def _item(change: Change, speak: Speak) -> str:
    said = [_MARKUP.sub(r"\\\1", speak(line)) for line in sentences(change)]
    if len(said) == 1:
        return f"- `{change.id}` {said[0]}"
    return "\n".join([f"- `{change.id}`", *(f"  - {line}" for line in said)])


def _edit(edit: Edit) -> str:
    name = edit.field
    if isinstance(edit.was, tuple) or isinstance(edit.now, tuple):
        return _lists(name, tuple(edit.was or ()), tuple(edit.now or ()))
    was, now = _shown(edit.was), _shown(edit.now)
    if name in DATES and was and now:
        return say("{name} moved from {was} to {now}", name=DATES[name], was=was, now=now)
    if name.rpartition(".")[2] == "status" and was and now:
        return say("{name} went from {was} to {now}", name=name, was=was, now=now)
    if not was:
        return say("{name} is now “{now}”", name=name, now=now)
    if not now:
        return say("{name} was “{was}”, and is now empty", name=name, was=was)
    return say("{name} was “{was}”, and is now “{now}”", name=name, was=was, now=now)


def _lists(name: str, was: tuple[str, ...], now: tuple[str, ...]) -> str:
    """Return what a list lost and what it gained."""
    lost = [one for one in was if one not in now]
    gained = [one for one in now if one not in was]
    parts = [say("without “{text}”", text=_shown(one)) for one in lost]
    parts += [say("with “{text}”", text=_shown(one)) for one in gained]
    changed = joined(", ", parts) or say("in another order")
    return labelled(name, changed)


def _shown(value: object) -> str:
    """Return a value on one line, cut where it is very long, with nothing in it that acts."""
    text = visible(" ".join(str(value or "").split()))
    return text if len(text) <= LONG else f"{text[:LONG]}…"


def _is_former(edit: Edit) -> bool:
    return edit.field.rpartition(".")[2] == "former_ids"
