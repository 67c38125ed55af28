"""A few invented hosts on this machine, for tests of what asks after links.

Every host resolves to this machine. So that a test can speak to it, and to nothing else, it
brings its own resolver and its own rule of what may be asked.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from brief import links
from brief.links import Memory, Network, Record

HERE = "127.0.0.1"
TODAY = date(2031, 6, 1)
DAY = timedelta(days=1)
Reply = tuple[int, Mapping[str, str], bytes]  # status, headers, body


@dataclass
class Web:
    """What the hosts answer by path, what they were asked, and how long was waited."""

    port: int
    replies: dict[str, Reply]
    asked: list[tuple[str, str, str]] = field(default_factory=list)  # method, host, path
    rules: list[tuple[str, str, str]] = field(default_factory=list)  # the same, of robots.txt
    waits: list[float] = field(default_factory=list)
    hosts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def url(self, path: str, host: str = "one.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def network(self) -> Network:
        """Return a net in which every host is this machine, and time passes only by waiting."""
        return Network(
            who="test",
            resolve=lambda host, _: self.hosts.get(host, (HERE,)),
            may_ask=lambda address: address == HERE,
            sleep=self.waits.append,
            clock=lambda: sum(self.waits),
        )


def page(title: str, status: int = 200) -> Reply:
    return status, {"Content-Type": "text/html"}, f"<title>{title}</title>".encode()


def plain(text: str) -> Reply:
    return 200, {"Content-Type": "text/plain; charset=utf-8"}, text.encode()


def redirect(location: str, status: int = 301) -> Reply:
    return status, {"Location": location}, b""


@contextmanager
def web() -> Iterator[Web]:
    """Serve the web until the context ends."""
    with ThreadingHTTPServer((HERE, 0), BaseHTTPRequestHandler) as server:
        held = Web(server.server_port, {})
        server.RequestHandlerClass = _handler(held)
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield held
        server.shutdown()


def _handler(held: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers from the table of replies; "METHOD path" goes before "path"."""

        def answer(self) -> None:
            host = self.headers["Host"].partition(":")[0]
            asked = held.rules if self.path == "/robots.txt" else held.asked
            asked.append((self.command, host, self.path))
            missing: Reply = (404, {}, b"")
            by_path = held.replies.get(self.path, missing)
            status, headers, body = held.replies.get(f"{self.command} {self.path}", by_path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET = answer  # noqa: N815 - the names that http.server wants

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


def found(hosts: Web, path: str, memory: Memory | None = None, on: date = TODAY) -> Record:
    """Return what is found at a path of the first host."""
    url = hosts.url(path)
    return dict(links.survey([url], memory or {}, on, hosts.network()))[url]
