"""The preview as it goes on: one state after another, its pages made when they are asked for."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from brief.pipeline import Content, Options, has_errors
from brief.problems import Problem, Problems
from brief.publish import File
from brief.report import LinesOf, summary
from brief.sayings import decimal, say
from brief.serve import gates, state
from brief.serve.saved import Reading
from brief.serve.site import Site, made
from brief.serve.state import Built
from brief.serve.watch import Watch

PAUSE = 0.2  # seconds from a save to the checks: its page comes first


@dataclass(frozen=True, slots=True)
class Console:
    """Where the preview reports: a line, or problems; and what gives the lines they are in.

    `lang` is the language of who works there.
    """

    say: Callable[[str], None]
    show: Callable[[Problems, Content], None]
    lines_of: Callable[[Content], LinesOf]
    lang: str


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told of what: of a new state, and of what the gates found in it."""

    rebuilt: Callable[[Built], None]
    checked: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is previewed, where that is reported, and who is told."""

    options: Options
    console: Console
    told: Told


@dataclass(frozen=True, slots=True)
class Start:
    """What a preview begins with: the state that was `built`, after the `watch` was made."""

    watch: Watch
    reading: Reading
    built: Built
    seconds: float


class Preview:
    """The newest state of the site, and the checks that are under way.

    `epoch` numbers the states, over restarts as well: a browser that shows a page of another
    epoch is out of date.
    """

    def __init__(self, setting: Setting, start: Start) -> None:
        self.setting, self.watch, self.epoch = setting, start.watch, start.built.epoch
        self._reading, self._built = start.reading, start.built
        self._one_at_a_time = asyncio.Lock()
        self._next: asyncio.Task[Built] | None = None
        self._found: Problems | None = None
        self._shown: Problems = ()
        self._good_site: Site | None = None
        self._last_good: dict[str, bytes] = {}
        self._tell(start.built, say("built in {seconds} s", seconds=decimal(start.seconds, 1)))
        self._check(start.built)

    def current(self) -> Awaitable[Built]:
        """Return what the files make as they are now; whoever asks meanwhile waits for it."""
        if self._next is None:
            self._next = asyncio.create_task(self._round())
        return asyncio.shield(self._next)

    async def _round(self) -> Built:
        async with self._one_at_a_time:
            self._next = None  # who asks from now on may know of a later save
            return await self._made_of(await self.watch.changed())

    async def catch_up(self) -> None:
        """Make what the watch has told of. Who asks for a page makes sure of the rest."""
        async with self._one_at_a_time:
            await self._made_of(await self.watch.changed(make_sure=False))

    async def _made_of(self, changed: frozenset[str]) -> Built:
        if changed:
            started, before, options = time.perf_counter(), self._built, self.setting.options
            built = await asyncio.to_thread(state.after, before, options, changed, self._reading)
            self._built, self.epoch = built, built.epoch
            self._tell(
                built,
                say("rebuilt in {seconds} s", seconds=decimal(time.perf_counter() - started, 3)),
            )
            self._check(built)
            self.setting.told.rebuilt(built)
        return self._built

    def _tell(self, built: Built, line: str) -> None:
        self._show(built.content.problems, built)
        if not built.is_sound:
            shown = (
                say("the last good pages stay")
                if built.site
                else say("there are no pages to show yet")
            )
            line = say(
                "{line}: {summary}; {shown}",
                line=line, summary=summary(built.content.problems), shown=shown,
            )  # fmt: skip
        self.setting.console.say(line)

    def _show(self, problems: Problems, built: Built) -> None:
        """Print problems that the last state did not have."""
        known = {_gist(problem) for problem in self._shown}
        new = tuple(problem for problem in problems if _gist(problem) not in known)
        self.setting.console.show(new, built.content)
        self._shown = problems

    def _check(self, built: Built) -> None:
        """Have the gates look at a state, after its page was served."""
        self._found = None
        self._gates = asyncio.create_task(self._checked(built))

    async def _checked(self, built: Built) -> Problems | None:
        found = None
        while found is None and built.epoch == self.epoch:
            await asyncio.sleep(PAUSE)
            found = await asyncio.to_thread(gates.found, built, lambda: self._is_over(built))
        if found is not None and built.epoch == self.epoch:
            self._found = found
            self._good_site = self._good_site if has_errors(found) else built.site
            self._show((*built.content.problems, *found), built)
            self.setting.told.checked()
        return found

    def _is_over(self, built: Built) -> bool:
        """Tell whether there is something more urgent than checking a state."""
        return built.epoch != self.epoch or self.watch.has_news

    async def problems(self) -> tuple[Built, Problems]:
        """Return all that is wrong in the newest state, once the gates have seen it."""
        while True:
            built = await self.current()
            found = await asyncio.shield(self._gates)
            if built.epoch == self.epoch and found is not None:
                return built, (*built.content.problems, *found)

    def problems_now(self) -> Problems:
        """Return what is known to be wrong in the newest state."""
        return (*self._built.content.problems, *(self._found or ()))

    async def page(self, site: Site, file: str, built: Built) -> tuple[bytes | None, Problems]:
        """Return a file; if it can't be made, as it last was (or b"") and why; None for none."""
        try:
            it = await asyncio.to_thread(made, site, file)
        except Exception:
            _, found = await self.problems()
            if not has_errors(found):
                raise
            return await self._good(file), found
        if isinstance(it, Problem):
            if it not in self._shown:
                self._show((*self._shown, it), built)
            return await self._good(file), (it, *self.problems_now())
        if it is None:
            return None, ()
        self._last_good[file] = it.data
        return it.data, self.problems_now()

    async def _good(self, file: str) -> bytes:
        """Return a file as it last was without an error, or b""."""
        site = self._good_site
        if file not in self._last_good and site and file in site.plans:
            it = await asyncio.to_thread(made, site, file)
            return it.data if isinstance(it, File) else b""
        return self._last_good.get(file, b"")


def _gist(problem: Problem) -> tuple[str, ...]:
    """Return what stays of a problem when the lines above it change."""
    return (problem.code, problem.where.path, problem.severity, str(problem.message))
