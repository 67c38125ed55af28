"""The site of a project, built for an address on this machine and served there."""

import gzip
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from brief import pipeline
from brief.pipeline import Options

COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")


@contextmanager
def serving(project: Path) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    """Serve the site of `project`, compressed as a web host would; give its address and files."""
    files: dict[str, bytes] = {}
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(files)) as server:
        root = f"http://127.0.0.1:{server.server_port}/"
        result = pipeline.build(Options(project, base_url=root))
        files.update((file.url, file.data) for file in result.files)
        Thread(target=server.serve_forever, daemon=True).start()
        yield root, files
        server.shutdown()


def _handler(files: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Serves files from memory, compressed where that helps."""

        def do_GET(self) -> None:
            path = self.path.partition("?")[0].lstrip("/")
            name = path + "index.html" if path.endswith("/") or not path else path
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            data, status = (files[name], 200) if name in files else (files["404.html"], 404)
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Cache-Control", "max-age=600")
            if kind.startswith(COMPRESSED):
                data = gzip.compress(data, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
