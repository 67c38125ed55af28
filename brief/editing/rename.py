"""An object gets a new id, and everything that names it follows: `brief rename`.

The old id is kept in `former_ids`: its address leads to the new one, and the ledger of what was
published stays true.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from brief import pipeline
from brief.editing.edits import Edit
from brief.editing.former import kept
from brief.editing.manuscript import Manuscript, opened
from brief.editing.mentions import Renaming, edits_of, in_fields
from brief.editing.naming import Object, all_objects, find
from brief.editing.proposal import Proposal, Refusal, proposed
from brief.editing.sameness import differences
from brief.frontmatter import WrittenMap
from brief.library import Library
from brief.load import Document
from brief.pipeline import Content, Options
from brief.problems import Problems
from brief.sayings import clauses, filled, say
from brief.urls import collisions, is_id, slug


def rename(before: Content, options: Options, old: str, new: str) -> Proposal | Refusal:
    """Return the changes that give the object `old` the id `new`, or why there can be none.

    `old` is an id, or `kind:id` where several kinds have it; `new` is the id alone, of a claim
    also `source/claim`.
    """
    if before.library is None or before.config is None:
        return Refusal(say("the content has to be put right first"), before.problems, before)
    found = find(old, before.library)
    if isinstance(found, str):
        return Refusal(found)
    renaming = Renaming(found.kind, found.id, _whole(found, new))
    if fault := _fault(renaming, before.library):
        return Refusal(fault)
    if suspects := tuple(_suspects(found, before)):
        return Refusal(say("these files have to be put right first"), suspects, before)
    moves = dict(_moves(found, renaming))
    found_edits = _edits(found, before, renaming)
    edits = {path: made for path, made in found_edits if made or path in moves}
    made = proposed(before, options, edits, moves)
    if isinstance(made, Refusal):
        return made
    if made.errors:
        return Refusal(say("the content would have these problems"), made.errors, made.content)
    if taken := _taken_address(made.content, renaming):
        return Refusal(taken)
    if left := differences(before, made.content, renaming, moves):
        return Refusal(
            say(
                "{left}: a link is written in a way that can't be followed; change it first",
                left=left,
            )
        )
    return made


def _whole(found: Object, new: str) -> str:
    """Return the new id in full: a claim may be given by its own key alone."""
    is_claim = found.kind == "claim" and "/" not in new
    return f"{found.id.partition('/')[0]}/{new}" if is_claim else new


def _fault(renaming: Renaming, library: Library) -> str:
    """Return what is wrong with the new id, or ""."""
    kind, old, new = renaming.kind, renaming.old, renaming.new
    source, _, own = new.rpartition("/") if kind == "claim" else ("", "", new)
    if source != old.rpartition("/")[0]:
        return say("a claim stays with its source: write the new key alone")
    if not is_id(own):
        hint = say("write '{fix}'", fix=slug(own)) if is_id(slug(own)) else ""
        rule = say("an id has lower-case letters a-z and digits, words joined by '-'")
        wrong = say("'{id}' can't be an id: {rule}", id=own, rule=rule)
        return clauses(wrong, hint)
    if new == old:
        return say("'{new}' is its id already", new=new)
    taken = [one for one in all_objects(library) if one.kind == kind and _has(one, new)]
    if any(one.id != old for one in taken) or (kind, new) in library.broken:
        return say(
            "there is, or was, another {kind} '{new}': choose another id", kind=kind, new=new
        )
    return ""


def _has(one: Object, id: str) -> bool:
    """Tell whether an object has an id, or had it."""
    source, _, own = id.rpartition("/")
    if one.kind != "claim":
        return id == one.id or any(id in document.meta.former_ids for document in one.documents)
    holder, _, key = one.id.partition("/")
    claims = (claim for claim in one.documents[0].meta.claims if claim.id == key)
    return source == holder and any(own in (c.id, *c.former_ids) for c in claims)


def _suspects(found: Object, before: Content) -> Problems:
    """Return the errors of files that may name the object in a way that isn't seen for them."""
    texts = {text.path: text.text for text in before.inputs.content}
    word = re.compile(rf"(?<![a-z0-9-]){re.escape(found.id.rpartition('/')[2])}(?![a-z0-9-])")
    unread = dict.fromkeys(before.inputs.unread, found.id)
    return tuple(
        problem
        for problem in before.problems
        if problem.severity == "error"
        and word.search({**texts, **unread}.get(problem.where.path, ""))
    )


def _edits(
    found: Object, before: Content, renaming: Renaming
) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Yield the edits of each file, by its path."""
    assert before.library, "a content without a library was refused"
    assert before.config, "and one without settings"
    texts = {text.path: text.text for text in before.inputs.content}
    own = {document.path for document in found.documents}
    for document in before.library.documents():
        manuscript = opened(document.path, texts[document.path])[0]
        if manuscript:
            mentions = edits_of(manuscript, document, renaming)
            former = _former(manuscript, found, renaming) if document.path in own else ()
            yield document.path, (*mentions, *former)
    site = before.inputs.site
    settings = opened(site.path, site.text)[0] if site else None
    if settings:
        pointers = before.config.reading.pointers
        yield settings.path, tuple(in_fields(settings, pointers, renaming))


def _former(manuscript: Manuscript, found: Object, renaming: Renaming) -> tuple[Edit, ...]:
    """Return the edits of the object itself: its former id, and of a claim its key."""
    old, new = (id.rpartition("/")[2] for id in (renaming.old, renaming.new))
    holder = manuscript.root
    if found.kind != "claim":
        return kept(manuscript, holder, found.documents[0].kind, old)
    claims = holder.get("claims")
    assert isinstance(claims, WrittenMap), "a claim that was read stands under its key"
    key, claim = next(entry for entry in claims.entries if entry[0].text == old)
    assert isinstance(claim, WrittenMap), "a claim has fields"
    start, end = manuscript.start + key.start, manuscript.start + key.end
    return (Edit(start, end, new), *kept(manuscript, claim, "claim", old))


def _taken_address(content: Content, renaming: Renaming) -> str:
    """Return what else has the address of a standing page, which stands beside all lists."""
    if renaming.kind != "page" or content.config is None or content.library is None:
        return ""
    editions = pipeline.editions_of(content, content.config, content.library)
    pages, assets, _ = pipeline.planned(content, editions)
    pairs = collisions([*(page.url for page in pages), *(asset.url for asset in assets)])
    said = say("another page of the site has the address {url}")
    return filled(said, url=pairs[0][1]) if pairs else ""


def _moves(found: Object, renaming: Renaming) -> Iterator[tuple[str, str]]:
    """Yield the old and the new path of the object's files; a claim has none of its own."""
    for document in found.documents if found.kind != "claim" else ():
        yield document.path, _moved(document, renaming)


def _moved(document: Document[Any], renaming: Renaming) -> str:
    path = PurePosixPath(document.path)
    return str(path.with_name(renaming.new + path.name.removeprefix(renaming.old)))
