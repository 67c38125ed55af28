"""A published fact that changes needs a correction or a revision that says so.

What counts as a fact: what a claim quotes and says and its status; the title, the date and the
order of an event; the statement, horizon, likelihood, criteria and status of an expectation;
the words of a brief. What answers for a change: a new correction whose `target` is the object
or, for a claim, its source; for an event a new entry in `moved`, if only dates changed; for an
expectation a new entry in `revisions`, or its resolution; for a brief a later `updated`.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from brief import ledger
from brief.changes.compare import Change, Edit
from brief.library import Library
from brief.load import Document, Text
from brief.problems import Problem, Where
from brief.sayings import say

FACTS = {
    "claim": ("quote", "says", "status", "show"),
    "event": ("title", "when", "label", "until", "after", "before"),
    "expectation": ("statement", "horizon", "likelihood", "criteria", "status"),
    "brief": ("title", "summary", "key_points", "text"),
}
DATES = ("when", "label", "until")


def uncorrected(changes: Iterable[Change], old: Library, new: Library) -> Iterator[Problem]:
    """Yield a problem for each published object whose facts changed without a word about it."""
    targets = {
        correction.meta.target
        for id, correction in new.corrections.items()
        if id not in old.corrections
    }
    for change in changes:
        facts = [edit for edit in change.edits if _field(edit) in FACTS.get(change.kind, ())]
        if change.what not in ("changed", "renamed") or not facts:
            continue
        if not (_is_corrected(change, targets) or _is_revised(change, facts)):
            yield _problem(change, facts, new)


def shortened(old: Text | None, new: Text | None) -> Iterator[Problem]:
    """Yield a problem for each name that the ledger of what was published held, and lost."""
    kept = {entry.name for entry in _entries(new)}
    lost = [entry.name for entry in _entries(old) if entry.name not in kept]
    for name in lost:
        message = say("'{name}' was taken out of the list of what was published", name=name)
        hint = say("put the line back: the list only grows")
        yield Problem("ledger-shortened", message, Where(ledger.PATH), hint)


def _entries(text: Text | None) -> list[ledger.Entry]:
    return [e for e in (ledger.read(text) if text else ()) if isinstance(e, ledger.Entry)]


def _field(edit: Edit) -> str:
    """Return the field of the content model; that of a brief stands behind its language."""
    first, _, rest = edit.field.partition(".")
    field = rest.partition(".")[0]
    return field if len(first) == 2 and field else first


def _is_corrected(change: Change, targets: set[str]) -> bool:
    ids = {change.id, change.former or change.id}
    meant = {f"{change.kind}:{id}" for id in ids}
    if change.kind == "claim":
        meant |= {f"source:{id.partition('/')[0]}" for id in ids}
    return bool(meant & targets)


def _is_revised(change: Change, facts: list[Edit]) -> bool:
    added = {edit.field.partition(".")[0] for edit in change.edits if edit.was is None}
    match change.kind:
        case "event":
            return "moved" in added and all(_field(edit) in DATES for edit in facts)
        case "expectation":
            return bool({"revisions", "resolution"} & added)
        case "brief":
            return any(_is_later(edit) for edit in change.edits if _field(edit) == "updated")
    return False


def _is_later(edit: Edit) -> bool:
    return str(edit.now or "") > str(edit.was or "")


def _problem(change: Change, facts: list[Edit], new: Library) -> Problem:
    fields = ", ".join(dict.fromkeys(edit.field for edit in facts))
    message = say(
        "the published {kind} '{id}' says something else now ({fields}), and nothing tells readers",
        kind=change.kind, id=change.id, fields=fields,
    )  # fmt: skip
    return Problem(
        "change-without-correction", message, _where(change, facts[0], new), _hint(change)
    )


def _hint(change: Change) -> str:
    target = f"{change.kind}:{change.id}"
    match change.kind:
        case "event":
            return say(
                "write a correction with target {target}, or, if the date moved in fact, add the"
                " old one to 'moved'",
                target=target,
            )
        case "expectation":
            return say(
                "add an entry to 'revisions' that says what changed and why, or write a"
                " correction with target {target}",
                target=target,
            )
        case "brief":
            return say(
                "set 'updated' to today if the text was only improved; if it was wrong, write a"
                " correction with target {target}",
                target=target,
            )
    return say("write a correction with target {target}", target=target)


def _where(change: Change, edit: Edit, new: Library) -> Where:
    """Return the place of what changed."""
    if change.kind == "claim":
        return new.claims[change.id].at(edit.field.partition(".")[0])
    if change.kind == "brief":
        lang, _, field = edit.field.partition(".")
        versions = new.briefs[change.id]  # that of the edit may be gone
        return (versions.get(lang) or next(iter(versions.values()))).at(field.partition(".")[0])
    document: Document[Any] = new.of_kind(change.kind)[change.id]
    return document.at(edit.field.partition(".")[0])
