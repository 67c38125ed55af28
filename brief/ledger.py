"""The ledger of all that was ever published: content/published.txt.

One name a line, sorted; a line that begins with '#' is a remark. A name is `kind:id`, with
`source/claim` as the id of a claim; `revision:expectation@YYYY-MM-DD#n` for the n-th revision of
an expectation on that day, counted from 1; or `address:/en/events/x/` for an address that
answered, from the site's root on. The ledger only grows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from brief.content import Expectation
from brief.library import Library
from brief.load import Document, Text

PATH = "content/published.txt"

HEADER = """\
# Everything that was ever published. `brief record` adds to this file; nothing is taken out.
"""
KINDS = (
    "brief", "claim", "correction", "entity", "event", "expectation", "page", "source", "topic",
)  # fmt: skip
ADDRESS = "address"
# Every address lasts but of files that carry their digest in their name, or that are made for the
# site's own pages or its host (assets, the search's records, /admin/, what stands at the top), and
# of what is drawn or printed only where a program for it is installed.
HOME = r"/[a-z]{2}(?:-[A-Za-z0-9]+)*/"  # the first page in a language
_PASSING = re.compile(r"/(?:assets|admin)/.*|.*/search/index\.js|/[^/]+|.*\.(?:png|pdf)")
_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_NAME = re.compile(
    rf"(?P<kind>{'|'.join(KINDS)}):(?P<id>{_ID}(?:/{_ID})?)"
    rf"|(?P<revision>revision):(?P<of>{_ID})@[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}#[1-9][0-9]*"
    rf"|(?P<address>{ADDRESS}):(?P<url>/\S*)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that names something: its name, the kind and the id in it, the line's number.

    The kind of a revision is `revision`, the id that of its expectation. The id of an `address`
    is the site URL.
    """

    name: str
    kind: str
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that names nothing."""

    text: str
    line: int


def read(ledger: Text) -> Iterator[Entry | BadLine]:
    """Yield what each line of the ledger says; remarks and empty lines are left out."""
    for number, line in enumerate(ledger.text.split("\n"), 1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield _entry(text, number)


def _entry(text: str, line: int) -> Entry | BadLine:
    found = _NAME.fullmatch(text)
    if not found or (found["kind"] and (found["kind"] == "claim") != ("/" in text)):
        return BadLine(text, line)
    kind = found["kind"] or found["revision"] or found["address"]
    return Entry(text, kind, found["id"] or found["of"] or found["url"], line)


def names(library: Library) -> tuple[str, ...]:
    """Return the names of all that is published now, sorted. Drafts are not."""
    held: dict[str, Iterable[str]] = {
        "brief": library.briefs, "claim": library.claims, "correction": library.corrections,
        "entity": library.entities, "event": library.events, "page": library.pages,
        "expectation": library.expectations, "source": library.sources, "topic": library.topics,
    }  # fmt: skip
    objects = (f"{kind}:{id}" for kind, ids in held.items() for id in ids)
    return tuple(sorted([*objects, *_revisions(library.expectations)]))


def _revisions(expectations: Mapping[str, Document[Expectation]]) -> Iterator[str]:
    for document in expectations.values():
        yield from revisions_of(document)


def revisions_of(document: Document[Any], id: str = "") -> Iterator[str]:
    """Yield the names of an expectation's revisions, under a former `id` if one is given."""
    seen: Counter[str] = Counter()
    for revision in document.meta.revisions:
        day = revision.on.isoformat()
        seen[day] += 1
        yield f"revision:{id or document.id}@{day}#{seen[day]}"


def addresses(urls: Iterable[str]) -> Iterator[str]:
    """Yield the names of those of a site's addresses that are permanent."""
    yield from (f"{ADDRESS}:{url}" for url in urls if not _PASSING.fullmatch(url))


def render(names: Iterable[str]) -> str:
    """Return the text of a ledger that holds these names."""
    return HEADER + "".join(f"{name}\n" for name in sorted(set(names)))


def grown(ledger: Text | None, library: Library, urls: Iterable[str]) -> str:
    """Return the text of the ledger with all that is published now; no name is lost.

    `urls` are the addresses of all files of the site.
    """
    known = (e.name for e in (read(ledger) if ledger else ()) if isinstance(e, Entry))
    return render((*known, *names(library), *addresses(urls)))
