"""What is the same on every page of a language: the site's own name, licence and languages."""

from dataclasses import dataclass

from brief.views.edition import Edition, Reference


@dataclass(frozen=True, slots=True)
class Frame:
    """The site as its templates see it.

    `languages` are codes with their own names, `locales` codes with theirs (Open Graph: en_GB).
    `pages` are its standing pages. `pdf` is set when each brief is printed too.
    """

    title: str
    description: str
    publisher: str
    licence: str
    licence_url: str
    lang: str
    languages: tuple[tuple[str, str], ...]
    locales: tuple[tuple[str, str], ...]
    pages: tuple[Reference, ...]
    as_of: str
    pdf: bool = False


def frame_of(edition: Edition, editions: tuple[Edition, ...], pdf: bool) -> Frame:
    """Return the frame of one of the site's editions."""
    site = edition.config.site
    return Frame(
        title=edition.text(site.title).text,
        description=edition.text(site.description).text,
        publisher=edition.text(site.publisher).text,
        licence=edition.text(site.licence).text,
        licence_url=site.licence_url or "",
        lang=edition.lang,
        languages=tuple((e.lang, e.language.text("language.name")) for e in editions),
        locales=tuple((e.lang, e.language.text("language.locale")) for e in editions),
        pages=edition.links("page", _standing_pages(edition)),
        as_of=edition.library.as_of.isoformat(),
        pdf=pdf,
    )


def _standing_pages(edition: Edition) -> tuple[str, ...]:
    gone = edition.library.withdrawn
    return tuple(id for id in edition.library.pages if ("page", id) not in gone)
