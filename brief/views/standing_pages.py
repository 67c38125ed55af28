"""Pages that belong to the site as a whole, and those that stand where something was."""

from dataclasses import dataclass, replace
from typing import Any

from brief.content import StandingPage, given_up
from brief.load import Document
from brief.markdown import plain
from brief.views.bodies import BodyView, body_view
from brief.views.edition import Edition, Reference, Text, address
from brief.views.heads import About, head_of, head_of_index
from brief.views.home import newest_briefs
from brief.views.items import DateView, day_view
from brief.views.page import Alternate, Head


@dataclass(frozen=True, slots=True)
class PageView:
    """A standing page, such as about and method."""

    head: Head
    title: str
    summary: str
    body: BodyView | None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction; `former` are the anchors that it had before."""

    anchor: str
    former: tuple[str, ...]
    date: DateView
    kind: str
    target: Reference
    was: Text
    now: Text
    why: Text


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """All corrections, the newest first."""

    head: Head
    items: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """A tombstone: what stood here was withdrawn, when, and why."""

    head: Head
    title: Text
    on: DateView | None
    why: Text | None


@dataclass(frozen=True, slots=True)
class MovedView:
    """A page that leads from a former address to the one in force."""

    head: Head
    target: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """The site in one language, as an entry of the page that offers all of them."""

    lang: str
    url: str
    title: str
    description: str
    not_found: str
    briefs: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class RootView:
    """The page at the root of the site: its languages. Also the page for what is not found."""

    head: Head
    welcomes: tuple[Welcome, ...]


def page_view(document: Document[StandingPage], edition: Edition) -> PageView:
    """Return a standing page in the language of the document."""
    it, lang = document.meta, document.lang
    title, summary = plain(it.title, lang), plain(it.summary, lang)
    head = head_of(edition, "page", document.id, About(title, summary, document.id))
    return PageView(head, title, summary, body_view(document, edition))


def corrections_view(edition: Edition) -> CorrectionsView:
    """Return the page of all corrections."""
    documents = sorted(
        edition.library.corrections.values(), key=lambda d: (d.meta.date, d.id), reverse=True
    )
    items = tuple(
        CorrectionView(
            anchor=document.id,
            former=given_up(document.meta.former_ids, document.id),
            date=day_view(document.meta.date, edition),
            kind=document.meta.kind,
            target=edition.link(*_target(document.meta.target)),
            was=edition.text(document.meta.was),
            now=edition.text(document.meta.now),
            why=edition.text(document.meta.why),
        )
        for document in documents
    )
    return CorrectionsView(head_of_index(edition, "corrections", "corrections/"), items)


def _target(target: str) -> tuple[str, str]:
    kind, _, id = target.partition(":")
    return kind, id


def withdrawn_view(document: Document[Any], edition: Edition) -> WithdrawnView:
    """Return the tombstone of an object."""
    name = edition.name(document.kind, document.id)
    title = edition.language.text("withdrawn.title")
    head = head_of(edition, document.kind, document.id, About(title, title))
    gone = document.meta.withdrawn
    on = day_view(gone.on, edition) if gone else None
    return WithdrawnView(_unlisted(head), name, on, edition.text(gone.why) if gone else None)


def moved_view(document: Document[Any], former: str, edition: Edition) -> MovedView:
    """Return the page at the address that `former`, an old id of an object, gave it."""
    title = edition.language.text("moved.title")
    head = _unlisted(head_of(edition, document.kind, document.id, About(title, title)))
    here = address(document.kind, former, edition.lang)
    return MovedView(replace(head, url=here), edition.url(document.kind, document.id))


def _unlisted(head: Head) -> Head:
    """Return the head of a page that search engines are to leave out."""
    return Head(
        head.title, head.description, head.lang, head.url, head.section, (), head.default,
        indexed=False, feeds=head.feeds,
    )  # fmt: skip


def root_view(editions: tuple[Edition, ...], url: str) -> RootView:
    """Return the page at `url` that offers the site in each of its languages."""
    welcomes = tuple(_welcome(edition) for edition in editions)
    first = editions[0]
    head = Head(
        title=" · ".join(dict.fromkeys(welcome.title for welcome in welcomes)),
        description=" ".join(dict.fromkeys(welcome.description for welcome in welcomes)),
        lang=first.lang,
        url=url,
        section="",
        alternates=tuple(Alternate(welcome.lang, welcome.url) for welcome in welcomes),
        default="/",
        indexed=url == "/",
    )
    return RootView(head, welcomes)


def _welcome(edition: Edition) -> Welcome:
    site = edition.config.site
    return Welcome(
        lang=edition.lang,
        url=f"/{edition.lang}/",
        title=edition.text(site.title).text,
        description=edition.text(site.description).text,
        not_found=edition.language.text("not_found"),
        briefs=tuple(Reference(item.url, item.title) for item in newest_briefs(edition)),
    )
