"""A page of the documentation that is walked as a newcomer walks it, step by step, in a folder.

```` ```text NAME ````  a file to be saved
```` ```yaml PATH ````  lines for a file that is there: each takes the place of its like, or
                        goes above the last line
```` ```sh ````         commands; the `text` below holds what they print, and what is answered
`![…](pictures/NAME.webp)`  a page of the preview, as it is shown at this step
"""

import io
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from unittest import mock

from brief import cli
from tests.previewing import Preview, served

Step: TypeAlias = re.Match[str]
STEP = re.compile(
    r"^```(?P<language>\w+)(?: (?P<word>\S+))?\n(?P<text>.*?)^```$"
    r"|^!\[[^\]]*\]\(pictures/(?P<picture>[\w-]+)\.webp\)$",
    re.MULTILINE | re.DOTALL,
)
KEY = re.compile(r" *[\w-]+:")
VARIES = re.compile(r"\d+(?:\.\d+)?(?= (?:pages|files|MB|s\b))")  # grows with the program, or time


@dataclass
class Walk:
    """A walk through a page: what looks at a picture's page, and the preview, once it runs."""

    look: Callable[[str, Preview], None]
    preview: Preview | None = None
    until_the_end: ExitStack = field(default_factory=ExitStack)

    def through(self, page: str) -> str:
        """Take all steps; return the page with what the program really printed."""
        steps = list(STEP.finditer(page))
        with self.until_the_end:
            printed = [
                self._take(step, following)
                for step, following in zip(steps, [*steps[1:], None], strict=True)
            ]
        before = iter(["", *printed])
        return STEP.sub(lambda step: _shown(step, next(before)), page)

    def _take(self, step: Step, following: Step | None) -> str:
        """Take a step; return what is printed. Answers are found in what follows."""
        if step["picture"]:
            assert self.preview, "the preview is not running"
            self.look(step["picture"], self.preview)
        elif step["language"] == "sh":
            answers = Answers(following["text"] or "" if following else "")
            return "".join(self._run(line, answers) for line in step["text"].splitlines())
        elif step["language"] == "yaml":
            file = Path(step["word"])
            file.write_text(put(file.read_text("utf-8"), step["text"]), "utf-8")
        elif step["word"]:
            Path(step["word"]).write_text(step["text"], "utf-8")
        return ""

    def _run(self, line: str, answers: "Answers") -> str:
        words = shlex.split(line)
        if words[0] == "cd":
            os.chdir(words[1])
            return ""
        assert words[:2] == ["python3", "build.py"], line
        return self._preview() if words[2:] == ["serve"] else ran(words[2:], answers)

    def _preview(self) -> str:
        """Start the preview; return what it says, with the port that it takes by itself."""
        self.preview = self.until_the_end.enter_context(served(Path.cwd()))
        return self.preview.terminal.read_text("utf-8").replace(f":{self.preview.port}/", ":8000/")


def _shown(step: Step, printed: str) -> str:
    is_answer = step["language"] == "text" and not step["word"]
    return f"```text\n{printed}```" if is_answer else step[0]


def same(page: str) -> str:
    """Return a page without what varies in it."""
    return VARIES.sub("N", page)


def put(text: str, lines: str) -> str:
    """Return the text of a file with `lines` in it."""
    for chunk in chunks(lines):
        text = _put(text, chunk)
    return text


def _put(text: str, chunk: str) -> str:
    indent, key = indent_of(chunk), chunk[: chunk.index(":") + 1]
    there = re.compile(rf"^{re.escape(key)}.*\n(?: {{{indent + 1},}}.*\n)*", re.MULTILINE)
    number = len(there.findall(text))
    assert number < 2, f"{key} stands {number} times"
    before, mark, _ = text.rpartition("---\n")
    return there.sub(lambda _: chunk, text) if number else f"{before}{chunk}{mark}"


def chunks(lines: str) -> Iterator[str]:
    """Yield each of the least indented keys with what belongs to it."""
    starts = re.compile(rf"^(?= {{{indent_of(lines)}}}\S)", re.MULTILINE)
    yield from filter(None, starts.split(lines))


def indent_of(lines: str) -> int:
    """Return how many spaces the first line begins with."""
    return len(lines) - len(lines.lstrip(" "))


class Terminal(io.StringIO):
    """What is printed, as on a terminal."""

    def isatty(self) -> bool:
        """Say that somebody is there."""
        return True


class Answers:
    """Answers to questions, as they stand behind these in a transcript."""

    def __init__(self, transcript: str) -> None:
        self._lines = iter(transcript.splitlines())

    def __call__(self, question: str) -> str:
        """Print a question and its answer; return the answer."""
        begun = question.rstrip()
        line = next((line for line in self._lines if line.startswith(begun)), None)
        assert line is not None, f"the page doesn't answer the question '{begun}'"
        sys.stdout.write(f"{line}\n")
        return line.removeprefix(begun).strip()


def ran(arguments: list[str], answers: Answers) -> str:
    """Run the command on a terminal; return what stands there in the end."""
    shown, errors = Terminal(), io.StringIO()
    with (
        redirect_stdout(shown),
        redirect_stderr(errors),
        mock.patch("builtins.input", answers),
        mock.patch.object(sys, "stdin", Terminal()),
        mock.patch.dict(os.environ, NO_COLOR="1"),
        suppress(SystemExit),
    ):
        cli.main(arguments)
    return shown.getvalue() + errors.getvalue()
