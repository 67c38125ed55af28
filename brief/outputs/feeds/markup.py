"""The text of an entry as HTML that needs no page around it: links are absolute, all is plain.

Whatever is cited stands with its standing in words, since a feed reader has no style for it.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from urllib.parse import urljoin

from brief.content import Correction, Expectation
from brief.load import Document
from brief.views import Edition
from brief.views.bodies import (
    CitePart,
    ExpectPart,
    HtmlPart,
    LinkPart,
    Mark,
    PartView,
    TimelinePart,
)
from brief.views.briefs import BriefView
from brief.views.claims import evidence_words
from brief.views.edition import Reference
from brief.views.items import EventItem, ExpectationItem, date_view, day_view
from brief.views.naming import hedged, marked

_ADDRESS = re.compile(r'(?<= (?:href|cite)=")[^"]*(?=")')
_ID = re.compile(r' id="[^"]*"')


def brief_html(view: BriefView, page: str, edition: Edition) -> str:
    """Return the full text of a brief whose page has the absolute address `page`."""
    text = edition.language.text
    claims = {note.number: note.claim.url for note in view.notes}
    points = (escape(p.text) + _cites(p.marks, claims, edition) for p in view.key_points)
    body = view.body.parts if view.body else ()
    return "\n".join(
        filter(None, (
            _paragraph(escape(view.summary)),
            _paragraph(escape(evidence_words(view.evidence, edition))),
            _section(text("brief.corrected"), _links(view.corrections, edition)),
            _section(text("brief.key_points"), points),
            "".join(_part(part, page, claims, edition) for part in body).strip(),
            _heading(text("brief.scope")) + _paragraph(escape(view.scope)) if view.scope else "",
            _section(text("brief.sources"), _links(view.sources, edition)),
        ))
    )  # fmt: skip


def correction_html(document: Document[Correction], edition: Edition) -> str:
    """Return a correction: what is corrected, what it said, what it says now, and why."""
    it, text = document.meta, edition.language.text
    kind, _, id = it.target.partition(":")
    link = _anchor(edition.url(kind, id), hedged(kind, id, edition), edition)
    said = {"correction.was": it.was, "correction.now": it.now, "correction.why": it.why}
    told = (_fact(text(key), marked(edition.text(words), edition), edition)
            for key, words in said.items())  # fmt: skip
    return _paragraph(link) + "\n" + "\n".join(told)


def expectation_html(document: Document[Expectation], edition: Edition) -> str:
    """Return an expectation: what became of it, and each revision with its reason."""
    it, text = document.meta, edition.language.text
    told = [_paragraph(escape(text(f"voice_of_forecast.{it.voice}")))]
    if it.resolution:
        on = date_view(it.resolution.on, None, edition)
        label = text("expectation.resolution") + (f" ({on.label.text})" if on else "")
        told.append(_fact(label, marked(edition.text(it.resolution.why), edition), edition))
    for revision in reversed(it.revisions):
        what, why = (marked(edition.text(w), edition) for w in (revision.what, revision.why))
        told.append(_fact(day_view(revision.on, edition).label.text, f"{what} {why}", edition))
    return "\n".join(told)


def _part(part: PartView, page: str, claims: Mapping[int, str], edition: Edition) -> str:
    match part:
        case HtmlPart(html):
            return _ID.sub("", _ADDRESS.sub(lambda at: _absolute(at[0], page), html))
        case CitePart(marks):
            return _cites(marks, claims, edition)
        case LinkPart(link):
            return _link(link, edition)
        case TimelinePart(items):
            return _list(_event(item, edition) for item in items)
        case ExpectPart(items):
            return _list(_expectation(item, edition) for item in items)


def _absolute(address: str, page: str) -> str:
    return escape(urljoin(page, unescape(address)))


def _cites(marks: tuple[Mark, ...], claims: Mapping[int, str], edition: Edition) -> str:
    """Return citations as links to the claims: " [1, alleged; 2, reported]"."""
    standing = edition.language.text
    cited = (
        _anchor(claims[m.number], f"{m.number}, {standing(f'standing.{m.standing}')}", edition)
        for m in marks
    )
    return f" [{'; '.join(cited)}]"


def _event(item: EventItem, edition: Edition) -> str:
    text = edition.language.text
    when = item.date.label.text if item.date else text("event.undated")
    name = hedged("event", item.id, edition)
    return escape(when + text("colon")) + _anchor(item.url, name, edition)


def _expectation(item: ExpectationItem, edition: Edition) -> str:
    name = hedged("expectation", item.id, edition)
    voice = edition.language.text(f"voice_of_forecast.{item.voice}")
    return _anchor(item.url, name, edition) + escape(f" · {voice}")


def _links(links: Iterable[Reference], edition: Edition) -> list[str]:
    return [_link(link, edition) for link in links]


def _link(link: Reference, edition: Edition) -> str:
    text = edition.language.text
    name = marked(link.name, edition)
    if link.standing:
        name = text("named.standing", name=name, standing=text(f"standing.{link.standing}"))
    return _anchor(link.url, name, edition)


def _anchor(url: str, name: str, edition: Edition) -> str:
    return f'<a href="{escape(edition.config.base.absolute(url))}">{escape(name)}</a>'


def _fact(name: str, value: str, edition: Edition) -> str:
    colon = edition.language.text("colon")
    return _paragraph(f"<strong>{escape(name + colon)}</strong>{escape(value)}")


def _section(name: str, items: Iterable[str]) -> str:
    listed = _list(items)
    return _heading(name) + listed if listed else ""


def _heading(name: str) -> str:
    return f"<h2>{escape(name)}</h2>\n"


def _list(items: Iterable[str]) -> str:
    points = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<ul>\n{points}</ul>" if points else ""


def _paragraph(html: str) -> str:
    return f"<p>{html}</p>"
