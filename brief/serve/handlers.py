"""Answers to a browser: pages, the script that reloads them, and its websocket.

What livereload lacks is added by subclassing: only the machine's own names are answered, no
reload is dropped, and a page that missed one is told of it when it calls.
"""

import ipaddress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.escape import json_decode
from tornado.httputil import split_host_and_port
from tornado.web import Application, HTTPError, RequestHandler

from brief.pipeline import has_errors
from brief.problems import Problems
from brief.serve.dressing import SCRIPT, STYLE, dressed, overlay_of
from brief.serve.preview import Preview
from brief.serve.site import NOT_FOUND, Built, Redirect, Site, route

EVERYTHING = "*"

TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "ico": "image/x-icon",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "wasm": "application/wasm",
}


def application(preview: Preview, bound: str) -> Application:
    """Return what answers requests to the address that is `bound`."""
    common = {"preview": preview, "bound": bound}
    handlers: list[Any] = [
        ("/livereload", Reloads, common),
        (SCRIPT, Script, common),
        (STYLE, Style, common),
        ("/.*", Pages, common),
    ]
    return Application(handlers, log_function=lambda _: None)


def announce(paths: frozenset[str]) -> None:
    """Have all browsers reload: the style sheets alone, where nothing else has changed."""
    only_styles = paths and all(path.endswith(".css") for path in paths)
    for path in sorted(paths) if only_styles else (EVERYTHING,):
        Reloads.reload_waiters(path)


def is_ours(host: str, bound: str) -> bool:
    """Tell whether a host is one by which this machine calls itself.

    Any other name may be a stranger's page that has its own name lead here (DNS rebinding). An
    address can't be made to lead elsewhere, so any will do where all addresses are bound.
    """
    name = host.strip("[]")
    everywhere = bound in ("", "0.0.0.0", "::")  # noqa: S104 - compared, not bound
    return name in ("localhost", "127.0.0.1", "::1", bound) or (everywhere and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        return bool(ipaddress.ip_address(name))
    except ValueError:
        return False


class Guarded(RequestHandler):
    """Answers only those who call this machine by its own names, and lets nothing be stored."""

    def initialize(self, preview: Preview, bound: str) -> None:
        """Take what `application` gives to every handler."""
        self.preview, self.bound = preview, bound

    def set_default_headers(self) -> None:
        """Keep browsers from answering from memory, and from guessing at types."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def prepare(self) -> None:
        """Refuse a request for another host."""
        if not is_ours(self.request.host_name, self.bound):
            raise HTTPError(403, reason="Not a host name of this preview")


class Pages(Guarded):
    """Every page and asset of the site."""

    async def get(self) -> None:
        """Answer with the file of the path as the files make it now, or say what is wrong."""
        built = await self.preview.current()
        if built.site is None:
            return self._page(b"", built, built.problems)
        found = route(built.site, self.request.path)
        if isinstance(found, Redirect):
            return self.redirect(found.path)
        self.set_status(404 if found == NOT_FOUND else 200)
        if found in built.site.assets:
            return self._send(found, built.site.assets[found])
        return await self._render(built, built.site, found)

    head = get

    async def _render(self, built: Built, site: Site, file: str) -> None:
        page, faults = await self.preview.page(built, site, file)
        self._page(page, built, (*built.problems, *faults))

    def _page(self, page: bytes, built: Built, problems: Problems) -> None:
        shown = problems if has_errors(problems) else ()
        console = self.preview.console
        overlay = overlay_of(shown, console.lines_of(built.content), bool(page), console.lang)
        name, port = split_host_and_port(self.request.host)
        self._send("page.html", dressed(page, built.epoch, (name, port or 80), overlay))

    def _send(self, file: str, data: bytes) -> None:
        suffix = file.rpartition(".")[2]
        self.set_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.write(data)


class Style(Guarded):
    """The style sheet of the list of problems."""

    def get(self) -> None:
        """Answer with the file beside this one."""
        self.set_header("Content-Type", TYPES["css"])
        self.write(Path(__file__).with_name("overlay.css").read_bytes())

    head = get


class Script(Guarded, LiveReloadJSHandler):  # type: ignore[misc] # livereload has no types
    """Livereload's script, as a file: pages may forbid inline scripts."""

    head = LiveReloadJSHandler.get


class Reloads(Guarded, LiveReloadHandler):  # type: ignore[misc] # livereload has no types
    """The websocket that tells browsers to reload."""

    live_css = True
    watcher = Watcher()  # stands idle: `reload_waiters` wants one

    epoch: object = None  # of the page that calls

    def check_origin(self, origin: str) -> bool:
        """Refuse the scripts of other sites."""
        return is_ours(urlsplit(origin).hostname or "", self.bound)

    def on_message(self, message: str) -> None:
        """Have a page reload that missed it: it says its epoch in its first message."""
        super().on_message(message)
        said = json_decode(message)
        if said["command"] == "hello":
            self.epoch = said.get("snipver")
        elif self.epoch not in (None, self.preview.epoch):
            self.send_message({"command": "reload", "path": EVERYTHING})
