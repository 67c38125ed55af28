"""Gate 12: an address that was published once leads somewhere.

**What** Every address that the ledger (content/published.txt) names is one of the finished site:
pages in each of their languages, feeds, calendars, citation files, the dataset.

**Why** Others have linked to it, and programs of readers ask there every day. An id may be there
while an address of it is not: that of one language.

**Example** Bad: content/briefs/review.fr.md is deleted, and the English version stays. Good: both
stay, or both are withdrawn.

Codes: address-vanished.
"""

import re
from collections.abc import Iterator

from brief.checks.subject import Subject
from brief.ledger import ADDRESS, HOME, Entry, read
from brief.problems import Problem, Where
from brief.publish import File
from brief.sayings import say
from brief.urls import url_of
from brief.views.edition import address


def check(subject: Subject, files: tuple[File, ...]) -> Iterator[Problem]:
    """Yield a problem for each address that led somewhere and doesn't."""
    if subject.ledger:
        there = {url_of(file.url) for file in files}
        entries = (entry for entry in read(subject.ledger) if isinstance(entry, Entry))
        gone = [e for e in entries if e.kind == ADDRESS and e.id not in there]
        lost = {entry.id for entry in gone}
        for entry in gone:
            if lost.isdisjoint(_above(entry.id)):
                yield _vanished(entry, Where(subject.ledger.path, entry.line), subject)


def _above(url: str) -> Iterator[str]:
    """Yield the pages with which an address is lost: the language's first one, its own."""
    for page in (f"/{url.split('/')[1]}/", f"{url.rpartition('/')[0]}/"):
        if page != url:
            yield page


def _is_home(url: str) -> bool:
    return bool(re.fullmatch(HOME, url))


def _vanished(entry: Entry, where: Where, subject: Subject) -> Problem:
    message = say("the address {url} was published and leads nowhere now", url=entry.id)
    return Problem("address-vanished", message, where, _hint(entry.id, subject))


def _hint(url: str, subject: Subject) -> str:
    if _is_home(url):
        lang = url.strip("/")
        return say("put '{lang}' back into `languages` of content/site.yaml", lang=lang)
    lost = next((path for path, its in _versions(subject) if its == url), "")
    if lost:
        return say(
            "restore {file}; to withdraw it, leave a tombstone in each of its languages", file=lost
        )
    return say(
        "restore what stood there; if it has a new id, put the old one into `former_ids` of the"
        " new one"
    )


def _versions(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield the file of each version that a brief or a page may have, and its address."""
    library = subject.library
    for kind, folder, held in (
        ("brief", "briefs", library.briefs),
        ("page", "pages", library.pages),
    ):
        for id in held:
            for lang in subject.config.languages:
                yield f"content/{folder}/{id}.{lang}.md", address(kind, id, lang)
