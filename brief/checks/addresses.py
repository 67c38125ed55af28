"""Gate 12: no two files of the finished site share an address.

**What** No two files differ only by case or by Unicode form, and none stands where another
needs a folder.

**Why** On many disks and servers one of the two would silently replace the other.

**Example** Bad: `en/events/Review/index.html` beside `en/events/review/index.html`. Good: two
different ids.

Codes: two-pages-one-url.
"""

from collections.abc import Iterator

from brief.checks.subject import Subject
from brief.problems import Problem, Where
from brief.publish import File
from brief.sayings import say
from brief.urls import collisions, file_of


def check(_: Subject, files: tuple[File, ...]) -> Iterator[Problem]:
    """Yield a problem for each pair of files that share an address."""
    for one, other in collisions(file.url for file in files):
        message = say(
            "the addresses '{one}' and '{other}' are one on many disks and servers",
            one=one,
            other=other,
        )
        hint = say("rename one of the two objects or assets")
        yield Problem("two-pages-one-url", message, Where(f"site/{file_of(other)}"), hint)
