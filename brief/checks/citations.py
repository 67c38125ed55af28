"""Gate 15: sentences that cite nothing, and objects that nothing uses: warnings.

**What** A sentence in the text of a brief, of more than five words, cites a claim or links to
an event or an expectation. Exempt are headings, table cells, questions, and sentences that end
in ':' and introduce what follows. And everything serves something: each claim, entity, topic,
lane and scenario is used by another object or a brief (drafts count). Events and expectations
are on the boards anyway.

**Why** A reader can't check a sentence without a source. What nothing uses is often a typing
mistake, or work that was forgotten.

**Example** Bad: "The ministry opened a review on 3 March 2031." Good: "The ministry opened a
review on 3 March 2031 [@notice/opening]."

Codes: uncited-sentence, unused.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from brief.checks.subject import OfText, Subject
from brief.checks.tombstones import claim_is_withdrawn, is_withdrawn
from brief.library import Key
from brief.load import Document
from brief.markdown import Sentence
from brief.problems import Problem, Where
from brief.sayings import say

SHORT = 5  # words; a sentence of so few states little
PLACES = ("prose", "item", "quotation")
EVIDENCE = ("event:", "expect:", "claim:")
_WORD = re.compile(r"\w+(?:['’\-\u2011]\w+)*")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for each unused object."""
    yield from _unused(subject)


def of_text(_: Subject) -> OfText:
    """Return what yields a warning for each sentence of a brief without a citation."""
    return _uncited


def _uncited(document: Document[Any]) -> Iterator[Problem]:
    if document.kind == "brief" and not is_withdrawn(document):
        for body in document.bodies.values():
            yield from map(_uncited_problem, filter(_needs_citation, body.sentences))


def _needs_citation(sentence: Sentence) -> bool:
    cites = sentence.claims or any(link.startswith(EVIDENCE) for link in sentence.links)
    if cites or sentence.place not in PLACES:
        return False
    asks = sentence.text.rstrip(" »”’\"')\u00a0\u202f").endswith(("?", ":"))
    return not asks and len(_WORD.findall(sentence.text)) > SHORT


def _uncited_problem(sentence: Sentence) -> Problem:
    message = say("this sentence cites nothing")
    hint = say("add [@source/claim], or a link to an event or an expectation, before the full stop")
    return Problem("uncited-sentence", message, sentence.where, hint, "warning")


def _unused(subject: Subject) -> Iterator[Problem]:
    used = _used(subject)
    for key, at in _objects(subject):
        if key not in used:
            kind, id = key
            message = say("nothing uses the {kind} '{id}'", kind=kind, id=id)
            hint = say("name it where it belongs, or take it out if it was never published")
            yield Problem("unused", message, at(), hint, "warning")


def _used(subject: Subject) -> frozenset[Key]:
    settings = subject.config.reading.pointers
    named = ((kind, pointer.id) for pointer in settings for kind in pointer.kinds)
    targets = (target for document in subject.library.documents() for target in document.targets)
    return frozenset(chain(named, targets))


def _objects(subject: Subject) -> Iterator[tuple[Key, Callable[[], Where]]]:
    """Yield what should serve something, and what tells its place."""
    library, config = subject.library, subject.config
    for claim in library.claims.values():
        if not claim_is_withdrawn(claim):
            yield ("claim", claim.id), claim.at
    documents: Iterable[Document[Any]] = chain(library.entities.values(), library.topics.values())
    for document in documents:
        if not is_withdrawn(document):
            yield (document.kind, document.id), partial(Where, document.path)
    places = config.reading.places
    for lane in config.site.lanes if library.events else ():  # a new brief has none yet
        yield ("lane", lane.id), partial(places.__getitem__, ("lanes", lane.id))
    for scenario in config.site.scenarios:
        yield ("scenario", scenario.id), partial(places.__getitem__, ("scenarios", scenario.id))
