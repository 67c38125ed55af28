"""An entry as it stands in every feed that has it: it is written once, for all of them."""

from dataclasses import dataclass
from datetime import date

from brief.content import Brief, Correction, Expectation
from brief.load import Document
from brief.outputs.feeds import atom_entry, json_entry
from brief.outputs.feeds.entries import (
    Entry,
    brief_entry,
    correction_entry,
    expectation_entry,
)
from brief.views import Edition


@dataclass(frozen=True, slots=True)
class Written:
    """An entry in each format; `id` and `updated` give its place."""

    id: str
    updated: date
    atom: str
    json: str


def brief(document: Document[Brief], edition: Edition) -> Written:
    """Return a brief with its full text; `edition` is that of its language."""
    return written(brief_entry(document, edition))


def correction(document: Document[Correction], edition: Edition) -> Written:
    """Return a correction."""
    return written(correction_entry(document, edition))


def expectation(document: Document[Expectation], edition: Edition) -> Written | None:
    """Return an expectation, or None if nothing has come of it on a day that is known."""
    entry = expectation_entry(document, edition)
    return written(entry) if entry else None


def written(entry: Entry) -> Written:
    """Return an entry in each format."""
    return Written(entry.id, entry.updated, atom_entry.write(entry), json_entry.write(entry))
