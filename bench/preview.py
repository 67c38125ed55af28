"""How long it takes from the save of a file until the preview serves the new page."""

import http.client
import os
import signal
import socket
import subprocess
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from bench.measure import used
from bench.peers.peer import Command, FailedError

PATIENCE = 600.0  # seconds until the preview must show the site, and
LONGEST = 60.0  # what was saved
SOONEST, LATEST = 0.001, 0.02  # seconds between requests: a flood of them stops Zensical's watch
REST, IDLE = 1.0, 0.1  # seconds ahead of a save, in which it uses less than so many of CPU
GRACE = 10.0  # seconds to end in


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview that runs, and the page of it that is asked for."""

    process: subprocess.Popen[bytes]
    port: int
    page: str

    def wait(self, words: str, patience: float) -> None:
        """Ask for the page until it holds `words`; FailedError after `patience` seconds."""
        started = time.monotonic()
        while words not in self._get():
            waited = time.monotonic() - started
            if self.process.poll() is not None or waited > patience:
                raise FailedError(f"the preview never showed '{words}' in {self.page}")
            time.sleep(min(max(SOONEST, waited / 10), LATEST))

    def _get(self) -> str:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as asked:
            try:
                asked.request("GET", self.page)
                return asked.getresponse().read().decode("utf-8", "replace")
            except (OSError, http.client.HTTPException):
                return ""

    def rest(self) -> None:
        """Wait until it has done next to nothing for a while; no longer than `LONGEST`."""
        end, before = time.monotonic() + LONGEST, -REST
        while (now := used(self.process.pid)) - before > IDLE and time.monotonic() < end:
            before = now
            time.sleep(REST)

    def end(self) -> None:
        """End the preview and all that it has started."""
        self._send(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(GRACE)
        self._send(signal.SIGKILL)
        self.process.wait()

    def _send(self, number: int) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def start(command: Command, folder: Path, port: int, page: str) -> Preview:
    """Start a preview in a session of its own, and return it; it may not answer yet."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=folder, stdout=quiet, stderr=quiet, start_new_session=True
    )
    return Preview(process, port, page)


def served_after(preview: Preview, text: Path, saves: int) -> list[float]:
    """Save the file of the page `saves` times, and return the seconds that each took.

    The file is left as it was.
    """
    before = text.read_text("utf-8")
    preview.wait("<table", PATIENCE)
    try:
        return [_save(preview, text, before, f"Saved {number}.") for number in range(saves)]
    finally:
        text.write_text(before, "utf-8")


def _save(preview: Preview, text: Path, before: str, mark: str) -> float:
    preview.rest()
    started = time.perf_counter()
    text.write_text(f"{before}\n{mark}\n", "utf-8")
    preview.wait(mark, LONGEST)
    return time.perf_counter() - started
