"""Answers to a browser's requests: the pages of the site, and what dresses them."""

from functools import cache
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadJSHandler
from tornado.httputil import split_host_and_port
from tornado.web import Application

from brief.pipeline import has_errors
from brief.problems import Problems
from brief.serve.desk import Desk
from brief.serve.door import PATH, Door
from brief.serve.dressing import (
    SCRIPT,
    STYLE,
    Dress,
    draft_marks,
    dressed,
    overlay_of,
    stamp_of,
)
from brief.serve.guard import Guarded
from brief.serve.preview import Preview
from brief.serve.reloads import Reloads
from brief.serve.site import NOT_FOUND, Redirect, Site, drafts_of, route
from brief.serve.state import Built

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
        (PATH, Door, {**common, "desk": Desk(preview.setting.options)}),
        ("/.*", Pages, common),
    ]
    return Application(handlers, log_function=lambda _: None)


class Pages(Guarded):
    """Every page and asset of the site."""

    async def get(self) -> None:
        """Answer with the file of the path as the files make it now, or say what is wrong."""
        built = await self.preview.current()
        if built.site is None:
            return self._page(b"", built, built.content.problems)
        found = route(built.site, self.request.path)
        if isinstance(found, Redirect):
            return self.redirect(found.path)
        self.set_status(404 if found == NOT_FOUND else 200)
        return await self._answer(built, built.site, found)

    head = get

    async def _answer(self, built: Built, site: Site, file: str) -> None:
        data, problems = await self.preview.page(site, file, built)
        if data is None:
            self.set_status(404)
            await self._answer(built, site, NOT_FOUND)
        elif file.endswith(".html") and not file.startswith("admin/"):
            is_draft = f"/{file.removesuffix('index.html')}" in drafts_of(site)
            self._page(data, built, problems, is_draft)
        else:
            self._send(file, data)

    def _page(self, page: bytes, built: Built, problems: Problems, is_draft: bool = False) -> None:
        stamp = stamp_of(built.epoch, self.preview.problems_now())
        name, port = split_host_and_port(self.request.host)
        console, overlay = self.preview.setting.console, ""
        if has_errors(problems):
            lines = console.lines_of(built.content)
            overlay = overlay_of(problems, lines, bool(page), console.lang)
        dress = Dress(stamp, (name, port or 80), overlay, is_draft, console.lang)
        self._send("page.html", dressed(page, dress))

    def _send(self, file: str, data: bytes) -> None:
        suffix = file.rpartition(".")[2]
        self.set_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.write(data)


class Style(Guarded):
    """The style sheet of the list of problems, and of the marks of drafts."""

    async def get(self) -> None:
        """Answer with the file beside this one, and the drafts of this moment."""
        site = (await self.preview.current()).site
        drafts = [site.base.href(url) for url in drafts_of(site)] if site else []
        self.set_header("Content-Type", TYPES["css"])
        self.write(_beside("overlay.css") + draft_marks(drafts))

    head = get


class Script(Guarded, LiveReloadJSHandler):  # type: ignore[misc] # livereload has no types
    """Livereload's script with ours before it, as a file: pages may forbid inline scripts."""

    def get(self) -> None:
        """Answer with both."""
        self.write(_beside("preview.js"))
        super().get()

    head = get


@cache
def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")
