"""A file that an editor wrote, as text: its front matter, by its first and last character."""

from dataclasses import dataclass

from brief.frontmatter import WrittenMap, read, read_yaml, written
from brief.problems import Problems


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file's text (as `load.read` gives it), where its front matter stands, and what it holds.

    The offsets in `root` count from `start`. A file of YAML alone is front matter as a whole.
    """

    path: str
    text: str
    start: int
    end: int
    root: WrittenMap

    @property
    def front(self) -> str:
        """The front matter, without the lines `---` around it."""
        return self.text[self.start : self.end]


def opened(path: str, text: str) -> tuple[Manuscript | None, Problems]:
    """Return a file taken apart; None with the problems if its front matter has any."""
    if path.endswith(".yaml"):
        problems = read_yaml(path, text)[1] if text.strip() else ()
        start, end = 0, len(text)
    else:
        parts, problems = read(path, text)
        start = text.find("\n") + 1
        end = text.rfind("\n", 0, len(text) - len(parts.body) - 1) + 1 if parts else start
    if problems:
        return None, problems
    return Manuscript(path, text, start, end, written(text[start:end])), ()
