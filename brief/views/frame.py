"""What is the same on every page of a language: the site's own name, licence and languages."""

from dataclasses import dataclass

from brief.views.edition import Edition, Reference, address


@dataclass(frozen=True, slots=True)
class Frame:
    """The site as its templates see it. `languages` are codes with their own names.

    `pages` are its standing pages. `preview` is set when the page is shown to the editor and not
    published; `drafts` are then the addresses of drafts.
    """

    title: str
    description: str
    publisher: str
    licence: str
    licence_url: str
    lang: str
    languages: tuple[tuple[str, str], ...]
    pages: tuple[Reference, ...]
    as_of: str
    preview: bool = False
    drafts: tuple[str, ...] = ()


def frame_of(edition: Edition, names: tuple[tuple[str, str], ...], preview: bool) -> Frame:
    """Return the frame of an edition; `names` are the site's languages with their own names."""
    site = edition.config.site
    return Frame(
        title=edition.text(site.title).text,
        description=edition.text(site.description).text,
        publisher=edition.text(site.publisher).text,
        licence=edition.text(site.licence).text,
        licence_url=site.licence_url or "",
        lang=edition.lang,
        languages=names,
        pages=edition.links("page", _standing_pages(edition)),
        as_of=edition.library.as_of.isoformat(),
        preview=preview,
        drafts=_drafts(edition) if preview else (),
    )


def _standing_pages(edition: Edition) -> tuple[str, ...]:
    gone = edition.library.withdrawn
    return tuple(id for id in edition.library.pages if ("page", id) not in gone)


def _drafts(edition: Edition) -> tuple[str, ...]:
    drafts = edition.library.drafts.items()
    return tuple(address("brief", id, lang) for id, versions in drafts for lang in versions)
