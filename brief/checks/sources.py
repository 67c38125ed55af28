"""Gate 1: the captured text of a source is there, and is still the one that was read.

**What** Each source names a file in seeds/ and its SHA-256; the file must be there and must
have that digest. Lines that `skip` names must be lines of the file.

**Why** Quotations are proofs only as long as the text that they are read from stays as it was
captured.

**Example** `text: gazete.txt` is refused where seeds/ holds gazette.txt; `text: gazette.txt`
with the digest of that very file is right.

Codes: seed-missing, seed-changed, skip-outside.
"""

from collections.abc import Iterator

from brief.checks.subject import Subject
from brief.content import Source
from brief.library import Library
from brief.library.seeds import line_range, seed_of, seed_path
from brief.load import Document, Seed
from brief.problems import Problem, did_you_mean
from brief.sayings import say


def check(subject: Subject) -> Iterator[Problem]:
    """Yield what is wrong with the captured texts of the sources that stand."""
    for document in subject.library.sources.values():
        if document.meta.withdrawn:
            continue
        seed = seed_of(document.meta, subject.library)
        if seed is None:
            yield _missing(document, subject.library)
        else:
            yield from _changed(document, seed)
            yield from _skips(document, seed)


def _missing(document: Document[Source], library: Library) -> Problem:
    path = seed_path(document.meta)
    files = [seed.removeprefix("seeds/") for seed in library.seeds]
    near = did_you_mean(path.removeprefix("seeds/"), files)
    names = ", ".join(sorted(library.seeds)) or say("it holds none")
    hint = near or say("put the text into seeds/, or name one that is there: {names}", names=names)
    message = say("the source's text {path} is not there, or can't be read", path=path)
    return Problem("seed-missing", message, document.at("text"), hint)


def _changed(document: Document[Source], seed: Seed) -> Iterator[Problem]:
    if document.meta.sha256.lower() != seed.sha256:
        message = say(
            "{path} is not the text with this digest: one of the two was changed", path=seed.path
        )
        hint = say(
            "bring the text back; or, if it is right, write sha256: {sha256}", sha256=seed.sha256
        )
        yield Problem("seed-changed", message, document.at("sha256"), hint)


def _skips(document: Document[Source], seed: Seed) -> Iterator[Problem]:
    count = seed.text.removesuffix("\n").count("\n") + 1
    for at, skip in enumerate(document.meta.skip):
        low, high = line_range(skip.lines)
        if not 1 <= low <= high <= count:
            message = say(
                "{path} has {count} lines; '{lines}' is no part of them",
                path=seed.path,
                count=count,
                lines=skip.lines,
            )
            hint = say("write a line such as 27, or a range such as 27-29")
            yield Problem("skip-outside", message, document.at("skip", at, "lines"), hint)
