"""For each brief, files for reference managers: the brief first, then its sources."""

from collections.abc import Iterator
from functools import partial

from brief.library import is_withdrawn
from brief.outputs.plan import Editions, Items, Plan, in_language
from brief.views import Asset, Edition
from brief.views.briefs import works_of
from brief.views.citing import bibtex, csl_json, ris
from brief.views.edition import address

FORMATS = {"cite.json": csl_json, "cite.bib": bibtex, "cite.ris": ris}


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the files of all briefs, in each language in which they are written."""
    for edition in editions:
        lang = edition.lang
        for id, versions in edition.library.briefs.items():
            if lang in versions and not is_withdrawn(versions[lang]):
                folder = address("brief", id, lang)
                urls = tuple(folder + name for name in FORMATS)
                yield in_language(urls, lang, partial(_made, id, folder))


def _made(id: str, folder: str, edition: Edition) -> Items:
    works = works_of(edition.document("brief", id), edition)
    for name, written in FORMATS.items():
        yield Asset(folder + name, written(works))
