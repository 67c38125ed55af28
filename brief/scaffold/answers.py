"""Whether an answer is one that its field can hold, and what a date means."""

import datetime

from brief import dates
from brief.checks.names import nearest
from brief.dates import Date
from brief.frontmatter import Scalar
from brief.problems import Where
from brief.sayings import clauses, say
from brief.scaffold.known import Known
from brief.schema import leaves
from brief.schema.fields import Choice, Day, Edtf, Either, Many, Reference, Shape

NOWHERE = Where("")
FEW = 12  # ids that are all named in a message


def fault(shape: Shape, text: str, known: Known) -> str:
    """Return what is wrong with the text of one value, and what to write instead; "" if nothing."""
    wanted = shape.word if isinstance(shape, Either) else shape
    value, problem = leaves.read(wanted, Scalar(text, NOWHERE, "plain"))
    if problem:
        return clauses(problem.message, problem.hint)
    return _unknown(wanted, value, known) if isinstance(wanted, Reference) else ""


def _unknown(shape: Reference, value: str, known: Known) -> str:
    kinds, id = leaves.target(shape, value)
    ids = known.ids.get(kinds[0], frozenset())
    if id in ids or not known.ids:
        return ""
    near = nearest(kinds[0], id, ids)
    there = say("there are: {names}", names=", ".join(sorted(ids))) if 0 < len(ids) <= FEW else ""
    missing = say("there is no {kind} '{id}'", kind=kinds[0], id=id)
    return clauses(missing, near or there)


def choices(shape: Shape, known: Known) -> tuple[str, ...]:
    """Return what an answer can be completed to: a vocabulary, ids, dates in use."""
    match shape:
        case Choice(words):
            return words
        case Either(word):
            return word.words
        case Reference(kinds) if len(kinds) == 1:
            return tuple(sorted(known.ids.get(kinds[0], ())))
        case Reference(kinds):
            return tuple(f"{kind}:{id}" for kind in kinds for id in sorted(known.ids.get(kind, ())))
        case Edtf():
            return known.dates
        case Day():
            return tuple(day for day in known.dates if not fault(shape, day, known))
        case Many(item):
            return choices(item, known)
        case _:
            return ()


def meaning(text: str, known: Known) -> str:
    """Return what a date says in each language of the site, and the days between which it lies."""
    date = dates.parse(text)
    if not isinstance(date, Date):
        return ""
    said = (f"{lang}: {dates.label(date, words)}" for lang, words in known.words.items())
    return clauses(*said, *_between(date))


def _between(date: Date) -> tuple[str, ...]:
    bounds = dates.bounds(date)
    first, last = bounds.earliest, bounds.latest
    if not bounds.year_known:
        return (say("no year is stated, and none will be shown"),)
    if isinstance(first, datetime.date) and isinstance(last, datetime.date):
        return () if first == last else (say("between {first} and {last}", first=first, last=last),)
    return (say("from {first} on", first=first) if first else say("until {last}", last=last),)
