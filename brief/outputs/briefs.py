"""The home page of each language, and the briefs that are written in it."""

from collections.abc import Iterator

from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Plan, page
from brief.views.briefs import brief_view, home_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the pages of all briefs and the home pages."""
    for edition in editions:
        lang = edition.lang
        yield page(f"/{lang}/", "home.html", lang, home_view)
        written = (v[lang] for v in edition.library.briefs.values() if lang in v)
        yield from pages(written, edition, "brief.html", brief_view)
