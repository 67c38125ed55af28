"""For each brief, files for reference managers: the brief first, then its sources.

They stay where they are when a brief is withdrawn, and say so; and they stand at former addresses.
"""

from collections.abc import Iterator
from functools import partial

from brief.outputs.plan import Editions, Items, Plan, in_language
from brief.views import Asset, Edition
from brief.views.briefs import works_of
from brief.views.citing import bibtex, csl_json, ris
from brief.views.edition import address
from brief.views.naming import former_addresses

FORMATS = {"cite.json": csl_json, "cite.bib": bibtex, "cite.ris": ris}


def plan(editions: Editions) -> Iterator[Plan]:
    """Plan the files of all briefs, in each language in which they are written."""
    for edition in editions:
        lang = edition.lang
        for id, versions in edition.library.briefs.items():
            if lang in versions:
                folders = (address("brief", id, lang), *former_addresses(versions[lang], lang))
                urls = tuple(folder + name for folder in folders for name in FORMATS)
                yield in_language(urls, lang, partial(_made, id, folders))


def _made(id: str, folders: tuple[str, ...], edition: Edition) -> Items:
    works = works_of(edition.document("brief", id), edition)
    for name, written in FORMATS.items():
        data = written(works)
        yield from (Asset(folder + name, data) for folder in folders)
