"""What became of an expectation is recorded in its file: `brief resolve`."""

from dataclasses import dataclass

from brief.content import Expectation
from brief.editing.fields import added, replaced
from brief.editing.manuscript import opened
from brief.editing.naming import find
from brief.editing.order import Expected
from brief.editing.proposal import Proposal, Refusal, proposed
from brief.editing.words import texts_of, written
from brief.frontmatter import WrittenText
from brief.pipeline import Content, Options
from brief.sayings import say
from brief.schema.fields import Object as Fields


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened: a status, when (EDTF), the claims that show it, and why ("en=…" each)."""

    status: str
    on: str
    claims: tuple[str, ...]
    why: tuple[str, ...]


def resolve(before: Content, options: Options, name: str, outcome: Outcome) -> Proposal | Refusal:
    """Return the changes that resolve an expectation, or why there can be none."""
    if before.library is None or before.config is None:
        return Refusal(say("the content has to be put right first"), before.problems, before)
    found = find(name if ":" in name else f"expectation:{name}", before.library)
    if isinstance(found, str):
        return Refusal(found)
    (document,) = found.documents
    if not isinstance(document.meta, Expectation):
        return Refusal(say("'{name}' is no expectation", name=name))
    if document.meta.resolution:
        return Refusal(say("it was resolved already, in {where}", where=document.at("resolution")))
    why = texts_of(outcome.why, before.config.languages)
    if isinstance(why, str):
        return Refusal(why)
    text = next(text.text for text in before.inputs.content if text.path == document.path)
    manuscript, problems = opened(document.path, text)
    status = manuscript.root.get("status") if manuscript else None
    if manuscript is None or not isinstance(status, WrittenText):
        return Refusal(say("its file has to be put right first"), problems, before)
    words = written(why, before.config.languages)
    value = {"on": outcome.on, "claims": outcome.claims, "why": words}
    keys = Expected(Fields(Expectation), ()).keys()
    edits = (
        replaced(manuscript, status, status.text, outcome.status),
        added(manuscript, manuscript.root, keys, "resolution", value),
    )
    made = proposed(before, options, {document.path: tuple(filter(None, edits))})
    if isinstance(made, Proposal) and made.errors:
        return Refusal(say("this resolution doesn't pass"), made.errors, made.content)
    return made
