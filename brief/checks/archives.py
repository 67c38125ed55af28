"""A source on the web has a lasting copy.

**What** A source with an address has `archived`: the address of a copy and its day. The lack of
one is a warning.

**Why** Pages vanish and change; half of all links are dead within some years. A reader must be
able to see what was read, also after that.

**Example** `url: https://example.org/notice` alone is warned of; with
`archived: {url: "https://web.archive.org/web/2031/https://example.org/notice", on: 2031-05-20}`
beside it, all is well.

Codes: not-archived.
"""

from collections.abc import Iterator

from brief.checks.subject import Subject
from brief.problems import Problem
from brief.sayings import say


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for each source that stands, is on the web, and is archived nowhere."""
    for document in subject.library.sources.values():
        it = document.meta
        if it.url and not it.archived and not it.withdrawn:
            message = say("the source has an address, and no lasting copy of it is named")
            hint = say(
                "have it archived, at web.archive.org/save for instance, and write\n"
                "archived: {url: the copy's address, on: its day}"
            )
            yield Problem("not-archived", message, document.at("url"), hint, severity="warning")
