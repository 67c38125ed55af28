"""An object is withdrawn: it leaves a tombstone, and what rests on it is told: `brief withdraw`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from brief.content import TYPES
from brief.content.source import Claim
from brief.editing.edits import Edit
from brief.editing.fields import added, replaced
from brief.editing.manuscript import Manuscript, opened
from brief.editing.naming import Object, find
from brief.editing.order import Expected
from brief.editing.proposal import Proposal, Refusal, proposed
from brief.editing.spelling import Value
from brief.editing.words import texts_of, written
from brief.frontmatter import WrittenMap, WrittenText
from brief.pipeline import Content, Options
from brief.sayings import say
from brief.schema.fields import Object as Fields


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is said of it: the day, the reason ("en=…" for each language).

    With `anyway` it is done although something rests on what is withdrawn.
    """

    on: date
    why: tuple[str, ...]
    anyway: bool = False


def withdraw(before: Content, options: Options, name: str, told: Withdrawal) -> Proposal | Refusal:
    """Return the changes that withdraw what `name` means, or why there can be none."""
    if before.library is None or before.config is None:
        return Refusal(say("the content has to be put right first"), before.problems, before)
    found = find(name, before.library)
    if isinstance(found, str):
        return Refusal(found)
    why = texts_of(told.why, before.config.languages)
    if fault := _fault(found) or (why if isinstance(why, str) else ""):
        return Refusal(fault)
    assert isinstance(why, dict), "what is no text was refused"
    words = written(why, before.config.languages)
    value = words if found.kind == "claim" else {"on": told.on.isoformat(), "why": words}
    made = proposed(before, options, dict(_edits(found, before, value)))
    if isinstance(made, Proposal) and made.errors and not told.anyway:
        why_not = say("this has to be changed first, or add --anyway")
        return Refusal(why_not, made.errors, made.content)
    return made


def _fault(found: Object) -> str:
    """Return why an object can't be withdrawn, or ""."""
    meta = _meta(found)
    if meta.withdrawn:
        return say("the {kind} '{id}' was withdrawn already", kind=found.kind, id=found.id)
    if getattr(meta, "status", "") == "draft":
        return say(
            "the {kind} '{id}' is a draft, which was never published: delete it",
            kind=found.kind,
            id=found.id,
        )
    return ""


def _meta(found: Object) -> Any:
    meta = found.documents[0].meta
    if found.kind != "claim":
        return meta
    return next(claim for claim in meta.claims if claim.id == found.id.partition("/")[2])


def _edits(found: Object, before: Content, value: Value) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield the edits of each file of the object, by its path."""
    texts = {text.path: text.text for text in before.inputs.content}
    for document in found.documents:
        manuscript = opened(document.path, texts[document.path])[0]
        if manuscript:
            yield document.path, tuple(_tombstone(manuscript, found, value))


def _tombstone(manuscript: Manuscript, found: Object, value: Value) -> Iterable[Edit]:
    holder = manuscript.root
    model = Claim if found.kind == "claim" else TYPES[found.kind].model
    if found.kind == "claim":
        holder = _under(_under(holder, "claims"), found.id.partition("/")[2])
    status = holder.get("status")
    if found.kind == "brief" and isinstance(status, WrittenText):
        edit = replaced(manuscript, status, status.text, "withdrawn")
        yield from (edit,) if edit else ()
    yield added(manuscript, holder, Expected(Fields(model), ()).keys(), "withdrawn", value)


def _under(holder: WrittenMap, key: str) -> WrittenMap:
    below = holder.get(key)
    assert isinstance(below, WrittenMap), "a claim that was read stands under its keys"
    return below
