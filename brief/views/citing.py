"""How to cite a brief and its sources: in words, and for reference managers.

CSL-JSON (citeproc), BibTeX and RIS. Nothing is made up: what a source does not state, such as
an author or a date, is left out of the records and said in the words. A date that is no plain
one stands in the records by its words.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from brief import dates
from brief.content import Brief, Source
from brief.library import is_withdrawn
from brief.load import Document
from brief.markdown import plain
from brief.views.edition import Edition, Text
from brief.views.items import date_view, day_view

CSL_TYPES = {
    "brief": "webpage",
    "dataset": "dataset",
    "news": "article-newspaper",
    "research": "report",
    "social": "post",
}
CONTAINED = ("brief", "news", "social")  # what stands in a medium; all else has a publisher
RIS_TYPES = {"news": "NEWS", "dataset": "DATA", "research": "RPRT", "brief": "ELEC"}
TITLE = "\0"  # stands for the title until it is set apart; no text can hold it


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited. `day` is (year, month, day), as much of it as is known; () if nothing is.

    `container` is what it stands in, "" if that isn't known; `container_words` says so. `note` is
    what whoever cites it has to know: that it was withdrawn.
    """

    id: str
    kind: str
    title: Text
    authors: tuple[str, ...]
    container: str
    container_words: str
    day: tuple[int, ...]
    day_words: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation in words, its title set apart, since that may be in another language."""

    before: str
    title: Text
    after: str


@dataclass(frozen=True, slots=True)
class CiteView:
    """The suggested citations of a brief: its own, those of its sources, and the files."""

    own: CitationView
    sources: tuple[CitationView, ...]
    files: tuple[tuple[str, str], ...]


def work_of_brief(document: Document[Brief], edition: Edition) -> Work:
    """Return a brief as a work, as it stands in an edition."""
    it, base = document.meta, edition.config.base
    shown, site = it.updated or it.published, edition.text(edition.config.site.title).text
    return Work(
        id=f"brief-{document.id}-{document.lang}",
        kind="brief",
        title=Text(plain(it.title, document.lang), document.lang),
        authors=it.authors,
        container=site,
        container_words=site,
        day=(shown.year, shown.month, shown.day),
        day_words=day_view(shown, edition).label.text,
        url=base.absolute(edition.url("brief", document.id)),
        note=_note(document, edition),
    )


def _note(document: Document[Brief], edition: Edition) -> str:
    gone, text = document.meta.withdrawn, edition.language.text
    if not is_withdrawn(document):
        return ""
    if gone is None:
        return text("withdrawn.title")
    day = day_view(gone.on, edition).label.text
    return f"{text('withdrawn.on')} {day}. {edition.text(gone.why).text}"


def work_of_source(document: Document[Source], edition: Edition) -> Work:
    """Return a source as a work."""
    it = document.meta
    when = it.published.when if it.published else None
    shown = date_view(when, None, edition)
    publisher = edition.name("entity", it.publisher).text
    is_known = edition.library.entities[it.publisher].meta.identified != "no"
    return Work(
        id=f"source-{document.id}",
        kind=it.kind,
        title=Text(it.title, it.lang),
        authors=() if it.authors == "unnamed" else tuple(it.authors),
        container=publisher if is_known else "",
        container_words=publisher,
        day=_day(when),
        day_words=shown.label.text if shown else "",
        url=it.url or edition.config.base.absolute(edition.url("source", document.id)),
    )


def _day(when: dates.Date | None) -> tuple[int, ...]:
    """Return year, month and day of a date that has a year, as far as it goes."""
    mark = (dates.html_time(when) or "") if when else ""
    known = when is not None and dates.bounds(when).year_known
    return tuple(int(part) for part in mark.split("-")) if mark and known else ()


def cite_view(own: Work, sources: tuple[Work, ...], folder: str, edition: Edition) -> CiteView:
    """Return the citations of a brief at the address `folder`."""
    files = tuple((name, f"{folder}cite.{ending}") for name, ending in FORMATS)
    return CiteView(_words(own, edition), tuple(_words(one, edition) for one in sources), files)


FORMATS = (("CSL-JSON", "json"), ("BibTeX", "bib"), ("RIS", "ris"))


def _words(work: Work, edition: Edition) -> CitationView:
    text = edition.language.text
    written = text(
        "cite.words",
        authors=", ".join(work.authors) or text("cite.no_author"),
        title=TITLE,
        container=work.container_words,
        date=work.day_words or text("cite.no_date"),
        url=work.url,
    )
    before, _, after = written.partition(TITLE)
    return CitationView(before, work.title, after)


def csl_json(works: Iterable[Work]) -> bytes:
    """Return works as CSL-JSON."""
    items = [_csl(work) for work in works]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _csl(work: Work) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": work.id,
        "type": CSL_TYPES.get(work.kind, "document"),
        "title": work.title.text,
        "language": work.title.lang,
        "URL": work.url,
    }
    if work.container:
        item["container-title" if work.kind in CONTAINED else "publisher"] = work.container
    if work.note:
        item["note"] = work.note
    if work.authors:
        item["author"] = [{"literal": name} for name in work.authors]
    if work.day:
        item["issued"] = {"date-parts": [list(work.day)]}
    elif work.day_words:
        item["issued"] = {"literal": work.day_words}
    return item


def bibtex(works: Iterable[Work]) -> bytes:
    """Return works as BibTeX, in UTF-8; braces keep titles and names as they are."""
    return "\n".join(_bib(work) for work in works).encode()


def _bib(work: Work) -> str:
    fields = {
        "title": f"{{{_tex(work.title.text)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in work.authors),
        "howpublished" if work.kind in CONTAINED else "publisher": _tex(work.container),
        "year": str(work.day[0]) if work.day else _tex(work.day_words),
        "month": str(work.day[1]) if len(work.day) > 1 else "",
        "language": work.title.lang,
        "url": work.url,
        "note": _tex(work.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{work.id},", *lines, "}", ""])


def _tex(text: str) -> str:
    """Return a text with what TeX would take for a command written out."""
    text = text.replace("\\", "\0")
    text = re.sub(r"([{}$&%#_])", r"\\\1", text)
    text = text.replace("~", r"\textasciitilde{}").replace("^", r"\textasciicircum{}")
    return text.replace("\0", r"\textbackslash{}")


def ris(works: Iterable[Work]) -> bytes:
    """Return works as RIS: a tag, two spaces, a hyphen, a space; lines end in CR LF."""
    return "".join(_ris(work) for work in works).encode()


def _ris(work: Work) -> str:
    date = f"///{work.day_words}" if work.day_words else ""
    if work.day:
        date = "/".join((f"{work.day[0]:04}", *(f"{part:02}" for part in work.day[1:])))
    year, place = str(work.day[0]) if work.day else "", "T2" if work.kind in CONTAINED else "PB"
    tags = [
        ("TY", RIS_TYPES.get(work.kind, "GEN")), ("TI", work.title.text),
        *(("AU", name) for name in work.authors), (place, work.container),
        ("PY", year), ("DA", date), ("LA", work.title.lang), ("UR", work.url),
        ("N1", work.note),
    ]  # fmt: skip
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])
