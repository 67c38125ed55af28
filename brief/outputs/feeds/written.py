"""An entry as it stands in every feed that has it: it is written once, for all of them."""

from dataclasses import dataclass

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
    """An entry in each format."""

    atom: str
    json: str


def brief(document: Document[Brief], edition: Edition) -> Written:
    """Return a brief with its full text; `edition` is that of its language."""
    return written(brief_entry(document, edition))


def correction(document: Document[Correction], edition: Edition) -> Written:
    """Return a correction."""
    return written(correction_entry(document, edition))


def expectation(document: Document[Expectation], edition: Edition) -> Written:
    """Return an expectation of which something has come on a day that is known."""
    return written(expectation_entry(document, edition))


def written(entry: Entry) -> Written:
    """Return an entry in each format."""
    return Written(atom_entry.write(entry), json_entry.write(entry))
