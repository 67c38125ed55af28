"""Serve a site, held in memory, to a browser on this machine."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from brief.publish import File
from brief.urls import Base, file_of

TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml",
    "js": "text/javascript; charset=utf-8", "woff2": "font/woff2",
}  # fmt: skip
LINK = re.compile(rb'(<a\b[^>]*? href=")/')


class Answer(BaseHTTPRequestHandler):
    """Answers with the files of a site.

    Links to other pages are written out in full, or a PDF would link to this machine.
    """

    def __init__(self, files: dict[str, bytes], base: Base, *arguments: Any) -> None:
        """Take the files by their paths, then what the server gives."""
        self.files, self.base = files, base
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer with a file."""
        file = file_of(self.base.local(self.path) or "/")
        data, ending = self.files.get(file, b""), file.rpartition(".")[2]
        if ending == "html":
            data = LINK.sub(rb"\1" + self.base.origin.encode() + b"/", data)
        self.send_response(200 if file in self.files else 404)
        self.send_header("Content-Type", TYPES.get(ending, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(files: tuple[File, ...], base: Base) -> Iterator[str]:
    """Serve a site and yield its origin, such as http://127.0.0.1:40123."""
    answer = partial(Answer, {file.url: file.data for file in files}, base)
    with ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
