"""Pages of the site as a whole: corrections, about and method, the root, what is not found."""

from collections.abc import Iterator
from functools import partial

from brief.outputs.objects import pages
from brief.outputs.plan import Editions, Items, Plan, page
from brief.views import Page
from brief.views.standing_pages import corrections_view, page_view, root_view


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan these pages; the root and the page for what is not found are in all languages."""
    yield Plan(("/",), partial(_of_all, "/", "root.html"))
    yield Plan(("/404.html",), partial(_of_all, "/404.html", "not_found.html"))
    for edition in editions:
        lang = edition.lang
        yield page(f"/{lang}/corrections/", "corrections.html", lang, corrections_view)
        written = (v[lang] for v in edition.library.pages.values() if lang in v)
        yield from pages(written, edition, "page.html", page_view)


def _of_all(url: str, template: str, editions: Editions) -> Items:
    yield Page(url, template, root_view(editions, url))
