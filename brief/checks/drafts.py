"""Gate 14: a draft stays at home.

**What** Neither the title, the summary or a key point of a draft brief, nor its address, stands
in any file of the finished site: pages, feeds, indexes, calendars, exports. Texts are compared by
their letters and digits alone, so that neither HTML nor JSON nor calendar escapes, nor spaces,
hide one. A text of fewer than four words, or one that a published brief has as well, is no sign
of a draft.

**Why** A draft may say of a living person what has not been checked yet.

**Example** Bad: the feed lists a brief with `status: draft`. Good: it is in no file.

Codes: draft-leaks.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brief.checks.subject import Subject
from brief.content import Brief
from brief.library import Library
from brief.load import Document
from brief.problems import Problem, Where
from brief.publish import File
from brief.sayings import say
from brief.urls import file_of
from brief.views.edition import address

FEWEST = 4  # words that tell one text from another
SHOWN = 3  # files that a message names
_ASCII = re.compile(r"[A-Za-z]+")
_FOLD = re.compile(rb"\r?\n[ \t]")  # a long line of a calendar goes on in the next (RFC 5545)
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_CONTROL = re.compile(r"\\[nrt]")
_OTHER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that must not be published: what it is, and where the editor wrote it.

    `words` are its runs of ASCII letters, the longest first: the same in every format, and
    quickly looked for. `letters` is the whole text, bare.
    """

    what: str
    where: Where
    words: tuple[bytes, ...]
    letters: str


def check(subject: Subject, files: tuple[File, ...]) -> Iterator[Problem]:
    """Yield a problem for each text or address of a draft that stands in a file."""
    library = subject.library
    if not library.drafts:
        return
    unfolded = [(file.url, _unfolded(file)) for file in files]
    published = _published(library)
    for versions in library.drafts.values():
        for document in versions.values():
            yield from _of_address(document, unfolded)
            for sign in _signs(document, published):
                found = [url for url, data in unfolded if _stands_in(sign, data)]
                yield from _leak(sign.what, found, sign.where)


def _unfolded(file: File) -> bytes:
    return _FOLD.sub(b"", file.data) if file.url.endswith(".ics") else file.data


def _of_address(document: Document[Brief], files: Iterable[tuple[str, bytes]]) -> Iterator[Problem]:
    url = address("brief", document.id, document.lang)
    path, target = file_of(url), url.encode()
    found = [name for name, data in files if file_of(name) == path or target in data]
    yield from _leak(say("the address"), found, document.at("title"))


def _leak(what: str, found: list[str], where: Where) -> Iterator[Problem]:
    if found:
        more = say(" and {number} more", number=len(found) - SHOWN) if len(found) > SHOWN else ""
        message = say(
            "{what} of this draft is published, in {names}{more}",
            what=what,
            names=", ".join(found[:SHOWN]),
            more=more,
        )
        hint = say("take it out of what is published; if nobody wrote it there, please report this")
        yield Problem("draft-leaks", message, where, hint)


def _signs(document: Document[Brief], published: frozenset[str]) -> Iterator[Sign]:
    for what, text, where in _texts(document):
        letters = _bare(text)
        if len(text.split()) >= FEWEST and letters not in published:
            words = sorted(set(_ASCII.findall(text)), key=lambda word: (-len(word), word))
            yield Sign(what, where, tuple(word.encode() for word in words), letters)


def _texts(document: Document[Brief]) -> Iterator[tuple[str, str, Where]]:
    yield say("the title"), document.meta.title, document.at("title")
    yield say("the summary"), document.meta.summary, document.at("summary")
    for n, point in enumerate(document.meta.key_points):
        yield say("a key point"), point.text, document.at("key_points", n, "text")


def _published(library: Library) -> frozenset[str]:
    versions = (version for held in library.briefs.values() for version in held.values())
    return frozenset(_bare(text) for version in versions for _, text, _ in _texts(version))


def _stands_in(sign: Sign, data: bytes) -> bool:
    return all(word in data for word in sign.words) and sign.letters in _bare(_unescaped(data))


def _unescaped(data: bytes) -> str:
    text = _CONTROL.sub(" ", data.decode("utf-8", "replace"))
    return html.unescape(_UNICODE.sub(lambda found: chr(int(found[1], 16)), text))


def _bare(text: str) -> str:
    return _OTHER.sub("", text).casefold()
