"""A running preview as tests see it: plain requests, and a browser's end of the websocket."""

import asyncio
import http.client
import json
import re
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import STDOUT
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.small_site import TESTS

PATIENCE = 30  # seconds, for a slow machine; what is waited for comes much sooner
ABOUT = "content/pages/about.en.md"
_ADDRESS = re.compile(r"^Preview: http://127\.0\.0\.1:(\d+)/", re.MULTILINE)


@dataclass(frozen=True)
class Preview:
    """A running preview: its project, its port, and what it has printed to its terminal."""

    root: Path
    port: int
    process: subprocess.Popen[bytes]
    terminal: Path

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
        """Return the status of an answer, and its text or the place that it leads to."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        text = answer.headers["Location"] or answer.read().decode()
        connection.close()
        return answer.status, text

    def page(self, path: str) -> str:
        """Return a page that must be there."""
        status, text = self.get(path)
        assert status == 200, f"{status} for {path}"
        return text

    def write(self, text: str) -> None:
        """Save the page /en/about/ with another text."""
        head = "title: About\nsummary: Who publishes this invented brief."
        (self.root / ABOUT).write_text(f"---\n{head}\n---\n\n{text}\n", encoding="utf-8")


@contextmanager
def served(root: Path, *options: str) -> Iterator[Preview]:
    """Run `brief serve` on a free port until the block is left."""
    terminal = root.parent / f"{root.name}.terminal"
    with terminal.open("wb") as out, running(root, *options, out=out) as process:
        until(lambda: process.poll() is not None or _ADDRESS.search(terminal.read_text()))
        found = _ADDRESS.search(terminal.read_text())
        assert found, terminal.read_text()
        yield Preview(root, int(found[1]), process, terminal)


@contextmanager
def running(root: Path, *options: str, out: Any) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "brief", "serve", "--root", str(root), *options]
    command += [] if "--port" in options else ["--port", "0"]
    with subprocess.Popen(command, cwd=TESTS.parent, stdout=out, stderr=STDOUT) as process:
        try:
            yield process
        finally:
            process.kill()


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@asynccontextmanager
async def browser(preview: Preview, page: str = "") -> AsyncIterator[WebSocketClientConnection]:
    """Connect as livereload's script on `page` does (or else on the page that is newest)."""
    epoch = re.search(r"snipver=([\d-]+)", page or preview.page("/en/about/"))
    assert epoch
    hello: dict[str, object] = {"command": "hello", "protocols": [], "snipver": epoch[1]}
    connection = await websocket_connect(f"ws://127.0.0.1:{preview.port}/livereload")
    await connection.write_message(json.dumps(hello))
    assert (await message(connection))["command"] == "hello"
    await connection.write_message(json.dumps({"command": "info", "plugins": {}, "url": "/"}))
    yield connection
    connection.close()
    while await connection.read_message() is not None:
        pass


async def message(connection: WebSocketClientConnection) -> dict[str, Any]:
    text = await asyncio.wait_for(connection.read_message(), PATIENCE)
    assert text is not None, "the connection was closed"
    said: dict[str, Any] = json.loads(text)
    return said


def reload_after(preview: Preview, act: Callable[[], None]) -> dict[str, Any]:
    """Return what a browser that shows the newest page is told after `act`."""

    async def story() -> dict[str, Any]:
        async with browser(preview) as connection:
            act()
            return await message(connection)

    return asyncio.run(story())
