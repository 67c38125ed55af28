"""For each brief, files for reference managers: the brief first, then its sources."""

from collections.abc import Iterator

from brief.library import is_withdrawn
from brief.views import Asset, Edition
from brief.views.briefs import works_of
from brief.views.citing import bibtex, csl_json, ris


def plan(editions: tuple[Edition, ...]) -> Iterator[Asset]:
    """Yield the files of all briefs, in each language in which they are written."""
    for edition in editions:
        for id, versions in edition.library.briefs.items():
            if edition.lang in versions and not is_withdrawn(versions[edition.lang]):
                works = works_of(versions[edition.lang], edition)
                folder = edition.url("brief", id)
                yield Asset(f"{folder}cite.json", csl_json(works))
                yield Asset(f"{folder}cite.bib", bibtex(works))
                yield Asset(f"{folder}cite.ris", ris(works))
