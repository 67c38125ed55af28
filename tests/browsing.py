"""The real site, served under a base path on this machine, for tests in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import Page, ViewportSize

from tests.finished import ROOT, Finished, finished

BASE_PATH = "sub/path"
LANGUAGES = ("en", "fr")
FOLDERS = {
    "brief": "briefs", "event": "events", "expectation": "expectations", "source": "sources",
    "entity": "entities", "topic": "topics",
}  # fmt: skip
INDEXES = (
    "timeline", "expect", "record", "sources", "entities", "topics", "corrections", "method",
    "data", "search",
)  # fmt: skip
SIZE = ViewportSize(width=1280, height=720)  # of a page that Playwright opens
KINDS = ("home", *FOLDERS, *INDEXES)
# What axe finds in a page where its script was evaluated.
AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  (v) => `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | "))
"""


@dataclass(frozen=True)
class Served:
    """A site that a browser can visit. `root` is the address of its first page."""

    site: Finished
    root: str

    def address(self, kind: str, lang: str) -> str:
        """Return the address of a page: of objects, the one with most on it."""
        if kind == "home":
            return f"{self.root}{lang}/"
        if kind not in FOLDERS:
            return f"{self.root}{lang}/{kind}/"
        folder = f"{lang}/{FOLDERS[kind]}/"
        pages = [file for file in self.site.pages if file.startswith(folder)]
        fullest = max(pages, key=lambda file: len(self.site.files[file]))
        return self.root + fullest.removesuffix("index.html")


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *_: object) -> None:
        """Answer with the site's own page for what is not found."""
        page = (Path(self.directory) / BASE_PATH / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def serving(folder: Path, project: Path = ROOT) -> Iterator[Served]:
    """Build the site of `project` into `folder` and serve it until the context ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=folder)) as server:
        root = f"http://127.0.0.1:{server.server_port}/{BASE_PATH}/"
        site = finished(project, root)
        for url, data in site.files.items():
            file = folder / BASE_PATH / url
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        Thread(target=server.serve_forever, daemon=True).start()
        yield Served(site, root)
        server.shutdown()


def tidy(page: Page) -> None:
    """Make a page as good as new."""
    page.unroute_all()
    address = urlsplit(page.url)
    page.goto("about:blank")
    # From outside: a page that is about to load itself anew could not be asked to.
    kept = {"origin": f"{address.scheme}://{address.netloc}", "storageTypes": "local_storage"}
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", kept)
    page.emulate_media(
        media="null", color_scheme="light", forced_colors="none", reduced_motion="no-preference"
    )
    page.set_viewport_size(SIZE)
