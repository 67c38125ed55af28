"""The server: one message after the other, and problems whenever the typing pauses."""

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, TypeAlias

from brief import __version__
from brief.lsp import wire
from brief.lsp.complete import completions
from brief.lsp.desk import Desk, Spot
from brief.lsp.look import hover, thing
from brief.lsp.places import path_of, range_of
from brief.lsp.wire import Message
from brief.messages import speaker, told
from brief.problems import Problem
from brief.sayings import LANGUAGES, preferred

Answer: TypeAlias = Any
PAUSE = 0.25  # seconds without a message, after which the problems are looked for
CAPABILITIES = {
    "textDocumentSync": {"openClose": True, "change": 1, "save": True},  # 1: always the whole text
    "completionProvider": {"triggerCharacters": ["@", "[", ":", "/", " ", "="]},
    "hoverProvider": True,
    "definitionProvider": True,
}
_SEVERITY = {"error": 1, "warning": 2}


def serve(root: Path, lang: str | None, reads: IO[bytes], writes: IO[bytes]) -> int:
    """Answer an editor until it says goodbye; return 0 then, and 1 if it just went away.

    `root` is the brief's folder if the editor names none, `lang` the language of messages if it is
    not to be the editor's.
    """
    server = Server(Desk(root, lang or preferred(os.environ)), lang, writes)
    waiting: queue.Queue[Message | None] = queue.Queue()
    threading.Thread(target=_listen, args=(reads, waiting), daemon=True).start()
    while True:
        try:
            message = waiting.get(timeout=PAUSE if server.is_behind else None)
        except queue.Empty:
            server.publish()
            continue
        if message is None or message.get("method") == "exit":
            return 0 if server.is_done else 1
        server.take(message)


def _listen(reads: IO[bytes], waiting: queue.Queue[Message | None]) -> None:
    for message in wire.messages(reads):
        waiting.put(message)
        if message.get("method") == "exit":
            return  # stdin must be free when the program ends
    waiting.put(None)


@dataclass(slots=True)
class Server:
    """One conversation with an editor."""

    desk: Desk
    lang: str | None
    writes: IO[bytes]
    is_behind: bool = False
    is_done: bool = False
    reported: set[str] = field(default_factory=set)

    def take(self, message: Message) -> None:
        """Do what a message says, and answer if it asks."""
        method, id = message.get("method"), message.get("id")
        handler = _HANDLERS.get(method or "")
        if handler is None:
            if id is not None and method:
                error = {"code": wire.NO_SUCH_METHOD, "message": f"there is no {method} here"}
                wire.send(self.writes, id=id, error=error)
            return
        try:
            answer = handler(self, message.get("params") or {})
        except Exception as error:  # noqa: BLE001 - one bad message must not end the conversation
            self._failed(id, f"{method}: {type(error).__name__}: {error}")
            return
        if id is not None:
            wire.send(self.writes, id=id, result=answer)

    def _failed(self, id: Any, message: str) -> None:
        """Say that something went wrong: as an answer, or in the editor's log."""
        if id is not None:
            wire.send(self.writes, id=id, error={"code": wire.FAILED, "message": message})
        else:
            params = {"type": 1, "message": message}
            wire.send(self.writes, method="window/logMessage", params=params)

    def publish(self) -> None:
        """Tell the problems of all files, and of those that have none any more."""
        self.is_behind = False
        try:
            self._publish()
        except Exception as error:  # noqa: BLE001 - the same
            self._failed(None, f"{type(error).__name__}: {error}")

    def _publish(self) -> None:
        problems = told(self.desk.content.problems, speaker(self.desk.lang))
        files: dict[str, list[Problem]] = {name: [] for name in (*self.desk.open, *self.reported)}
        for problem in problems:
            files.setdefault(problem.where.path, []).append(problem)
        for name, found in sorted(files.items()):
            sheet = self.desk.open.get(name)
            params: Message = {"version": sheet.version} if sheet else {}
            params["uri"] = self.desk.uri(name)
            params["diagnostics"] = _diagnostics(found, self.desk.lines(name))
            wire.send(self.writes, method="textDocument/publishDiagnostics", params=params)
        self.reported = {name for name, found in files.items() if found}


def _diagnostics(problems: list[Problem], lines: tuple[str, ...]) -> list[Answer]:
    return [
        {
            "range": range_of(problem.where, lines),
            "severity": _SEVERITY[problem.severity],
            "code": problem.code,
            "source": "brief",
            "message": "\n".join(filter(None, (problem.message, problem.hint))),
        }
        for problem in problems
    ]


def _initialize(server: Server, params: Message) -> Answer:
    folder = params.get("rootUri") or next(
        (each["uri"] for each in params.get("workspaceFolders") or ()), ""
    )
    path = path_of(folder) if folder else None
    if path and (path / "content").is_dir():
        server.desk.root = path
    locale = str(params.get("locale") or "")[:2].lower()
    if not server.lang and locale in LANGUAGES:
        server.desk.lang = locale
    info = {"name": "brief", "version": __version__}
    return {"capabilities": CAPABILITIES, "serverInfo": info}


def _shutdown(server: Server, _: Message) -> Answer:
    server.is_done = True


def _opened(server: Server, params: Message) -> Answer:
    document = params["textDocument"]
    server.desk.put(document["uri"], document["text"], document["version"])
    server.is_behind = True


def _changed(server: Server, params: Message) -> Answer:
    document, text = params["textDocument"], params["contentChanges"][-1]["text"]
    server.desk.put(document["uri"], text, document["version"])
    server.is_behind = True


def _closed(server: Server, params: Message) -> Answer:
    server.desk.take_away(params["textDocument"]["uri"])
    server.is_behind = True


def _saved(server: Server, _: Message) -> Answer:
    server.desk.forget()
    server.is_behind = True


def _spot(server: Server, params: Message) -> Spot:
    return server.desk.spot(params["textDocument"]["uri"], params["position"])


def _complete(server: Server, params: Message) -> Answer:
    return completions(server.desk, _spot(server, params))


def _hover(server: Server, params: Message) -> Answer:
    text = hover(server.desk, _spot(server, params))
    return {"contents": {"kind": "markdown", "value": text}} if text else None


def _definition(server: Server, params: Message) -> Answer:
    found = thing(server.desk, _spot(server, params))
    if found is None:
        return None
    lines = server.desk.lines(found.where.path)
    return {"uri": server.desk.uri(found.where.path), "range": range_of(found.where, lines)}


_HANDLERS: dict[str, Callable[[Server, Message], Answer]] = {
    "initialize": _initialize,
    "shutdown": _shutdown,
    "textDocument/didOpen": _opened,
    "textDocument/didChange": _changed,
    "textDocument/didClose": _closed,
    "textDocument/didSave": _saved,
    "textDocument/completion": _complete,
    "textDocument/hover": _hover,
    "textDocument/definition": _definition,
}
