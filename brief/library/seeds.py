"""A source's captured text: where it lies, which lines of it count, where a quotation stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from brief import quotes
from brief.content import Source
from brief.library.model import Library
from brief.load import Document, Seed
from brief.quotes.spans import Span


def seed_of(source: Source, library: Library) -> Seed | None:
    """Return the captured text of a source, or None if there is none.

    `text` names the file inside seeds/: `article.txt` and `seeds/article.txt` are the same.
    """
    return library.seeds.get(seed_path(source))


def seed_path(source: Source) -> str:
    """Return the path, inside the project, of the file that a source names."""
    return f"seeds/{source.text.removeprefix('seeds/')}"


@dataclass(frozen=True, slots=True)
class Captured:
    """A source with its captured text, and the spans of it that are debris."""

    document: Document[Source]
    seed: Seed
    debris: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The text exactly as captured."""
        return self.seed.text

    def passages(self, quote: str) -> tuple[Span, ...]:
        """Return where a quotation stands verbatim, what touches debris left out."""
        found = ((at, at + len(quote)) for at in quotes.find(self.text, quote))
        return tuple(span for span in found if not self.is_debris(span))

    def is_debris(self, span: Span) -> bool:
        """Tell whether a span shares a code point with the debris."""
        return any(start < span[1] and span[0] < end for start, end in self.debris)

    def line(self, offset: int) -> int:
        """Return the line, counted from 1, of the code point at `offset`."""
        return self.text.count("\n", 0, offset) + 1


def captured(library: Library) -> Iterator[Captured]:
    """Yield each source that stands and has its captured text."""
    for document in library.sources.values():
        seed = seed_of(document.meta, library)
        if seed and not document.meta.withdrawn:
            yield Captured(document, seed, debris_of(document.meta, seed.text))


def line_range(lines: str) -> tuple[int, int]:
    """Return the first and the last line, counted from 1, of "27" or "27-29"."""
    first, _, last = lines.partition("-")
    return int(first), int(last or first)


def debris_of(source: Source, text: str) -> tuple[Span, ...]:
    """Return the spans of the lines that `skip` names: no quotation may come from there."""
    return spans_of_lines(text, [skip.lines for skip in source.skip])


def spans_of_lines(text: str, ranges: Sequence[str]) -> tuple[Span, ...]:
    """Return the spans of lines of a text; a range is "27" or "27-29"."""
    if not ranges:
        return ()
    starts = (0, *accumulate(len(line) + 1 for line in text.split("\n")))
    found = [(starts[low - 1], starts[min(high, len(starts) - 1)])
             for low, high in map(line_range, ranges)
             if 0 < low <= high and low < len(starts)]  # fmt: skip
    return quotes.spans_union((start, min(end, len(text))) for start, end in found)
