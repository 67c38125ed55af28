"""An editor for tests: it speaks to the language server over two pipes, or to a process."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from brief import lsp
from brief.lsp import wire


class Client:
    """One conversation with a server; `diagnostics` are the newest of each file, by its path."""

    def __init__(self, root: Path, reads: IO[bytes], writes: IO[bytes]) -> None:
        self.root = root
        self.diagnostics: dict[str, list[Any]] = {}
        self._messages = wire.messages(reads)
        self._writes = writes
        self._asked = self._version = 0
        self._is_told = False

    def tell(self, method: str, **params: Any) -> None:
        wire.send(self._writes, method=method, params=params)

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and return the answer; what comes before it is kept."""
        self._asked += 1
        wire.send(self._writes, id=self._asked, method=method, params=params)
        for message in self._messages:
            if message.get("id") == self._asked:
                return message.get("result", message.get("error"))
            self._note(message)
        raise AssertionError("the server is gone")

    def problems(self, name: str) -> list[Any]:
        """Wait until the server tells the problems of what was last typed; return a file's."""
        while not self._is_told:
            self._note(next(self._messages))
        self.ask("textDocument/nothing")  # whatever was told before is read when this is answered
        return self.diagnostics.get(name, [])

    def _note(self, message: wire.Message) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            name = message["params"]["uri"].removeprefix(self.uri(""))
            self.diagnostics[name.lstrip("/")] = message["params"]["diagnostics"]
            self._is_told |= message["params"].get("version") == self._version

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def open(self, name: str, text: str | None = None) -> str:
        """Open a file with its text on the disk, or another; return the text."""
        shown = (self.root / name).read_text("utf-8") if text is None else text
        version = self._next_version()
        document = {
            "uri": self.uri(name), "languageId": "markdown", "version": version, "text": shown,
        }  # fmt: skip
        self.tell("textDocument/didOpen", textDocument=document)
        return shown

    def change(self, name: str, text: str) -> None:
        document = {"uri": self.uri(name), "version": self._next_version()}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def _next_version(self) -> int:
        self._version, self._is_told = self._version + 1, False
        return self._version

    def at(self, kind: str, name: str, text: str, cursor: str = "¦") -> Any:
        """Show a text with a cursor in it, and ask for something at that place."""
        before, _, after = text.partition(cursor)
        self.change(name, before + after)
        last = before.rpartition("\n")[2]
        column = len(last.encode("utf-16-le")) // 2
        place = {"line": before.count("\n"), "character": column}
        document = {"uri": self.uri(name)}
        return self.ask(f"textDocument/{kind}", textDocument=document, position=place)


@contextmanager
def editing(root: Path, lang: str | None = "en", locale: str = "") -> Iterator[Client]:
    """Start a server in this process, greet it, and take leave at the end."""
    to_server, to_client = os.pipe(), os.pipe()
    streams = [os.fdopen(to_server[0], "rb"), os.fdopen(to_client[1], "wb")]
    arguments = (root, lang, *streams)
    server = threading.Thread(target=lsp.serve, args=arguments, daemon=True)
    server.start()
    with os.fdopen(to_client[0], "rb") as reads, os.fdopen(to_server[1], "wb") as writes:
        client = Client(root, reads, writes)
        client.ask("initialize", rootUri=root.as_uri(), capabilities={}, locale=locale)
        client.tell("initialized")
        yield client
        assert client.ask("shutdown") is None
        client.tell("exit")
        server.join(5)
    for stream in streams:
        stream.close()
