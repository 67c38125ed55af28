"""Gate 13: all versions of a brief rest on the same claims.

**What** The versions of one brief cite the same claims, in key points and text; the order and
the number of times are free. A published brief that lacks one of the site's languages is a
warning. `translation_of` names another language of the site. If a version cites what isn't
there, the check of references says so and this one waits.

**Why** A reader of one language must not be told more, or less, than a reader of the other.

**Example** Bad: the English text cites `[@gazette/request]`, the French one does not. Good:
both do.

Codes: translations-differ, translation-missing, unknown-language.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from brief.checks.subject import OfText, Subject
from brief.checks.tombstones import is_withdrawn
from brief.content import Brief
from brief.library import Library
from brief.load import Document
from brief.markdown import Cite
from brief.problems import Problem, Where
from brief.sayings import any_of, say

Cited: TypeAlias = dict[str, Where]
Versions: TypeAlias = Mapping[str, Document[Brief]]


def of_text(subject: Subject) -> OfText:
    """Return what yields the differences between a brief and its versions, at the first of them."""
    languages = subject.config.languages

    def look(document: Document[Any]) -> Iterator[Problem]:
        if document.kind == "brief":
            yield from _unknown_original(document, languages)
            versions = _versions(document.id, subject.library)
            if document is next(iter(versions.values())) and _is_whole(versions, subject.library):
                yield from _differences(versions, subject.library)
                yield from _missing(versions, languages)

    return look


def _versions(id: str, library: Library) -> Versions:
    return library.drafts[id] if id in library.drafts else library.briefs[id]


def _is_whole(versions: Versions, library: Library) -> bool:
    """Tell whether all versions that there are could be made, and still stand."""
    one = next(iter(versions.values()))
    broken = ("brief", one.id) in library.broken
    return not broken and not any(is_withdrawn(version) for version in versions.values())


def _unknown_original(document: Document[Brief], languages: tuple[str, ...]) -> Iterator[Problem]:
    original = document.meta.translation_of
    others = [lang for lang in languages if lang != document.lang]
    if original is not None and original not in others:
        message = say(
            "this version can't be a translation from '{text}': that is no other language of"
            " this site",
            text=original,
        )
        known = say("write {names}, or take the line out", names=any_of(others))
        hint = known if others else say("take the line out: this site has one language")
        yield Problem("unknown-language", message, document.at("translation_of"), hint)


def _differences(versions: Versions, library: Library) -> Iterator[Problem]:
    cited = {lang: cited_in(document) for lang, document in versions.items()}
    places = {claim: where for places in cited.values() for claim, where in places.items()}
    if any(claim not in library.claims for claim in places):
        return
    for claim, where in places.items():
        lacking = [lang for lang in versions if claim not in cited[lang]]
        if lacking:
            message = say(
                "'{claim}' is cited here, but not in the version in {names}",
                claim=claim,
                names=", ".join(lacking),
            )
            files = ", ".join(versions[lang].path for lang in lacking)
            hint = say("cite it in {files} as well, or take it out here", files=files)
            yield Problem("translations-differ", message, where, hint)


def cited_in(document: Document[Brief]) -> Cited:
    """Return the claims that a version cites, each with the place where it does so first."""
    cited: Cited = {}
    for n, point in enumerate(document.meta.key_points):
        for m, claim in enumerate(point.claims):
            cited.setdefault(claim, document.at("key_points", n, "claims", m))
    for body in document.bodies.values():
        for cite in (part for part in body.parts if isinstance(part, Cite)):
            for claim in cite.claims:
                cited.setdefault(claim, cite.where)
    return cited


def _missing(versions: Versions, languages: tuple[str, ...]) -> Iterator[Problem]:
    first = next(iter(versions.values()))
    if any(version.meta.status != "published" for version in versions.values()):
        return
    for lang in languages:
        if lang not in versions:
            message = say("this brief has no version in {lang}", lang=lang)
            hint = say("write content/briefs/{id}.{lang}.md", id=first.id, lang=lang)
            yield Problem("translation-missing", message, Where(first.path), hint, "warning")
