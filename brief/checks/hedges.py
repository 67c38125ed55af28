"""Gate 4: what is only alleged is said to be alleged, in every language.

**What** A text that rests on an alleged claim holds a hedge of its language: a word of the list
`hedges` in templates/strings/<language>.yaml. A claim counts as alleged if that is its status
and no independent source bears it out; being disputed as well does not free it. Looked at are:

- what a claim `says`, and the title of an event;
- each sentence that cites, in every body, and each key point of a brief;
- why an expectation was resolved;
- the title and the summary of a brief whose key points all rest on an alleged claim: then it
  has nothing firmer that they could be about. In other cases no machine can tell which of the
  points a title sums up, and the editor has to look.

The statement of an expectation is exempt: it says what may come and states no fact. So are an
extract and its translation, which are marked as a source's own words.

**Why** A reader takes a plain sentence for a fact, and a living person pays for it.

**Example** Bad: "Ada Specimen asked for the safeguards to be removed [@gazette/request]."
Good: "Ada Specimen allegedly asked for the safeguards to be removed [@gazette/request]."

Limits of a word list: it does not understand. "It is not alleged that …" passes; one hedge
serves for the whole sentence, or the whole key point; and a hedge inside a quotation counts,
since the words are then visibly the source's, conditional included.

Codes: unhedged.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from brief.checks.subject import OfText, Subject
from brief.checks.texts import Passage, in_bodies, in_key_points, in_words
from brief.checks.tombstones import claim_is_withdrawn, is_withdrawn
from brief.checks.wordlists import holds, patterns
from brief.content import Brief, Event, Expectation, KeyPoint
from brief.language import Language
from brief.library import Library
from brief.load import Document
from brief.problems import Problem
from brief.sayings import say

EXAMPLES = 4  # hedges that a hint names


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each text of the front matter that states an allegation as a fact."""
    alleged = _alleged(subject.library)
    return _finder(subject, alleged)(_passages(subject.library, alleged))


def of_text(subject: Subject) -> OfText:
    """Return what yields a problem for each sentence that does so in a document's text."""
    alleged = _alleged(subject.library)
    find = _finder(subject, alleged)

    def look(document: Document[Any]) -> Iterator[Problem]:
        if not is_withdrawn(document):
            yield from find(in_bodies(document, alleged))

    return look


def _finder(
    subject: Subject, alleged: frozenset[str]
) -> Callable[[Iterable[Passage]], Iterator[Problem]]:
    """Return what yields a problem for each passage that rests on an allegation and is no hedge."""
    hedges = patterns(subject.languages, "hedges")

    def find(passages: Iterable[Passage]) -> Iterator[Problem]:
        for passage in passages:
            claim = next((id for id in passage.claims if id in alleged), None)
            if claim and passage.lang in hedges and not holds(hedges[passage.lang], passage.text):
                yield _problem(passage, claim, subject.languages[passage.lang])

    return find


def _alleged(library: Library) -> frozenset[str]:
    return frozenset(
        claim.id
        for claim in library.claims.values()
        if claim.claim.status == "alleged" and library.standings[claim.id] != "corroborated"
    )


def _problem(passage: Passage, claim: str, language: Language) -> Problem:
    message = say(
        "{what} states as a fact what is only alleged ('{claim}')", what=passage.what, claim=claim
    )
    some = ", ".join(language.lists.get("hedges", ())[:EXAMPLES])
    hint = say(
        "say in '{lang}' who says so, or that it is alleged: {some} …", lang=passage.lang, some=some
    )
    return Problem("unhedged", message, passage.at(), hint)


def _passages(library: Library, alleged: frozenset[str]) -> Iterator[Passage]:
    for claim in library.claims.values():
        if claim.id in alleged and not claim_is_withdrawn(claim):
            yield from in_words(
                claim.claim.says, claim.at, ("says",), say("the claim"), (claim.id,)
            )
    for document in library.documents():
        if not is_withdrawn(document):
            yield from _of_front_matter(document, alleged)


def _of_front_matter(document: Document[Any], alleged: frozenset[str]) -> Iterator[Passage]:
    match document.meta:
        case Event(title=title, claims=claims) if not alleged.isdisjoint(claims):
            yield from in_words(title, document.at, ("title",), say("the event's title"), claims)
        case Expectation(resolution=done) if done:
            path = ("resolution", "why")
            yield from in_words(done.why, document.at, path, say("the resolution"), done.claims)
        case Brief():
            yield from _of_brief(document, alleged)


def _of_brief(document: Document[Brief], alleged: frozenset[str]) -> Iterator[Passage]:
    brief, lang = document.meta, document.lang
    yield from in_key_points(document)
    if _is_all_alleged(brief.key_points, alleged):
        claims = brief.key_points[0].claims
        yield Passage(brief.title, lang, partial(document.at, "title"), claims, say("the title"))
        yield Passage(
            brief.summary, lang, partial(document.at, "summary"), claims, say("the summary")
        )


def _is_all_alleged(points: Iterable[KeyPoint], alleged: frozenset[str]) -> bool:
    return all(alleged.intersection(point.claims) for point in points)
