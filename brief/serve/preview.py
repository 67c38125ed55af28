"""The state of the preview: the site as the files make it now, and its pages when asked for."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from brief import render
from brief.layers import read_from
from brief.pipeline import Content, Options, has_errors
from brief.problems import Problem, Problems
from brief.publish import File
from brief.report import LinesOf, summary
from brief.serve.site import Built, Site, build
from brief.serve.watch import Mark, changed, settled


@dataclass(frozen=True, slots=True)
class Console:
    """Where the preview reports: a line, or problems; and what gives the lines they are in.

    `lang` is the language of who works there.
    """

    say: Callable[[str], None]
    show: Callable[[Problems, Content], None]
    lines_of: Callable[[Content], LinesOf]
    lang: str


class Preview:
    """The newest state of the site.

    `epoch` numbers the states, over restarts as well: a browser that shows a page of another
    epoch is out of date. `announce` is called with the paths that changed (none: do not tell them
    apart) when a new state is in place.
    """

    def __init__(
        self, options: Options, console: Console, announce: Callable[[frozenset[str]], None]
    ) -> None:
        self.folders = read_from(options.root)
        self.console = console
        self.epoch = time.time_ns() // 1_000_000
        self._options = replace(options, preview=True)
        self._announce = announce
        self._one_at_a_time = asyncio.Lock()
        self._built: Built | None = None
        self._last_good: dict[str, bytes] = {}

    async def current(self) -> Built:
        """Return what the files make as they are now; whoever asks meanwhile waits for it."""
        async with self._one_at_a_time:
            known = self._built.mark if self._built else {}
            mark = await settled(self.folders, known)
            if self._built is None or mark != known:
                self._built = await self._rebuilt(mark, self._built)
            return self._built

    async def _rebuilt(self, mark: Mark, before: Built | None) -> Built:
        started = time.perf_counter()
        site = before.site if before else None
        built = await asyncio.to_thread(build, self._options, self.epoch + 1, mark, site)
        seconds = time.perf_counter() - started
        self._tell(built, f"{'rebuilt' if before else 'built'} in {seconds:.2f} s")
        self.epoch = built.epoch
        if before:
            failed = has_errors((*before.problems, *built.problems))
            self._announce(frozenset() if failed else changed(before.mark, mark))
        return built

    def _tell(self, built: Built, line: str) -> None:
        self.console.show(built.problems, built.content)
        if has_errors(built.problems):
            shown = "the last good pages stay" if built.site else "there are no pages to show yet"
            line += f": {summary(built.problems)}; {shown}"
        self.console.say(line)

    async def page(self, built: Built, site: Site, file: str) -> tuple[bytes, Problems]:
        """Return a page; if its template fails, the page as it last was (or b"") and why."""
        if file not in built.rendered:
            made = await asyncio.to_thread(render.render, site.pages[file], site.press)
            self._keep(built, file, made)
        made = built.rendered[file]
        if isinstance(made, Problem):
            return self._last_good.get(file, b""), (made,)
        return made.data, ()

    def _keep(self, built: Built, file: str, made: File | Problem) -> None:
        if isinstance(made, File):
            self._last_good[file] = made.data
        elif made not in built.rendered.values():
            self.console.show((made,), built.content)
        built.rendered[file] = made
