"""The passages of a source that some words mean, verbatim, as they are pasted below a claim."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from brief import frontmatter, quotes
from brief.frontmatter import Mapping, Scalar, Sequence, scalar
from brief.library.seeds import spans_of_lines
from brief.load import Inputs, Seed
from brief.passages import line_of, sentence_at
from brief.problems import did_you_mean
from brief.quotes.spans import Span
from brief.sayings import filled, joined, say

MOST = 20  # passages that are written out
_LINES = re.compile(r"[1-9][0-9]{0,6}(-[1-9][0-9]{0,6})?")


@dataclass(frozen=True, slots=True)
class Captured:
    """A captured text, and the spans of it that its source leaves out."""

    seed: Seed
    debris: tuple[Span, ...]


def names(inputs: Inputs) -> tuple[str, ...]:
    """Return what a text goes by: the ids of the sources, and the files of seeds/."""
    return (*_fronts(inputs), *(seed.path.removeprefix("seeds/") for seed in inputs.seeds))


def captured(inputs: Inputs, name: str) -> Captured | str:
    """Return the text of a source's id or of a file of seeds/, or what is wrong.

    The source's file need not be free of problems: it is often only half written.
    """
    front = _fronts(inputs).get(name.removesuffix(".md").rpartition("/")[2])
    wanted = _text(front.get("text")) if front else name
    seeds = {seed.path: seed for seed in inputs.seeds}
    seed = seeds.get(f"seeds/{wanted.removeprefix('seeds/')}")
    if seed:
        return Captured(seed, spans_of_lines(seed.text, _skipped(front) if front else []))
    if front:
        return say(
            "the source '{name}' names no text of seeds/ that is there: '{wanted}'",
            name=name,
            wanted=wanted,
        )
    hint = did_you_mean(name, names(inputs)) or say(
        "there are: {names}", names=", ".join(names(inputs)) or say("none")
    )
    return say(
        "there is no source '{name}', nor a file of that name in seeds/; {hint}",
        name=name,
        hint=hint,
    )


def _fronts(inputs: Inputs) -> dict[str, Mapping]:
    """Return the front matter of each source that has one that can be read."""
    found = {}
    for text in inputs.content:
        if text.path.startswith("content/sources/"):
            parts, _ = frontmatter.read(text.path, text.text)
            if parts:
                found[PurePosixPath(text.path).stem] = parts.front
    return found


def _text(node: frontmatter.Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _skipped(front: Mapping) -> list[str]:
    skip = front.get("skip")
    items = skip.items if isinstance(skip, Sequence) else ()
    lines = [_text(item.get("lines")) for item in items if isinstance(item, Mapping)]
    return [line for line in lines if _LINES.fullmatch(line)]


def passages(text: str, words: str, whole: bool) -> tuple[Span, ...]:
    """Return where the words stand, however typed; with `whole`, the sentences that hold them."""
    found = quotes.alike(text, words)
    return tuple(dict.fromkeys(sentence_at(text, s) for s in found)) if whole else found


def as_yaml(source: Captured, found: Iterable[Span]) -> str:
    """Return each passage as a `quote`, below comments that say where it stands."""
    spans = tuple(found)
    blocks = [joined("\n", _block(source, span)) for span in spans[:MOST]]
    if len(spans) > MOST:
        blocks.append(say("# and {number} more: give more of the words", number=len(spans) - MOST))
    return joined("\n\n", blocks)


def _block(source: Captured, span: Span) -> Iterator[str]:
    text = source.seed.text
    passage = text[slice(*span)]
    yield joined("", ("# ", place(source, span)))
    if any(start < span[1] and span[0] < end for start, end in source.debris):
        yield say("# the source's `skip` leaves this out: no quotation may come from here")
    if len(quotes.find(text, passage)) > 1:
        passage = quotes.longer(text, span)
        yield say("# more of it than you gave, since those words stand in several places")
    yield f"quote: {scalar(passage or text[slice(*span)])}"


def place(source: Captured, span: Span) -> str:
    """Return "line 7 of seeds/gazette.txt"."""
    first, last = (line_of(source.seed.text, at) for at in (span[0], span[1] - 1))
    one, several = say("line {first} of {path}"), say("lines {first}-{last} of {path}")
    lines = one if first == last else several
    return filled(lines, first=first, last=last, path=source.seed.path)


def near(source: Captured, words: str, whole: bool) -> str:
    """Return the passage most like words that stand nowhere, and what differs in it."""
    path = source.seed.path
    found = quotes.nearest(source.seed.text, words)
    if not found:
        return say("# nothing like these words stands in {path}", path=path)
    span = (found.start, found.end)
    wanted = sentence_at(source.seed.text, span) if whole else span
    differences = (joined("", ("# ", line)) for line in quotes.describe(found.differences))
    head = say("# these words don't stand in {path}; the nearest passage:", path=path)
    return joined("\n", (head, as_yaml(source, [wanted]), *differences))
