"""What can be named in a file: ids by their kind, with what they are in a reader's words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from brief.library import ClaimOf
from brief.load import Document
from brief.pipeline import Content
from brief.problems import Where
from brief.schema import Words

IN_SITE = {"lane": "lanes", "scenario": "scenarios"}


@dataclass(frozen=True, slots=True)
class Named:
    """One thing that has an id: its title in a language, more about it, and where it stands."""

    id: str
    title: str
    about: str
    where: Where


def named(kind: str, content: Content, lang: str) -> Iterator[Named]:
    """Yield all that there is of a kind of thing."""
    if content.library is None or content.config is None:
        return
    if kind in IN_SITE:
        reading, key = content.config.reading, IN_SITE[kind]
        for each in getattr(content.config.site, key):
            yield Named(each.id, said(each.name, lang), "", reading.places[(key, each.id)])
        return
    drafts = content.library.drafts if kind == "brief" else {}
    for id, held in {**content.library.of_kind(kind), **drafts}.items():
        yield _claim(held, lang) if isinstance(held, ClaimOf) else _object(id, held, lang)


def find(kind: str, id: str, content: Content, lang: str) -> Named | None:
    """Return the thing of a kind and an id, if it is there."""
    return next((each for each in named(kind, content, lang) if each.id == id), None)


def said(words: Words | str | None, lang: str) -> str:
    """Return a text in a language, or in any that it has."""
    if isinstance(words, Words):
        return words.get(lang) or next((text for _, text in words.texts), "")
    return words or ""


def _claim(held: ClaimOf, lang: str) -> Named:
    claim = held.claim
    quotations = "\n>\n".join("> " + quote.strip().replace("\n", "\n> ") for quote in claim.quote)
    standing = f"{claim.status}, {claim.mood}, {claim.voice}"
    about = f"{quotations}\n\n*{held.source.title}*\n\n{standing}"
    return Named(held.id, said(claim.says, lang), about, held.at())


def _object(id: str, held: Any, lang: str) -> Named:
    versions: Mapping[str, Document[Any]] = held if isinstance(held, Mapping) else {lang: held}
    document = versions.get(lang) or next(iter(versions.values()))
    meta = document.meta
    title = next(filter(None, (getattr(meta, n, None) for n in ("title", "name", "statement"))), id)
    date = getattr(meta, "when", None)
    more = (said(getattr(meta, n, None), lang) for n in ("summary", "definition"))
    about = "\n\n".join(filter(None, (f"`{date.text}`" if date else "", *more)))
    return Named(id, said(title, lang), about, Where(document.path, 1))
