"""What lies on an editor's desk: the brief's folder, and the texts that are not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief import pipeline
from brief.lsp.places import column_of, path_of
from brief.lsp.shapes import SITE
from brief.pipeline import Content, Options
from brief.sayings import LANGUAGES


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: its path, its lines, a row and a column that count from 0."""

    name: str
    lines: tuple[str, ...]
    row: int
    column: int

    @property
    def line(self) -> str:
        """The text of the row."""
        return self.lines[self.row]

    @property
    def before(self) -> str:
        """The row's text before the place."""
        return self.line[: self.column]

    @property
    def first(self) -> int:
        """The row in which the YAML of the file begins."""
        return 0 if self.name == SITE else 1

    @property
    def is_in_yaml(self) -> bool:
        """Tell whether the place is in front matter, or in the site's settings."""
        if self.name == SITE:
            return True
        above = [line.rstrip() for line in self.lines[: self.row + 1]]
        return self.row > 0 and above[0] == "---" and "---" not in above[1:]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that is open: how the editor calls it, which version it is, and its text."""

    uri: str
    version: int
    text: str


@dataclass(slots=True)
class Desk:
    """The open files by their paths in the project, and the content that they make.

    `lang` is the language in which things are explained.
    """

    root: Path
    lang: str
    open: dict[str, Sheet] = field(default_factory=dict)
    _content: Content | None = None
    _known: Content | None = None

    def put(self, uri: str, text: str, version: int) -> None:
        """Take the text of a file as it now is in the editor, with the editor's number for it."""
        if name := self.name(uri):
            self.open[name] = Sheet(uri, version, text.replace("\r\n", "\n").replace("\r", "\n"))
            self._content = None

    def take_away(self, uri: str) -> None:
        """From now on the file counts as it is on the disk."""
        self.open.pop(self.name(uri), None)
        self._content = None

    def forget(self) -> None:
        """Read everything anew when it is asked for next."""
        self._content = None

    def name(self, uri: str) -> str:
        """Return the path of a file in the project, with '/'; "" if it lies elsewhere."""
        path, root = path_of(uri), self.root.resolve()
        real = path.resolve() if path else root.parent
        return real.relative_to(root).as_posix() if real.is_relative_to(root) else ""

    def uri(self, name: str) -> str:
        """Return the URI of a file of the project: the editor's own, if it is open."""
        sheet = self.open.get(name)
        return sheet.uri if sheet else (self.root.absolute() / name).as_uri()

    @property
    def content(self) -> Content:
        """All that was read and checked, unsaved texts included."""
        if self._content is None:
            unsaved = {name: sheet.text for name, sheet in self.open.items()}
            self._content = pipeline.gather(Options(self.root), unsaved)
            if self._content.library or self._known is None:
                self._known = self._content
        return self._content

    @property
    def known(self) -> Content:
        """The content as it was last read: good enough for what can be named, and at hand."""
        return self._known or self.content

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site."""
        config = self.known.config
        return config.languages if config else LANGUAGES

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the lines of a file; one empty line if there is no such file."""
        if name in self.open:
            return tuple(self.open[name].text.split("\n"))
        inputs = self.content.inputs
        read = (*inputs.content, *inputs.strings, *filter(None, (inputs.site, inputs.ledger)))
        return tuple(next((text.text for text in read if text.path == name), "").split("\n"))

    def spot(self, uri: str, position: Mapping[str, int]) -> Spot:
        """Return a place as the protocol gives it; past the end, the end of the last line."""
        name = self.name(uri)
        lines = self.lines(name)
        row = min(position["line"], len(lines) - 1)
        return Spot(name, lines, row, column_of(lines[row], position["character"]))
